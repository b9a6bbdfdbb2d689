package dev.ieum.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitterTest {

    private static final String SENTENCE = "원데이 클래스는 시작 7일 전까지 취소하시면 전액을 돌려드립니다. ";

    @Test
    void aShortArticleShouldStayOnePassage() {
        PlainText plain = plain("성수점은 건물 지하에 2시간 무료로 세울 수 있어요.\n\n연남점은 전용 주차장이 없어요.");

        assertThat(texts(plain)).containsExactly("성수점은 건물 지하에 2시간 무료로 세울 수 있어요.\n\n연남점은 전용 주차장이 없어요.");
    }

    @Test
    void headingsShouldDivideALongArticle() {
        PlainText plain =
                plain("# 취소\n\n" + SENTENCE.repeat(9) + "\n\n## 교환\n\n교환은 7일 안에 됩니다.\n\n### 배송비\n\n왕복 6,000원입니다.");

        List<Splitter.Span> spans = Splitter.split(plain);

        assertThat(spans).extracting(Splitter.Span::heading).containsExactly("취소", "교환", "배송비");
        assertThat(texts(plain).get(1)).isEqualTo("교환은 7일 안에 됩니다.");
    }

    @Test
    void longProseShouldBeCutBetweenSentencesWithAnOverlap() {
        List<String> texts = texts(plain(SENTENCE.repeat(60)));

        assertThat(texts).hasSizeGreaterThan(3).allSatisfy(text -> {
            assertThat(text.length()).isLessThanOrEqualTo(Splitter.MAX);
            assertThat(text).startsWith("원데이").endsWith("돌려드립니다.");
        });
        assertThat(texts.stream().mapToInt(String::length).sum()).isGreaterThan(SENTENCE.length() * 60);
    }

    @Test
    void aSentenceWithoutEndShouldBeCutAtTheLimit() {
        assertThat(texts(plain("가".repeat(5_000)))).hasSize(9).allMatch(text -> text.length() <= Splitter.MAX);
        assertThat(texts(plain("😀".repeat(2_000)))).allMatch(text -> !Character.isLowSurrogate(text.charAt(0)));
    }

    @Test
    void rowsShouldNeverBeCutInTwo() {
        StringBuilder table = new StringBuilder("| 상품 | 가격 | 설명 |\n|---|---|---|\n");
        for (int i = 0; i < 40; i++) {
            table.append("| 오일 ").append(i).append("호 | ").append(i).append("만 원 | 은은하게 퍼지는 향 |\n");
        }

        assertThat(texts(plain(table.toString())))
                .hasSizeGreaterThan(2)
                .allMatch(text -> text.startsWith("오일 ") && text.endsWith("향입니다."));
    }

    @Test
    void spansShouldPointAtTheirText() {
        PlainText plain = plain("## 하나\n\n" + SENTENCE.repeat(8) + "\n\n- 항목 하나\n- 항목 둘\n\n## 둘\n\n> 인용문입니다.\n\n끝.");

        for (Splitter.Span span : Splitter.split(plain)) {
            assertThat(plain.text().substring(span.start(), span.end()))
                    .isNotBlank()
                    .isEqualTo(plain.text().substring(span.start(), span.end()).strip());
        }
    }

    @Test
    void markupAndScriptsShouldNotReachTheReader() {
        PlainText plain = plain("# 제목\n\n**굵게** `코드` [지도](https://map.example/x) <b>강조</b> ![그림](a.png)\n\n"
                + "<script>alert('x')</script>\n\n<div>보이는 말</div>\n\n1. 하나\n   - 안쪽\n2. 둘\n\n***");

        assertThat(plain.text()).isEqualTo("굵게 코드 지도 (https://map.example/x) 강조 그림\n\n보이는 말\n\n1. 하나\n- 안쪽\n2. 둘");
    }

    @Test
    void deepNestingShouldNotOverflow() {
        assertThat(plain("> ".repeat(3_000) + "끝").text()).endsWith("끝");
        assertThat(plain("- ".repeat(3_000) + "끝").text()).endsWith("끝");
        assertThat(plain("*".repeat(20_000) + "끝" + "*".repeat(20_000)).text()).contains("끝");
        assertThat(plain("[".repeat(20_000) + "끝" + "](x)".repeat(20_000)).text())
                .contains("끝");
    }

    private static PlainText plain(String markdown) {
        return MarkdownReader.read(markdown, "제목", true);
    }

    private static List<String> texts(PlainText plain) {
        return Splitter.split(plain).stream()
                .map(span -> plain.text().substring(span.start(), span.end()))
                .toList();
    }
}
