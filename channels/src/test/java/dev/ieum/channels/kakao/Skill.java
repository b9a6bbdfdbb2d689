package dev.ieum.channels.kakao;

import dev.ieum.channels.RawRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Requests as the vendor sends them.
final class Skill {
    static final String SECRET = "s3cret-of-the-skill";
    static final KakaoChannel CHANNEL =
            new KakaoChannel(new KakaoSettings(SECRET, "bot-0001", List.of(KakaoSettings.VENDOR)));
    private static final Instant NOW = Instant.parse("2026-11-22T02:20:00Z");

    private Skill() {}

    static RawRequest fixture(String name) {
        return request(read(name), Map.of(KakaoChannel.SECRET_HEADER, SECRET, "X-Request-Id", "req-1"));
    }

    static RawRequest request(String body, Map<String, String> headers) {
        return new RawRequest("main", headers, body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    static String read(String name) {
        try (InputStream in = Skill.class.getResourceAsStream("/fixtures/kakao/" + name + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
