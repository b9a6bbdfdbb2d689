package dev.ieum.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.ingest.CheckedResolver.Names;
import dev.ieum.knowledge.ingest.Fetched.Validators;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetcherTest {

    private static final CrawlLimits LIMITS =
            new CrawlLimits(1_000, 20, 1 << 20, 1L << 30, Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final TestServer server = new TestServer("127.0.0.1", 0);
    private final TestServer canary = new TestServer("127.0.0.2", server.port());
    private final CrawlSettings settings =
            CrawlSettings.standard().withLimits(LIMITS).allowAddress("127.0.0.1", server.port());

    @AfterEach
    void nothingForbiddenShouldHaveBeenAsked() {
        List<String> asked = List.copyOf(canary.asked);
        server.close();
        canary.close();
        assertThat(asked).isEmpty();
    }

    @Test
    void aPageShouldComeWithItsValidatorsAndOnlyOnce() {
        server.page("/a", "<p>안녕하세요</p>");

        Fetched.Document document = (Fetched.Document) fetch(server.url("/a"), Validators.NONE);
        Fetched again = fetch(server.url("/a"), document.validators());

        assertThat(new String(document.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("<p>안녕하세요</p>");
        assertThat(again).isInstanceOf(Fetched.Unchanged.class);
    }

    @Test
    void theHostsNameShouldBeKeptWhileTheCheckedAddressIsUsed() {
        server.page("/a", "<p>x</p>");
        Names names = host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};

        assertThat(fetch(names, "http://shop.test:" + server.port() + "/a")).isInstanceOf(Fetched.Document.class);
        assertThat(server.hosts).containsExactly("shop.test:" + server.port());
    }

    @Test
    void internalAddressesShouldBeRefusedBeforeAnyConnection() {
        int port = server.port();
        for (String host : new String[] {
            "127.0.0.2",
            "[::1]",
            "[::ffff:127.0.0.2]",
            "[64:ff9b::7f00:2]",
            "2130706434",
            "0x7f000002",
            "0177.0.0.2",
            "127.2",
            "0.0.0.0",
            "169.254.169.254",
            "10.0.0.1",
            "[fe80::1]",
            "[fd00::1]"
        }) {
            assertThat(kind(fetch(InetAddress::getAllByName, "http://" + host + ":" + port + "/secret")))
                    .as(host)
                    .isEqualTo(Kind.FORBIDDEN_ADDRESS);
        }
    }

    @Test
    void otherPortsOfAnAllowedAddressAndOfPublicOnesShouldBeRefused() {
        Names open = host -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8")};

        assertThat(kind(fetch(InetAddress::getAllByName, "http://127.0.0.1:22/")))
                .isEqualTo(Kind.FORBIDDEN_ADDRESS);
        assertThat(kind(fetch(InetAddress::getAllByName, "http://localhost:80/")))
                .isEqualTo(Kind.FORBIDDEN_ADDRESS);
        assertThat(kind(fetch(open, "http://shop.test:6379/"))).isEqualTo(Kind.FORBIDDEN_ADDRESS);
    }

    @Test
    void oneInternalAddressAmongManyShouldForbidTheHost() {
        Names mixed = host -> new InetAddress[] {
            InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("127.0.0.2"),
        };

        assertThat(kind(fetch(mixed, "http://shop.test:" + server.port() + "/")))
                .isEqualTo(Kind.FORBIDDEN_ADDRESS);
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aNameThatChangesItsAddressShouldGainNothing() {
        server.page("/a", "<p>x</p>");
        server.redirect("/to-b", 302, "/b");
        List<String> lookedUp = new CopyOnWriteArrayList<>();
        Names rebinding = host -> {
            lookedUp.add(host);
            return new InetAddress[] {InetAddress.ofLiteral(lookedUp.size() == 1 ? "127.0.0.1" : "127.0.0.2")};
        };
        String base = "http://shop.test:" + server.port();

        try (Fetcher fetcher = new Fetcher(settings, rebinding)) {
            assertThat(fetcher.fetch(URI.create(base + "/a"), _ -> Validators.NONE, _ -> true))
                    .isInstanceOf(Fetched.Document.class);
            assertThat(lookedUp).hasSize(1);
        }
        assertThat(kind(fetch(rebinding, base + "/a"))).isEqualTo(Kind.FORBIDDEN_ADDRESS);
    }

    @Test
    void redirectsShouldBeCheckedAtEveryHop() {
        server.redirect("/1", 301, "/2");
        server.redirect("/2", 302, "http://127.0.0.2:" + server.port() + "/secret");
        server.redirect("/meta", 307, "http://169.254.169.254/latest/meta-data/");
        server.redirect("/file", 302, "file:///etc/passwd");
        server.redirect("/loop", 302, "/loop");
        server.redirect("/good", 308, "/end");
        server.page("/end", "<p>da</p>");

        assertThat(kind(fetch(InetAddress::getAllByName, server.url("/1")))).isEqualTo(Kind.FORBIDDEN_ADDRESS);
        assertThat(kind(fetch(InetAddress::getAllByName, server.url("/meta")))).isEqualTo(Kind.FORBIDDEN_ADDRESS);
        assertThat(kind(fetch(InetAddress::getAllByName, server.url("/file")))).isEqualTo(Kind.FORBIDDEN_ADDRESS);
        assertThat(kind(fetch(InetAddress::getAllByName, server.url("/loop")))).isEqualTo(Kind.ENDLESS_REDIRECT);
        assertThat(fetch(InetAddress::getAllByName, server.url("/good")).address())
                .hasPath("/end");
    }

    @Test
    void endlessBodiesShouldBeCutAtTheLimit() {
        AtomicLong written = new AtomicLong();
        server.handle("/big", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[65_536];
            try (OutputStream body = exchange.getResponseBody()) {
                while (written.get() < 200L << 20) {
                    body.write(block);
                    written.addAndGet(block.length);
                }
            } catch (IOException e) {
                exchange.close();
            }
        });
        server.handle("/announced", exchange -> {
            exchange.sendResponseHeaders(200, 200L << 20);
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThat(kind(fetch(InetAddress::getAllByName, server.url("/big")))).isEqualTo(Kind.TOO_LARGE);
        assertThat(written.get()).isLessThan(20L << 20);
        assertThat(kind(fetch(InetAddress::getAllByName, server.url("/announced"))))
                .isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void aServerThatDripsShouldBeLeftAtTheDeadline() {
        server.handle("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 600; i++) {
                    body.write('x');
                    body.flush();
                    java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
                }
            }
        });

        long started = System.nanoTime();
        assertThat(kind(fetch(InetAddress::getAllByName, server.url("/drip")))).isEqualTo(Kind.NO_ANSWER_FROM_HOST);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void statusesShouldBeToldApart() {
        server.status("/500", 500);
        server.status("/410", 410);

        assertThat(fetch(InetAddress::getAllByName, server.url("/none"))).isInstanceOf(Fetched.Gone.class);
        assertThat(fetch(InetAddress::getAllByName, server.url("/410"))).isInstanceOf(Fetched.Gone.class);
        assertThat(kind(fetch(InetAddress::getAllByName, server.url("/500")))).isEqualTo(Kind.BAD_STATUS);
    }

    private Fetched fetch(String address, Validators validators) {
        try (Fetcher fetcher = new Fetcher(settings, InetAddress::getAllByName)) {
            return fetcher.fetch(URI.create(address), _ -> validators, _ -> true);
        }
    }

    private Fetched fetch(Names names, String address) {
        try (Fetcher fetcher = new Fetcher(settings, names)) {
            return fetcher.fetch(URI.create(address), _ -> Validators.NONE, _ -> true);
        }
    }

    private static Kind kind(Fetched fetched) {
        return ((Fetched.Failed) fetched).problem().kind();
    }
}
