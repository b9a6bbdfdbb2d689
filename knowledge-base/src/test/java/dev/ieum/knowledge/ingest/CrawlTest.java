package dev.ieum.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.article.Article;
import dev.ieum.knowledge.article.ArticleFilter;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticleState;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.MemoryIndex;
import dev.ieum.knowledge.article.Publisher;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.testing.MovableClock;
import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.TestDatabase;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class CrawlTest {

    private static final Charset CP949 = Charset.forName("x-windows-949");

    private final TestServer site = new TestServer("127.0.0.1", 0);
    private final TestServer canary = new TestServer("127.0.0.1", 0);
    private final List<String> lookedUp = new ArrayList<>();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final MemoryIndex index = new MemoryIndex();
    private final Database database;
    private final Articles articles;
    private final Importer importer;

    CrawlTest(TestDatabase databases) {
        database = databases.fresh(Articles.MIGRATIONS);
        articles = new Articles(database, clock, ZoneId.of("Asia/Seoul"), Ids.timeOrdered(Clock.systemUTC()), index);
        importer = importer(3_000);
        HostileSite.build(site, canary);
    }

    private Importer importer(int pages) {
        CrawlSettings settings = CrawlSettings.standard()
                .allowAddress("127.0.0.1", site.port())
                .withPause(Duration.ZERO)
                .withLimits(
                        new CrawlLimits(pages, 20, 1 << 20, 1L << 30, Duration.ofSeconds(2), Duration.ofMinutes(2)));
        return new Importer(articles, new Publisher(articles, index), database, clock, settings, host -> {
            lookedUp.add(host);
            return InetAddress.getAllByName(host);
        });
    }

    @AfterEach
    void theCanaryShouldHaveSeenNothing() {
        List<String> seen = List.copyOf(canary.asked);
        site.close();
        canary.close();
        assertThat(seen).isEmpty();
        assertThat(lookedUp).allMatch("127.0.0.1"::equals);
    }

    @Test
    void exactlyTheRightPagesShouldBecomeArticles() {
        ImportSummary summary = crawl();

        TreeSet<String> expected = new TreeSet<>();
        expected.add(site.url("/"));
        expected.add(site.url("/loop/"));
        IntStream.rangeClosed(1, HostileSite.PAGES).forEach(i -> expected.add(site.url("/p/" + i)));
        IntStream.rangeClosed(1, HostileSite.OLD_PAGES).forEach(i -> expected.add(site.url("/old/" + i + ".html")));
        IntStream.rangeClosed(1, HostileSite.HIDDEN_PAGES).forEach(i -> expected.add(site.url("/hidden-" + i)));
        List<String> stored = published();
        assertThat(expected).hasSize(500);
        assertThat(new TreeSet<>(stored)).isEqualTo(expected);
        assertThat(stored).doesNotHaveDuplicates();
        assertThat(site.asked).noneMatch(path -> path.startsWith("/private/") || path.endsWith(".jpg"));
        assertThat(site.asked.stream().filter(path -> path.startsWith("/cal") || path.startsWith("/diary")))
                .hasSizeLessThanOrEqualTo(4 * Frontier.MAX_CALENDAR);
        assertThat(site.asked.stream().filter(path -> path.startsWith("/loop"))).hasSizeLessThanOrEqualTo(3);
        assertThat(summary.problems())
                .extracting(Problem::kind)
                .contains(
                        Problem.Kind.OUT_OF_SCOPE,
                        Problem.Kind.ENDLESS_REDIRECT,
                        Problem.Kind.BAD_STATUS,
                        Problem.Kind.TOO_LARGE);
        Article old = article("/old/3.html");
        assertThat(old.latest().content().body()).contains("옛 누리집의 3번째 안내입니다. 펲시와 똠얌도");
        assertThat(old.latest().content().title()).isEqualTo("옛 안내 3");
        assertThat(article("/p/7").latest().content().title()).isEqualTo("상품 7");
    }

    @Test
    void aSecondVisitShouldTransferOnlyWhatChanged() {
        crawl();
        site.remove("/huge");
        site.page("/p/8", HostileSite.product(8, 9_900));
        site.remove("/p/7");
        site.status("/p/9", 503);
        site.redirect("/p/10", 301, "/p/11");
        site.page("/p/20", HostileSite.product(20, 2_000).replace("다음", "다음 상품"));
        site.sent.clear();
        clock.advance(Duration.ofDays(1));

        ImportSummary again = crawl();

        assertThat(site.sent).containsExactlyInAnyOrder("/p/8", "/p/9", "/p/20", "/broken");
        assertThat(again.changes().changed())
                .containsExactlyInAnyOrder(
                        article("/p/8").key(), article("/p/20").key());
        assertThat(again.changes().created()).isEmpty();
        assertThat(again.changes().archived()).containsExactlyInAnyOrder(key("/p/7"), key("/p/10"));
        assertThat(article("/p/9").standing().state()).isEqualTo(ArticleState.PUBLISHED);
        assertThat(article("/p/7").standing().state()).isEqualTo(ArticleState.ARCHIVED);
        assertThat(articles.history(key("/p/7"))).hasSize(1);
        assertThat(article("/p/8").latest().content().body()).contains("9,900원");
    }

    @Test
    void aPageThatComesBackShouldBeShownAgain() {
        crawl();
        String html = HostileSite.product(7, 700);
        site.remove("/p/7");
        crawl();
        site.page("/p/7", html);

        crawl();

        assertThat(article("/p/7").standing().state()).isEqualTo(ArticleState.PUBLISHED);
    }

    @Test
    void aSiteThatIsDownShouldKeepEverything() {
        crawl();
        int before = published().size();
        site.status("/robots.txt", 500);

        ImportSummary down = crawl();

        assertThat(published()).hasSize(before);
        assertThat(down.changes().archived()).isEmpty();
        assertThat(down.problems()).extracting(Problem::kind).containsExactly(Problem.Kind.BAD_STATUS);
    }

    @Test
    void aCopyShouldTakeOverWhenItsOriginalGoes() {
        site.page("/copy", HostileSite.product(5, 500));
        site.page("/", "<a href='/p/5'>하나</a><p><a href='/copy'>둘</a></p>");
        site.document("/sitemap.xml", "<urlset/>".getBytes(CP949), "application/xml");
        crawl();
        assertThat(published()).contains(site.url("/p/5")).doesNotContain(site.url("/copy"));
        site.remove("/p/5");

        crawl();

        assertThat(published()).contains(site.url("/copy")).doesNotContain(site.url("/p/5"));
    }

    @Test
    void aSitemapShouldBringOnlyItsOwnPages() {
        ImportSummary summary = importer.run(List.of(site.url("/sitemap.xml")), "미소", ImportListener.NONE);

        assertThat(summary.changes().created()).hasSize(HostileSite.HIDDEN_PAGES);
        assertThat(importer.run(List.of(site.url("/sitemap.xml")), "미소", ImportListener.NONE)
                        .unchanged())
                .isEqualTo(HostileSite.HIDDEN_PAGES);
    }

    @Test
    void limitsShouldHoldAndBeNamed() {
        ImportSummary summary = importer(30).run(List.of(site.url("/")), "미소", ImportListener.NONE);

        assertThat(article("/").publishedVersion()).isPositive();
        assertThat(summary.problems()).extracting(Problem::kind).contains(Problem.Kind.LIMIT_PAGES);
        assertThat(published()).hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void aScheduledSiteShouldBeVisitedWhenItIsDueAndByOneNodeOnly() {
        crawl();
        String name = importer.sites().getFirst().site();
        importer.schedule(name, 24);

        assertThat(importer.visitDue("미소", ImportListener.NONE, new ImportStop()))
                .isEmpty();
        clock.advance(Duration.ofHours(25));
        assertThat(importer.visitDue("미소", ImportListener.NONE, new ImportStop()))
                .hasSize(1);
        assertThat(importer.visitDue("미소", ImportListener.NONE, new ImportStop()))
                .isEmpty();
        assertThat(importer.sites().getFirst().lastResult()).startsWith("새 글 0개");
        ImportRun run = importer.runs().list(10).getFirst();
        assertThat(run.begun().by()).isEqualTo("미소");
        assertThat(run.endedAt()).isNotNull();
        assertThat(run.report().counts().created()).isZero();
        importer.schedule(name, 0);
        clock.advance(Duration.ofDays(9));
        assertThat(importer.visitDue("미소", ImportListener.NONE, new ImportStop()))
                .isEmpty();
    }

    @Test
    void forbiddenAndUnreachableStartsShouldSaySo() {
        ImportSummary summary = importer.run(
                List.of(
                        "http://127.0.0.1:" + canary.port() + "/",
                        "http://10.0.0.1/",
                        "https:///x",
                        site.url("/private/x")),
                "미소",
                ImportListener.NONE);
        lookedUp.removeIf("10.0.0.1"::equals);

        assertThat(summary.problems())
                .extracting(Problem::kind)
                .containsExactly(
                        Problem.Kind.FORBIDDEN_ADDRESS,
                        Problem.Kind.FORBIDDEN_ADDRESS,
                        Problem.Kind.FORBIDDEN_ADDRESS,
                        Problem.Kind.ROBOTS);
    }

    private ImportSummary crawl() {
        return importer.run(List.of(site.url("/")), "미소", ImportListener.NONE);
    }

    private List<String> published() {
        List<String> locations = new ArrayList<>();
        ArticleFilter filter = ArticleFilter.all(ArticleFilter.MAX_LIMIT).from("http://127.0.0.1");
        List<Article> page;
        do {
            page = articles.list(filter);
            for (Article article : page) {
                filter = filter.after(article.key());
                if (article.publishedVersion() > 0) {
                    locations.add(article.latest().stamp().origin().location());
                }
            }
        } while (page.size() == ArticleFilter.MAX_LIMIT);
        return locations;
    }

    private Article article(String path) {
        return articles.find(key(path)).orElseThrow();
    }

    private ArticleKey key(String path) {
        String name = path.equals("/") ? "127-0-0-1" : Slugs.readable(path.replace(".html", ""));
        return new ArticleKey(name + "-" + Slugs.hash(site.url(path)), "ko");
    }
}
