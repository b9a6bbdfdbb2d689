package dev.ieum.hub.outgoing;

import dev.ieum.hub.outgoing.Relay.Answer;
import dev.ieum.hub.outgoing.WebhookTable.Due;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

/// Posts over HTTP. Follows no redirect: a signed body goes where the administrator said and nowhere else.
final class HttpPost implements Relay.Post {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final Clock clock;

    /// @param clock tells the time as the receivers' clocks do
    HttpPost(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Answer send(Due due) {
        HttpRequest request = HttpRequest.newBuilder(due.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Ieum")
                .header(Signature.HEADER, Signature.of(due.secret(), clock.instant(), due.body()))
                .POST(BodyPublishers.ofString(due.body()))
                .build();
        try {
            HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
            return new Answer(response.statusCode(), Integer.toString(response.statusCode()));
        } catch (IOException e) {
            return new Answer(0, "no answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer(0, "stopped");
        }
    }
}
