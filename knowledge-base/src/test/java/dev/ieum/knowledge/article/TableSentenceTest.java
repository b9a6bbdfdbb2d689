package dev.ieum.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableSentenceTest {

    @Test
    void aRowShouldReadAsAKoreanSentenceWithRightParticles() {
        String sentence = TableSentence.of(
                List.of("코드", "이름", "시간", "가격", "정원", "준비물"),
                List.of("C-1", "소이 캔들", "120분", "48,000원", "8", "없음"),
                true);

        assertThat(sentence).isEqualTo("소이 캔들은 코드가 C-1, 시간이 120분, 가격이 48,000원, 정원이 8, 준비물이 없습니다.");
    }

    @Test
    void aRowOfTwoColumnsShouldReadAsOneStatement() {
        assertThat(TableSentence.of(List.of("지점", "주차"), List.of("성수점", "2시간 무료"), true))
                .isEqualTo("성수점은 주차가 2시간 무료입니다.");
        assertThat(TableSentence.of(List.of("", "화요일"), List.of("제주", "휴무"), true))
                .isEqualTo("제주는 화요일이 휴무입니다.");
    }

    @Test
    void aValueThatIsASentenceShouldStayOne() {
        assertThat(TableSentence.of(List.of("항목", "안내"), List.of("취소", "앱에서 할 수 있어요"), true))
                .isEqualTo("취소는 안내가 앱에서 할 수 있어요.");
    }

    @Test
    void emptyCellsShouldNotBeSaid() {
        assertThat(TableSentence.of(List.of("상품", "성수", "연남"), List.of("오일 10ml", "–", "3"), true))
                .isEqualTo("오일 10ml는 연남이 3입니다.");
        assertThat(TableSentence.of(List.of("상품"), List.of(" "), true)).isEmpty();
    }

    @Test
    void raggedRowsShouldKeepTheirExtraValues() {
        assertThat(TableSentence.of(List.of("이름"), List.of("티트리", "15,000원"), true))
                .isEqualTo("티트리는 15,000원입니다.");
    }

    @Test
    void anEnglishRowShouldReadAsAnEnglishSentence() {
        assertThat(TableSentence.of(
                        List.of("SKU", "Product", "Price", "Size"),
                        List.of("P-1", "Tea tree", "15,000 won", "10 ml"),
                        false))
                .isEqualTo("Tea tree: SKU is P-1, price is 15,000 won and size is 10 ml.");
    }

    @Test
    void particlesShouldFollowTheSpokenSound() {
        assertThat(List.of(
                        "가격(원)", "3", "2", "10ml", "5kg", "50%", "SKU", "DIY 키트", "Wi-Fi", "A/S", "Zoom", "오일 (10ml)"))
                .extracting(Particles::topic)
                .containsExactly("은", "은", "는", "는", "은", "는", "는", "는", "는", "는", "은", "은");
    }
}
