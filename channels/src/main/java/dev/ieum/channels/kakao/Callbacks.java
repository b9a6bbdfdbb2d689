package dev.ieum.channels.kakao;

import dev.ieum.channels.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends late answers to the address that a request named. The address comes from outside: only the vendor's own hosts
/// are called, over https, and no redirect is followed.
final class Callbacks {
    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int HTTPS = 443;

    private final List<String> origins;

    Callbacks(List<String> origins) {
        this.origins = origins;
    }

    /// The address, if it may be called. It is taken as it stands: re-encoding would spoil its token.
    Optional<URI> findAllowed(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && uri.getUserInfo() == null && isAllowed(uri)
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean https = "https".equalsIgnoreCase(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == HTTPS);
        String origin = uri.getScheme() + "://" + uri.getRawAuthority();
        return origins.stream()
                .anyMatch(allowed -> allowed.contains("://")
                        ? allowed.equalsIgnoreCase(origin)
                        : https && (host.equals(allowed) || host.endsWith("." + allowed)));
    }

    /// Whether the vendor says that it took the answer; the status inside its body counts, not HTTP's alone.
    boolean post(URI uri, String body) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            boolean taken = response.statusCode() == 200 && isSuccess(response.body());
            if (!taken) {
                LOG.warn("KakaoTalk did not take a late answer: status={}", response.statusCode());
            }
            return taken;
        } catch (IOException e) {
            LOG.warn("KakaoTalk's callback cannot be reached: {}", e.getClass().getSimpleName());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isSuccess(byte[] body) {
        try {
            return Json.read(new String(body, StandardCharsets.UTF_8))
                    .path("status")
                    .asText("SUCCESS")
                    .equals("SUCCESS");
        } catch (Json.MalformedJson _) {
            return false;
        }
    }
}
