package dev.ieum.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.storage.Database;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class KnowledgeBaseTest {
    private static final ArticleKey PARKING = new ArticleKey("parking", "ko");

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

    private KnowledgeBase open() {
        return KnowledgeBase.open(settings(folder), database, Clock.systemUTC());
    }

    private static KnowledgeSettings settings(Path folder) {
        return new KnowledgeSettings(folder, KnowledgeSettings.NO_MODEL, ZoneId.of("Asia/Seoul"));
    }

    private static void publish(KnowledgeBase knowledge, String body) {
        ArticleContent content = ArticleContent.of("주차 안내", List.of("차 세울 곳 있나요"), body);
        knowledge.articles().put(Edit.of(PARKING, content, Origin.WRITTEN_HERE, "미소"));
        assertThat(knowledge.publisher().publish(PARKING, "미소").passed()).isTrue();
    }

    private static String found(KnowledgeBase knowledge, String question) {
        return knowledge
                .search(new Question(question, "ko", 1))
                .findings()
                .getFirst()
                .text();
    }
}
