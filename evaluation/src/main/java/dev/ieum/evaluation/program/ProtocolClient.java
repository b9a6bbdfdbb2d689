package dev.ieum.evaluation.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// Speaks the program's JSON protocol over HTTP and keeps its cookies. Thread-safe.
public final class ProtocolClient implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final ObjectMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI base;

    public ProtocolClient(URI base) {
        this.base = base;
    }

    /// One answer.
    ///
    /// @param body the JSON, or a missing node when there was none
    public record Answer(int status, JsonNode body) {

        /// The body, after making sure of the status.
        public JsonNode expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("expected " + wanted + ", got " + status + ": " + body);
            }
            return body;
        }
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, Object body, Map<String, String> headers) {
        return send("PUT", path, body, headers);
    }

    private Answer send(
            String method, String path, @org.jspecify.annotations.Nullable Object body, Map<String, String> headers) {
        try {
            HttpRequest.BodyPublisher sent = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(base.resolve(path)).timeout(LIMIT).method(method, sent);
            request.header("Content-Type", "application/json");
            headers.forEach(request::header);
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), parsed(response.body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private JsonNode parsed(byte[] body) throws IOException {
        try {
            return body.length == 0 ? json.missingNode() : json.readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            return json.getNodeFactory().textNode(new String(body, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
