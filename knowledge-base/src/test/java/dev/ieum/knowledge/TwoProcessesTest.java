package dev.ieum.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.ingest.CrawlSettings;
import dev.ieum.knowledge.ingest.ImportListener;
import dev.ieum.knowledge.ingest.ImportSummary;
import dev.ieum.storage.Database;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server and an import on the command line share one data folder.
@OnEveryDatabase
class TwoProcessesTest {

    @TempDir
    Path folder;

    private final Database database;

    TwoProcessesTest(TestDatabase databases) {
        database = databases.fresh(Articles.MIGRATIONS);
    }

    @Test
    void anImportBesideTheServerShouldBeFoundByTheServer() throws IOException {
        Path file = Files.writeString(folder.resolve("parking.md"), "# 주차 안내\n\n성수점은 건물 지하에 2시간 무료로 세울 수 있어요.");
        try (KnowledgeBase server = open()) {
            try (KnowledgeBase command = open()) {
                ImportSummary summary = command.importer(CrawlSettings.standard())
                        .run(List.of(file.toString()), "미소", ImportListener.NONE);
                assertThat(summary.changes().created()).hasSize(1);
                assertThat(found(command)).isEqualTo("parking");
            }

            server.lookAround();

            assertThat(found(server)).isEqualTo("parking");
        }
        try (KnowledgeBase again = open()) {
            assertThat(found(again)).isEqualTo("parking");
        }
    }

    private static String found(KnowledgeBase knowledge) {
        List<Finding> findings =
                knowledge.search(new Question("성수점 주차 되나요?", "ko", 1)).findings();
        return findings.isEmpty()
                ? ""
                : findings.getFirst().citation().passage().article();
    }

    private KnowledgeBase open() {
        KnowledgeSettings settings = new KnowledgeSettings(folder, KnowledgeSettings.NO_MODEL, ZoneId.of("Asia/Seoul"));
        return KnowledgeBase.open(settings, database, Clock.systemUTC());
    }
}
