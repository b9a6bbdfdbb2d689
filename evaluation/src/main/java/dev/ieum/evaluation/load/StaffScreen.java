package dev.ieum.evaluation.load;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/// A staff member who has signed in to the console.
///
/// @param cookie what the browser keeps
/// @param csrf what goes along with every change
record StaffScreen(HttpClient http, URI base, String cookie, String csrf) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StaffScreen signIn(HttpClient http, URI base, String login, String password) {
        StaffScreen stranger = new StaffScreen(http, base, "", "");
        try {
            String body = JSON.writeValueAsString(Map.of("login", login, "password", password));
            HttpResponse<String> answer = stranger.post("/api/v1/staff/login", body);
            String cookie = answer.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
            String csrf = JSON.readTree(answer.body()).path("csrf").asText();
            return new StaffScreen(http, base, cookie, csrf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes the floor of a conversation.
    void take(String conversation) {
        post("/api/v1/staff/conversations/" + conversation + "/take", "{}");
    }

    /// The stream of everything that happens.
    SocketLine.Knock stream() {
        URI address = URI.create(base.toString().replaceFirst("^http", "ws") + "/api/v1/staff/stream");
        return new SocketLine.Knock(address, List.of(), Map.of("Cookie", cookie));
    }

    private HttpResponse<String> post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " was answered with " + answer.statusCode());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
