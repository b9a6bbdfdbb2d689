package dev.ieum.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.MemoryIndex;
import dev.ieum.knowledge.article.Publisher;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Imports that somebody ends before they are through.
@OnEveryDatabase
class ImportStopTest {
    private static final int FILES = 30;

    @TempDir
    Path folder;

    private final ImportStop stop = new ImportStop();
    private final Articles articles;
    private final Database database;
    private final MemoryIndex index = new MemoryIndex();

    ImportStopTest(TestDatabase databases) {
        database = databases.fresh(Articles.MIGRATIONS);
        articles = new Articles(
                database, Clock.systemUTC(), ZoneId.of("Asia/Seoul"), Ids.timeOrdered(Clock.systemUTC()), index);
    }

    @Test
    void folderShouldKeepWhatWasReadAndArchiveNothing() throws IOException {
        files("첫째 판");
        run(new ImportStop(), folder.toString());
        files("둘째 판");

        ImportSummary stopped = importer().run(List.of(folder.toString()), "미소", progress -> stop.ask(), stop);

        assertThat(stopped.wasCancelled()).isTrue();
        assertThat(stopped.isClean()).isFalse();
        assertThat(stopped.changes().changed()).hasSize(1);
        assertThat(stopped.changes().archived()).isEmpty();
        assertThat(stopped.text(Locale.KOREAN)).contains("중간에 멈췄습니다");
        assertThat(stopped.text(Locale.ENGLISH)).contains("Stopped on request");
        assertThat(run(new ImportStop(), folder.toString()).changes().changed()).hasSize(FILES - 1);
    }

    @Test
    void longTableShouldEndAfterTheBatchThatIsBeingStored() throws IOException {
        StringBuilder rows = new StringBuilder("question,answer\n");
        for (int i = 0; i < 3 * Intake.BATCH; i++) {
            rows.append("질문 ").append(i).append("?,답 ").append(i).append("입니다.\n");
        }
        Path file = Files.writeString(folder.resolve("faq.csv"), rows);

        ImportSummary stopped = importer().run(List.of(file.toString()), "미소", progress -> stop.ask(), stop);

        assertThat(stopped.wasCancelled()).isTrue();
        assertThat(stopped.changes().created()).hasSizeBetween(Intake.BATCH, 2 * Intake.BATCH);
    }

    @Test
    @Timeout(20)
    void pageThatNeverComesShouldNotBeWaitedFor() {
        CountDownLatch over = new CountDownLatch(1);
        try (TestServer site = new TestServer("127.0.0.1", 0)) {
            site.page(
                    "/",
                    "<h1>첫 페이지</h1><p>여기에 손님이 찾는 내용이 서른 글자가 넘도록 자세히 적혀 있습니다.</p><a href='/slow'>더</a><a href='/z'>또</a>");
            site.page("/z", "<h1>다른 페이지</h1><p>여기에는 다른 내용이 마찬가지로 서른 글자가 넘도록 적혀 있습니다.</p>");
            site.handle("/slow", exchange -> {
                stop.ask();
                await(over);
            });

            ImportSummary stopped = run(stop, site, site.url("/"));

            over.countDown();
            assertThat(stopped.wasCancelled()).isTrue();
            assertThat(stopped.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.CANCELLED);
            assertThat(stopped.changes().created()).hasSize(1);
            ImportSummary again = run(new ImportStop(), site, site.url("/z"));
            assertThat(again.changes().archived()).isEmpty();
        }
    }

    @Test
    void importThatWasStoppedBeforeItBeganShouldDoNothing() throws IOException {
        files("첫째 판");
        stop.ask();

        ImportSummary stopped = run(stop, folder.toString());

        assertThat(stopped.changes().created()).isEmpty();
        assertThat(stopped.wasCancelled()).isTrue();
        assertThat(ImportRuns.report(stopped).cancelled()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void files(String body) throws IOException {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(folder.resolve("a" + i + ".md"), "# 제목 " + i + "\n\n" + body + " " + i + "번째 글입니다.");
        }
    }

    private ImportSummary run(ImportStop until, String source) {
        return importer().run(List.of(source), "미소", ImportListener.NONE, until);
    }

    private ImportSummary run(ImportStop until, TestServer site, String source) {
        CrawlSettings settings =
                CrawlSettings.standard().allowAddress("127.0.0.1", site.port()).withPause(Duration.ZERO);
        return new Importer(articles, new Publisher(articles, index), database, Clock.systemUTC(), settings)
                .run(List.of(source), "미소", ImportListener.NONE, until);
    }

    private Importer importer() {
        return new Importer(
                articles, new Publisher(articles, index), database, Clock.systemUTC(), CrawlSettings.standard());
    }
}
