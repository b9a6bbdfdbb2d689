package dev.ieum.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.semantic.EmbeddingModel;
import dev.ieum.knowledge.semantic.ModelFailure;
import dev.ieum.storage.Database;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class KnowledgeBaseTest {
    private static final ArticleKey PARKING = new ArticleKey("parking", "ko");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final Database database;

    KnowledgeBaseTest(TestDatabase databases) {
        database = databases.fresh(Articles.MIGRATIONS);
    }

    @Test
    void publishedWordsShouldBeFoundAtOnceAndAfterARestart() {
        try (KnowledgeBase knowledge = open()) {
            publish(knowledge, "건물 지하에 2시간까지 무료로 댈 수 있습니다.");
            assertThat(found(knowledge, "주차 되나요")).contains("2시간까지 무료");
        }

        try (KnowledgeBase knowledge = open()) {
            assertThat(found(knowledge, "주차 되나요")).contains("2시간까지 무료");
        }
    }

    @Test
    void editsMadeWhileTheIndexWasAwayShouldBeFoundAfterTheStart() {
        try (KnowledgeBase knowledge = open()) {
            publish(knowledge, "건물 지하에 2시간까지 무료로 댈 수 있습니다.");
        }
        Path elsewhere = folder.resolve("other-node");
        try (KnowledgeBase other = KnowledgeBase.open(settings(elsewhere), database, Clock.systemUTC())) {
            publish(other, "이제 주차장은 없습니다.");
        }

        try (KnowledgeBase knowledge = open()) {
            assertThat(found(knowledge, "주차 되나요")).contains("주차장은 없습니다");
        }
    }

    @Test
    void damagedIndexShouldBeMadeAgain() throws IOException {
        try (KnowledgeBase knowledge = open()) {
            publish(knowledge, "건물 지하에 2시간까지 무료로 댈 수 있습니다.");
        }
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }

        try (KnowledgeBase knowledge = open()) {
            assertThat(found(knowledge, "주차 되나요")).contains("2시간까지 무료");
        }
    }

    @Test
    void articlesWithoutVectorsShouldBeRankedByWordsAlone() {
        AtomicBoolean reachable = new AtomicBoolean(true);
        Path elsewhere = folder.resolve("no-model");
        try (KnowledgeBase meant = open();
                KnowledgeBase worded = KnowledgeBase.open(settings(elsewhere), database, Clock.systemUTC())) {
            publish(meant, "건물 지하에 2시간까지 무료로 댈 수 있습니다.");
            meant.useModel(model(reachable));
            assertThat(meant.awaitEmbedding(PATIENCE).serving()).isTrue();
            reachable.set(false);

            for (int i = 0; i < 12; i++) {
                publish(meant, new ArticleKey("fee-" + i, "ko"), "배송비 안내 " + i, "배송비는 " + i + "천 원입니다.");
            }
            assertThat(meant.awaitEmbedding(PATIENCE).serving()).isFalse();
            worded.lookAround();

            Question question = new Question("배송비 7천 원인가요?", "ko", 1);
            assertThat(meant.search(question)).isEqualTo(worded.search(question));
        }
    }

    /// Thinks that everything means the same.
    private static EmbeddingModel model(AtomicBoolean reachable) {
        return new EmbeddingModel() {
            @Override
            public String name() {
                return "one-sided";
            }

            @Override
            public int dimensions() {
                return 2;
            }

            @Override
            public float[] embedQuestion(String text) {
                return new float[] {1, 0};
            }

            @Override
            public List<float[]> embedPassages(List<String> texts) {
                if (!reachable.get()) {
                    throw new ModelFailure("no connection");
                }
                return texts.stream().map(text -> new float[] {0.6f, 0.8f}).toList();
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    private KnowledgeBase open() {
        return KnowledgeBase.open(settings(folder), database, Clock.systemUTC());
    }

    private static KnowledgeSettings settings(Path folder) {
        return new KnowledgeSettings(folder, KnowledgeSettings.NO_MODEL, ZoneId.of("Asia/Seoul"));
    }

    private static void publish(KnowledgeBase knowledge, String body) {
        publish(knowledge, PARKING, "주차 안내", body);
    }

    private static void publish(KnowledgeBase knowledge, ArticleKey key, String title, String body) {
        ArticleContent content = ArticleContent.of(title, List.of("차 세울 곳 있나요"), body);
        knowledge.articles().put(Edit.of(key, content, Origin.WRITTEN_HERE, "미소"));
        assertThat(knowledge.publisher().publish(key, "미소").passed()).isTrue();
    }

    private static String found(KnowledgeBase knowledge, String question) {
        return knowledge
                .search(new Question(question, "ko", 1))
                .findings()
                .getFirst()
                .text();
    }
}
