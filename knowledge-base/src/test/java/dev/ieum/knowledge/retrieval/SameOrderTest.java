package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticlePassages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Articles are cut into words on all cores; what comes of it must not depend on which core was quicker.
class SameOrderTest {
    private static final int MANY = 700;

    @TempDir
    private Path folder;

    @Test
    void equallyGoodArticlesShouldStandInTheOrderTheyCameIn() {
        List<ArticlePassages> twins = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            twins.add(Passages.article(
                    Passages.korean("twin-%03d".formatted(i), "포장 안내", "선물 포장은 무료예요. 리본 색은 고를 수 있어요.")));
        }

        for (int round = 0; round < 3; round++) {
            try (PassageIndex index = PassageIndex.open(folder.resolve("round-" + round))) {
                index.reconcile(twins::forEach);
                Findings found = index.search(new Question("선물 포장 되나요?", "ko", 5));

                assertThat(found.findings())
                        .extracting(finding -> finding.citation().passage().article())
                        .containsExactly("twin-000", "twin-001", "twin-002", "twin-003", "twin-004");
            }
        }
    }
}
