package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticlePassages;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A small shop of boats: neither its articles nor these questions were learnt from.
final class ConfidenceTest {
    private static final List<ArticlePassages> SHOP = List.of(
            article(
                    "rental",
                    "카약은 얼마에 빌릴 수 있나요?",
                    "1인용 카약은 한 시간에 20,000원, 2인용은 30,000원이에요. 구명조끼는 무료로 빌려 드려요.",
                    "카약 대여 요금"),
            article("age", "몇 살부터 탈 수 있나요?", "만 7세부터 어른과 함께 타실 수 있고, 혼자 타는 것은 만 14세부터예요.", "아이도 탈 수 있나요?"),
            article("weather", "비가 오면 어떻게 되나요?", "바람이 초속 10미터를 넘거나 번개가 치면 타실 수 없고 전액 돌려드려요.", "비 오는 날도 하나요?"),
            article("parking", "주차할 수 있나요?", "선착장 앞 주차장을 세 시간까지 무료로 쓰실 수 있어요.", "차를 가져가도 되나요?"),
            article("booking", "예약은 어떻게 하나요?", "전화나 이 대화에서 예약하실 수 있고 하루 전까지 받아요.", "당일 예약도 되나요?"),
            article("cancel", "예약을 취소하면 환불되나요?", "이틀 전까지는 전액, 하루 전에는 절반을 돌려드려요.", "취소 수수료가 있나요?"),
            article("clothes", "무엇을 입고 가야 하나요?", "젖어도 되는 옷과 물에 벗겨지지 않는 신발을 신고 오세요.", "갈아입을 옷이 필요한가요?"));

    @TempDir
    Path folder;

    private PassageIndex index;

    private static ArticlePassages article(String slug, String title, String text, String variant) {
        return Passages.article(Passages.korean(slug, title, text, variant));
    }

    @BeforeEach
    void open() {
        index = PassageIndex.open(folder);
        index.changed(SHOP);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Findings search(String text) {
        return index.search(new Question(text, "ko", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"카약 빌리는데 얼마에여", "2인용 카약 대여 요금 알려줘요", "주차되나요", "비 오는 날도 카약 타나요", "예약 취소하면 환불 되나여", "당일 예약 가능한가요"})
    void questionThatAnArticleAnswersShouldBeKept(String question) {
        assertThat(search(question).known()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"나 오늘 너무 우울해", "심심하다 놀아줘", "ㅋㅋㅋㅋㅋ", "넌 이름이 뭐니", "로또 번호 찍어줘", "속눈썹 연장 가격", "꽃꽂이 수업 있나요"})
    void questionThatNoArticleAnswersShouldBeRefused(String question) {
        assertThat(search(question).known()).isFalse();
    }

    @Test
    void whatTheShopHasShouldBeSurerThanWhatAnotherHas() {
        assertThat(search("카약 대여 얼마예요").confidence())
                .isGreaterThan(search("정수기 대여 얼마예요").confidence() + 0.3);
    }

    @Test
    void wordForWhatOthersDoShouldNotBeTakenForASlip() {
        assertThat(search("카약 보관 이사 견적").confidence())
                .isLessThan(search("카약 예약 취소").confidence());
        assertThat(search("골프 레슨 받고 싶어요").known()).isFalse();
        assertThat(search("캠핑장 자리 있나요").known()).isFalse();
    }

    @Test
    void confidenceShouldBeAProbability() {
        assertThat(search("카약").confidence()).isBetween(0.0, 1.0);
        assertThat(search("@@@ ###").confidence()).isZero();
    }
}
