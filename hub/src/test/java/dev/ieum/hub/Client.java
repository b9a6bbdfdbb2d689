package dev.ieum.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A browser or a program of somebody else's.
final class Client {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));

    Client(String base) {
        this.base = base;
    }

    /// What came back.
    record Answer(int status, HttpResponse<byte[]> response) {
        JsonNode json() {
            return Json.read(response.body());
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Client with(String header, String value) {
        Client other = new Client(base);
        other.headers.putAll(headers);
        other.headers.put(header, value);
        return other;
    }

    /// A browser that has just opened the chat.
    Client inChat() {
        return inChat(Json.object().put("locale", "ko"));
    }

    Client inChat(ObjectNode request) {
        return with(
                "Authorization",
                "Bearer "
                        + post("/api/v1/chat/sessions", request)
                                .json()
                                .path("token")
                                .asText());
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String token() {
        return headers.getOrDefault("Authorization", "").replace("Bearer ", "");
    }

    /// A console in which somebody has signed in.
    Client asStaff(String login) {
        Answer answer =
                post("/api/v1/staff/login", Json.object().put("login", login).put("password", TestHub.PASSWORD));
        String cookie = answer.header("Set-Cookie").split(";", 2)[0];
        return with("Cookie", cookie)
                .with("X-CSRF-Token", answer.json().path("csrf").asText());
    }

    Answer say(String text) {
        return say(UUID.randomUUID().toString(), text);
    }

    Answer say(String key, String text) {
        return post(
                "/api/v1/chat/messages?wait=20",
                Json.object().put("clientMessageId", key).put("text", text));
    }

    Answer get(String path) {
        return send("GET", path, new byte[0]);
    }

    Answer put(String path, JsonNode body) {
        return send("PUT", path, Json.write(body));
    }

    /// A form with one file.
    Answer upload(String path, String name, byte[] content) {
        String boundary = "ieum-" + UUID.randomUUID();
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return with("Content-Type", "multipart/form-data; boundary=" + boundary).send("POST", path, body.toByteArray());
    }

    Answer post(String path, JsonNode body) {
        return send("POST", path, Json.write(body));
    }

    Answer post(String path, String body) {
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String method, String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
