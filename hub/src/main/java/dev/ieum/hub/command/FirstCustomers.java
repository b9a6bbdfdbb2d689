package dev.ieum.hub.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/// Does what the first customers and staff do, over HTTP.
///
/// @param base the running program's address
record FirstCustomers(String base) {
    private static final List<String> WORDS = List.of("주차할 수 있나요?", "이번 주 클래스 알려 주세요");
    private static final List<String> PAGES = List.of("/console", "/widget.js", "/health/ready");

    void visit() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String token = ask(
                            client, "/api/v1/chat/sessions", "", Json.object().put("locale", "ko"))
                    .path("token")
                    .asText();
            for (int i = 0; i < WORDS.size(); i++) {
                JsonNode message =
                        Json.object().put("clientMessageId", "first-" + i).put("text", WORDS.get(i));
                ask(client, "/api/v1/chat/messages?wait=20", token, message);
            }
            for (String page : PAGES) {
                send(client, HttpRequest.newBuilder(URI.create(base + page)).build());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode ask(HttpClient client, String path, String token, JsonNode body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(body)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return Json.read(send(client, request.build()));
    }

    private static byte[] send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
