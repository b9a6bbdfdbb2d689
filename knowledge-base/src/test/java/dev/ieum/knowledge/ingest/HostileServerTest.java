package dev.ieum.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.MemoryIndex;
import dev.ieum.knowledge.article.Publisher;
import dev.ieum.knowledge.ingest.Problem.Kind;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Sites that answer with more than anybody can read.
@OnEveryDatabase
@Timeout(60)
class HostileServerTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String TEXT = "여기에 손님이 찾는 내용이 서른 글자가 넘도록 자세히 적혀 있습니다.";

    private final TestServer site = new TestServer("127.0.0.1", 0);
    private final Importer importer;

    HostileServerTest(TestDatabase databases) {
        Database database = databases.fresh(Articles.MIGRATIONS);
        MemoryIndex index = new MemoryIndex();
        Articles articles = new Articles(
                database, Clock.systemUTC(), ZoneId.of("Asia/Seoul"), Ids.timeOrdered(Clock.systemUTC()), index);
        importer = new Importer(
                articles,
                new Publisher(articles, index),
                database,
                Clock.systemUTC(),
                CrawlSettings.standard().allowAddress("127.0.0.1", site.port()).withPause(Duration.ZERO));
        site.page("/", "<h1>첫 페이지</h1><p>" + TEXT + "</p><a href='/bomb'>더</a><a href='/private'>안</a>");
        site.page("/private", "<h1>안</h1><p>" + TEXT + " 안쪽입니다.</p>");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void endlessRobotsShouldStillForbidWhatTheirBeginningForbids() {
        AtomicLong written = new AtomicLong();
        site.handle("/robots.txt", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write("User-agent: *\nDisallow: /private\n".getBytes(StandardCharsets.UTF_8));
                byte[] comment = "# and so on\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
                while (written.addAndGet(comment.length) < 100L * MEGABYTE) {
                    body.write(comment);
                }
            } catch (IOException e) {
                exchange.close();
            }
        });

        ImportSummary summary = run("/");

        assertThat(summary.changes().created()).hasSize(1);
        assertThat(site.asked).doesNotContain("/private");
        assertThat(written.get()).isLessThan(20L * MEGABYTE);
    }

    @Test
    void packedAnswersShouldBeCountedUnpacked() throws IOException {
        byte[] bomb = packed(200);
        assertThat(bomb.length).isLessThan(MEGABYTE);
        site.handle("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, bomb.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bomb);
            }
        });

        ImportSummary summary = run("/");

        assertThat(summary.changes().created()).hasSize(2);
        assertThat(summary.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(Kind.TOO_LARGE);
            assertThat(problem.place()).endsWith("/bomb");
        });
    }

    @Test
    void sitemapsShouldNeitherGrowNorReachFiles() throws IOException {
        String entities = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a0 'ha'>" + growing()
                + "<!ENTITY file SYSTEM 'file:///etc/passwd'>]>"
                + "<urlset><url><loc>" + site.url("/a?x=1&amp;y=2") + "</loc></url><url><loc>&a9;</loc></url>"
                + "<url><loc>&file;</loc></url><url><loc><![CDATA[" + site.url("/b") + "]]></loc></url></urlset>";
        assertThat(Sitemap.parse(entities.getBytes(StandardCharsets.UTF_8)).pages())
                .extracting(Object::toString)
                .containsExactly(site.url("/a?x=1&y=2"), site.url("/b"));
        String many = "<urlset>" + ("<url><loc>" + site.url("/p") + "</loc></url>").repeat(200_000) + "</urlset>";
        assertThat(Sitemap.parse(many.getBytes(StandardCharsets.UTF_8)).pages()).hasSize(Sitemap.MAX_ENTRIES);
        assertThat(Sitemap.parse(packed(100)).pages()).isEmpty();
        String index = "<x:sitemapindex xmlns:x='s'><x:sitemap><x:loc>" + site.url("/s.xml")
                + "</x:loc></x:sitemap></x:sitemapindex>";
        assertThat(Sitemap.isOne(index.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(Sitemap.parse(index.getBytes(StandardCharsets.UTF_8)).sitemaps())
                .hasSize(1);
    }

    private static String growing() {
        StringBuilder entities = new StringBuilder();
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY a").append(i).append(" '");
            entities.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return entities.toString();
    }

    @Test
    void namesThatOnlyLookLikeOthersShouldBeShownAsTheyAreRegistered() {
        assertThat(WebAddress.parse("http://\u0430pple.example/").orElseThrow().toString())
                .isEqualTo("http://xn--pple-43d.example/");
        assertThat(WebAddress.parse("http://１２７.0.0.1/").map(Object::toString)).hasValue("http://127.0.0.1/");
        for (String hidden :
                List.of("http://0x7f.1/", "http://2130706433/", "http://017700000001/", "http://[::ffff:7f00:1]/")) {
            ImportSummary summary = importer.run(List.of(hidden), "미소", ImportListener.NONE);
            assertThat(summary.changes().created()).isEmpty();
            assertThat(summary.problems()).as(hidden).hasSize(1);
        }
    }

    @Test
    void whatIsWrongWithAServerShouldBeSaidInWords() {
        ImportSummary summary = importer.run(List.of("https://no-such-shop.invalid/"), "미소", ImportListener.NONE);

        assertThat(summary.text(Locale.KOREAN)).contains("그런 이름의 서버가 없습니다").doesNotContain("Exception");
        assertThat(summary.text(Locale.ENGLISH)).contains("there is no server of that name");
    }

    private static byte[] packed(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            byte[] block = new byte[MEGABYTE];
            for (int i = 0; i < megabytes; i++) {
                out.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private ImportSummary run(String path) {
        return importer.run(List.of(site.url(path)), "미소", ImportListener.NONE);
    }
}
