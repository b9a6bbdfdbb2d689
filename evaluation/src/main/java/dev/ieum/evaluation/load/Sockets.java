package dev.ieum.evaluation.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ieum.evaluation.program.ChatCustomer;
import dev.ieum.evaluation.program.ProtocolClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Customers who hold a socket open, type into it and read the bot's answer from it.
final class Sockets implements OpenLoop.Action, AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Line> lines;

    Sockets(URI base, ProtocolClient client, int customers) {
        this.lines = IntStream.range(0, customers)
                .mapToObj(i -> Line.open(http, base, ChatCustomer.open(client, "ko", Optional.empty())))
                .toList();
    }

    @Override
    public boolean run(int number) {
        return lines.get(number % lines.size()).ask("주차 되나요? " + number);
    }

    @Override
    public void close() {
        lines.forEach(Line::close);
        http.close();
    }

    /// One customer's socket. One question at a time: a second one waits, and its waiting counts.
    private static final class Line implements WebSocket.Listener {
        private final ReentrantLock turn = new ReentrantLock();
        private final BlockingQueue<JsonNode> events = new ArrayBlockingQueue<>(1_000);
        private final StringBuilder frame = new StringBuilder();
        private @Nullable WebSocket socket;

        static Line open(HttpClient http, URI base, ChatCustomer customer) {
            Line line = new Line();
            String token = customer.headers().getOrDefault("Authorization", "").replace("Bearer ", "");
            URI stream = URI.create(base.toString().replaceFirst("^http", "ws") + "/api/v1/chat/stream?after=0");
            line.socket = http.newWebSocketBuilder()
                    .subprotocols("ieum.v1", token)
                    .buildAsync(stream, line)
                    .join();
            return line;
        }

        boolean ask(String text) {
            turn.lock();
            try {
                events.clear();
                WebSocket open = socket;
                if (open == null) {
                    return false;
                }
                String id = UUID.randomUUID().toString();
                open.sendText(
                                JSON.writeValueAsString(Map.of("type", "message", "clientMessageId", id, "text", text)),
                                true)
                        .join();
                return awaitBot();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                turn.unlock();
            }
        }

        private boolean awaitBot() throws InterruptedException {
            while (true) {
                JsonNode event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (event == null) {
                    return false;
                }
                if (event.path("type").asText().equals("message")
                        && event.path("message").path("from").asText().equals("bot")) {
                    return true;
                }
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket open, CharSequence part, boolean last) {
            frame.append(part);
            if (last) {
                try {
                    JsonNode event = JSON.readTree(frame.toString());
                    if (event.path("type").asText().equals("ping")) {
                        open.sendText("{\"type\":\"pong\"}", true).exceptionally(broken -> open);
                    } else {
                        events.offer(event);
                    }
                } catch (IOException unreadable) {
                    events.clear();
                }
                frame.setLength(0);
            }
            open.request(1);
            return null;
        }

        void close() {
            if (socket != null) {
                socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                        .exceptionally(broken -> null)
                        .join();
            }
        }
    }
}
