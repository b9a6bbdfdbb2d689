package dev.ieum.hub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.channels.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The other end of a socket.
final class Listener implements WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();

    /// A socket, open.
    record Open(WebSocket socket, Listener listener) {
        void send(JsonNode frame) {
            socket.sendText(Json.text(frame), true).join();
        }

        /// The next event of this type; others are passed over.
        JsonNode next(String type) throws InterruptedException {
            JsonNode event = listener.events.poll(20, TimeUnit.SECONDS);
            while (event != null && !event.path("type").asText().equals(type)) {
                event = listener.events.poll(20, TimeUnit.SECONDS);
            }
            if (event == null) {
                throw new AssertionError("no event of type " + type);
            }
            return event;
        }

        void drop() {
            socket.abort();
        }
    }

    /// @param headers name, value, name, value …
    static Open connect(String address, String path, String[] protocols, String... headers) {
        Listener listener = new Listener();
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        if (protocols.length > 0) {
            String[] rest = new String[protocols.length - 1];
            System.arraycopy(protocols, 1, rest, 0, rest.length);
            builder.subprotocols(protocols[0], rest);
        }
        WebSocket socket = builder.buildAsync(URI.create("ws://" + address + path), listener)
                .join();
        return new Open(socket, listener);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            events.add(Json.read(part.toString()));
            part.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        closed.complete(status);
        return null;
    }
}
