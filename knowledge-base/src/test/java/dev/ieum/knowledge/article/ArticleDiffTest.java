package dev.ieum.knowledge.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.ArticleDiff.Piece;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticleDiffTest {

    @Test
    void oneSentenceOfAParagraphShouldBeWhatChanged() {
        assertThat(changes("성수점은 지하에 있어요. 주차는 2시간 무료예요. 엘리베이터가 있어요.", "성수점은 지하에 있어요. 주차는 1시간 무료예요. 엘리베이터가 있어요."))
                .containsExactly("REMOVED 주차는 2시간 무료예요.", "ADDED 주차는 1시간 무료예요.");
    }

    @Test
    void rowsOfATableAndEntriesOfAListShouldStayWhole() {
        assertThat(changes(
                        "| 지역 | 요금 |\n|---|---|\n| 서울 | 3,000원 |\n\n- 하나. 둘.",
                        "| 지역 | 요금 |\n|---|---|\n| 서울 | 3,500원 |\n\n- 하나. 둘."))
                .containsExactly("REMOVED | 서울 | 3,000원 |", "ADDED | 서울 | 3,500원 |");
    }

    @Test
    void titleVariantsAndGoldenQuestionsShouldBeCompared() {
        ArticleContent before = ArticleContent.of("주차", List.of("차 대도 돼요?"), "본문.")
                .withGolden(List.of(new GoldenQuestion("주차 되나요?", List.of("2시간"))));
        ArticleContent after = ArticleContent.of("주차 안내", List.of("차 대도 돼요?", "주차비요"), "본문.")
                .withGolden(List.of(new GoldenQuestion("주차 되나요?", List.of("1시간"))));

        List<String> changes = ArticleDiff.between(before, after).stream()
                .filter(piece -> piece.change() != ArticleDiff.Change.SAME)
                .map(piece -> piece.part() + " " + piece.change() + " " + piece.text())
                .toList();

        assertThat(changes)
                .containsExactly(
                        "TITLE REMOVED 주차",
                        "TITLE ADDED 주차 안내",
                        "VARIANTS ADDED 주차비요",
                        "GOLDEN REMOVED 주차 되나요? → 2시간",
                        "GOLDEN ADDED 주차 되나요? → 1시간");
    }

    @Test
    void sameShouldBeSameAndVeryLongShouldStillEnd() {
        assertThat(changes("하나. 둘.", "하나. 둘.")).isEmpty();
        String one = IntStream.range(0, 4_000).mapToObj(i -> "- 줄 " + i).collect(Collectors.joining("\n"));
        String other = IntStream.range(0, 4_000).mapToObj(i -> "- 다른 줄 " + i).collect(Collectors.joining("\n"));

        assertThat(changes(one, other)).hasSize(8_000);
        assertThat(changes(one, one + "\n- 끝")).containsExactly("ADDED - 끝");
    }

    private static List<String> changes(String before, String after) {
        return ArticleDiff.between(ArticleContent.of("글", List.of(), before), ArticleContent.of("글", List.of(), after))
                .stream()
                .filter(piece -> piece.change() != ArticleDiff.Change.SAME)
                .map((Piece piece) -> piece.change() + " " + piece.text())
                .toList();
    }
}
