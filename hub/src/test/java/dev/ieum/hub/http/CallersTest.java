package dev.ieum.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CallersTest {
    private static final String DIRECT = "127.0.0.1";

    @Test
    void whatTheTrustedProxyWroteShouldCount() throws Exception {
        assertThat(address(1, "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(address(1, "203.0.113.9, 192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(address(2, "203.0.113.9, 192.0.2.1, 198.51.100.7")).isEqualTo("192.0.2.1");
    }

    @Test
    void lineThatTheProxyAddsShouldCountLikeOneThatItExtends() throws Exception {
        assertThat(address(1, "203.0.113.9", "192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void withoutAProxyTheHeaderShouldBeHearsay() throws Exception {
        assertThat(address(0, "203.0.113.9")).isEqualTo(DIRECT);
    }

    @Test
    void emptyHeadersShouldBeAsGoodAsNone() throws Exception {
        assertThat(address(1)).isEqualTo(DIRECT);
        assertThat(address(1, "")).isEqualTo(DIRECT);
        assertThat(address(1, " , ,")).isEqualTo(DIRECT);
    }

    /// What is made of these lines of `X-Forwarded-For` behind so many proxies.
    private static String address(int proxies, String... lines) throws IOException, InterruptedException {
        Callers callers = new Callers(proxies);
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/", ctx -> ctx.result(callers.address(ctx)));
                })
                .start(DIRECT, 0);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://" + DIRECT + ":" + server.port() + "/"));
            for (String line : lines) {
                request.header("X-Forwarded-For", line);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop();
        }
    }
}
