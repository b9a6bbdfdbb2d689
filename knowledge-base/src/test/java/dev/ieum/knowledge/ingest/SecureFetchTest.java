package dev.ieum.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.knowledge.ingest.CheckedResolver.Names;
import dev.ieum.knowledge.ingest.Fetched.Validators;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// https to checked addresses: the connection goes to an address, the conversation is with a name.
class SecureFetchTest {

    private static final String FROM_YESTERDAY = "-1d";
    private static final Names LOOPBACK = host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};

    private final SecureServer server;
    private final Path folder;

    SecureFetchTest(@TempDir Path folder) {
        this.folder = folder;
        this.server = SecureServer.start(folder, "127.0.0.1", "dns:shop.test", FROM_YESTERDAY);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theNameShouldBeSentInTheHandshakeAndVerified() {
        Fetched fetched = fetch(server, LOOPBACK, "https://shop.test:" + server.port() + "/a");

        assertThat(fetched).isInstanceOf(Fetched.Document.class);
        assertThat(server.named).containsExactly("shop.test");
        assertThat(server.asked).containsExactly("/a");
    }

    @Test
    void aCertificateForAnotherNameShouldBeRefusedBeforeAnythingIsAsked() {
        for (String host : List.of("other.test", "shop.test.other.test", "www.shop.test", "127.0.0.1")) {
            assertThat(kind(fetch(server, LOOPBACK, "https://" + host + ":" + server.port() + "/a")))
                    .as(host)
                    .isEqualTo(Kind.NO_ANSWER_FROM_HOST);
        }

        assertThat(server.asked).isEmpty();
    }

    @Test
    void anAddressShouldBeVerifiedAgainstTheCertificatesAddresses() {
        try (SecureServer plain = SecureServer.start(folder, "127.0.0.1", "ip:127.0.0.1", FROM_YESTERDAY)) {
            Fetched fetched = fetch(plain, LOOPBACK, "https://127.0.0.1:" + plain.port() + "/a");

            assertThat(fetched).isInstanceOf(Fetched.Document.class);
            assertThat(plain.named).isEmpty();
        }
    }

    @Test
    void anExpiredCertificateShouldBeRefused() {
        try (SecureServer old = SecureServer.start(folder, "127.0.0.1", "dns:shop.test", "-30d")) {
            assertThat(kind(fetch(old, LOOPBACK, "https://shop.test:" + old.port() + "/a")))
                    .isEqualTo(Kind.NO_ANSWER_FROM_HOST);
            assertThat(old.asked).isEmpty();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForShouldBeRefused() {
        String address = "https://shop.test:" + server.port() + "/a";

        try (Fetcher fetcher = new Fetcher(settings(server), LOOPBACK)) {
            assertThat(kind(fetcher.fetch(URI.create(address), _ -> Validators.NONE, _ -> true)))
                    .isEqualTo(Kind.NO_ANSWER_FROM_HOST);
        }
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aRightCertificateShouldNotOpenAnAddressThatIsForbidden() {
        try (SecureServer inside = SecureServer.start(folder, "127.0.0.2", "dns:shop.test", FROM_YESTERDAY)) {
            Names elsewhere = host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.2")};

            assertThat(kind(fetch(inside, elsewhere, "https://shop.test:" + inside.port() + "/a")))
                    .isEqualTo(Kind.FORBIDDEN_ADDRESS);
            assertThat(inside.asked).isEmpty();
        }
    }

    @Test
    void aNameThatChangesItsAddressShouldBeCheckedAgainAtItsNextConnection() {
        List<String> lookedUp = new CopyOnWriteArrayList<>();
        Names rebinding = host -> {
            lookedUp.add(host);
            return new InetAddress[] {InetAddress.ofLiteral(lookedUp.size() == 1 ? "127.0.0.1" : "127.0.0.2")};
        };
        String address = "https://shop.test:" + server.port();

        assertThat(fetch(server, rebinding, address + "/a")).isInstanceOf(Fetched.Document.class);
        assertThat(kind(fetch(server, rebinding, address + "/b"))).isEqualTo(Kind.FORBIDDEN_ADDRESS);
        assertThat(server.asked).containsExactly("/a");
    }

    private static Fetched fetch(SecureServer trusted, Names names, String address) {
        TlsSocketStrategy tls = new DefaultClientTlsStrategy(trusted.trusting());
        try (Fetcher fetcher = new Fetcher(settings(trusted), names, tls)) {
            return fetcher.fetch(URI.create(address), _ -> Validators.NONE, _ -> true);
        }
    }

    private static CrawlSettings settings(SecureServer server) {
        return CrawlSettings.standard().allowAddress("127.0.0.1", server.port());
    }

    private static Kind kind(Fetched fetched) {
        return ((Fetched.Failed) fetched).problem().kind();
    }
}
