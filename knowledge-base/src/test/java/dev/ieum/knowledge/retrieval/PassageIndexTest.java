package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.Searcher;
import dev.ieum.knowledge.article.StoredPassage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageIndexTest {
    private static final StoredPassage PARKING =
            Passages.korean("parking", "주차 안내", "건물 지하에 차량 1대를 2시간까지 무료로 댈 수 있습니다. 그 뒤로는 10분마다 요금이 붙습니다.");
    private static final StoredPassage SHIPPING =
            Passages.korean("shipping", "배송비는 얼마인가요?", "배송비는 3,000원이고 50,000원 이상이면 무료입니다.", "택배비 알려 주세요");
    private static final StoredPassage PARKING_EN =
            Passages.english("parking", "Parking", "You can park one car for two hours for free in the basement.");

    @TempDir
    private Path folder;

    private PassageIndex index;

    @BeforeEach
    void openIndex() {
        index = PassageIndex.open(folder);
        index.reconcile(each ->
                Stream.of(PARKING, SHIPPING, PARKING_EN).map(Passages::article).forEach(each));
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    @Test
    void searchShouldRankThePassageThatAnswersFirst() {
        assertThat(articles("차 어디에 대요? 주차 되나요")).first().isEqualTo("parking");
        assertThat(articles("택배비 얼마에요")).first().isEqualTo("shipping");
    }

    @Test
    void editShouldBeVisibleWhenItReturns() {
        index.changed(List.of(Passages.article(Passages.korean("parking", "주차 안내", "주차장은 이제 없습니다."))));

        Finding first =
                index.search(new Question("주차장 없나요", "ko", 3)).findings().getFirst();

        assertThat(first.text()).isEqualTo("주차장은 이제 없습니다.");
    }

    @Test
    void removedArticleShouldNotBeFound() {
        index.changed(List.of(new ArticlePassages(new ArticleKey("shipping", "ko"), List.of())));

        assertThat(articles("택배비 얼마에요")).doesNotContain("shipping");
    }

    @Test
    void draftsShouldStandInForTheirArticlesWithoutChangingTheIndex() {
        StoredPassage draft = Passages.korean("parking", "주차 안내", "주차장은 이제 없습니다.");

        try (Searcher searcher = index.with(List.of(Passages.article(draft)))) {
            assertThat(searcher.search(new Question("주차장 있나요", "ko", 3)).findings())
                    .extracting(Finding::text)
                    .contains(draft.text())
                    .doesNotContain(PARKING.text());
        }

        assertThat(index.search(new Question("주차장 있나요", "ko", 3)).findings())
                .extracting(Finding::text)
                .contains(PARKING.text())
                .doesNotContain(draft.text());
    }

    private List<String> articles(String text) {
        return index.search(new Question(text, "ko", 10)).findings().stream()
                .map(finding -> finding.citation().passage().article())
                .toList();
    }
}
