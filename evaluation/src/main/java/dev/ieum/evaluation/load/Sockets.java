package dev.ieum.evaluation.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ieum.evaluation.program.ChatCustomer;
import dev.ieum.evaluation.program.ProtocolClient;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/// Customers who hold a socket open, type into it and read the bot's answer from it.
final class Sockets implements OpenLoop.Action, AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Line> lines;

    Sockets(URI base, ProtocolClient client, int customers) {
        this.lines = IntStream.range(0, customers)
                .mapToObj(i -> new Line(http, base, ChatCustomer.open(client, "ko", Optional.empty())))
                .toList();
    }

    /// Where a customer's chat socket is.
    static SocketLine.Knock knock(URI base, ChatCustomer customer) {
        String token = customer.headers().getOrDefault("Authorization", "").replace("Bearer ", "");
        URI stream = URI.create(base.toString().replaceFirst("^http", "ws") + "/api/v1/chat/stream?after=0");
        return new SocketLine.Knock(stream, List.of("ieum.v1", token), Map.of());
    }

    /// The frame that says `words`.
    static String frame(String words) {
        String id = UUID.randomUUID().toString();
        try {
            return JSON.writeValueAsString(Map.of("type", "message", "clientMessageId", id, "text", words));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean run(OpenLoop.Due request) {
        return lines.get(request.number() % lines.size()).ask("주차 되나요? " + request.number());
    }

    @Override
    public void close() {
        lines.forEach(line -> line.socket.close());
        http.shutdownNow();
    }

    /// One customer's socket. One question at a time: a second one waits, and its waiting counts.
    private static final class Line {
        private final ReentrantLock turn = new ReentrantLock();
        private final Semaphore answers = new Semaphore(0);
        private final SocketLine socket;

        Line(HttpClient http, URI base, ChatCustomer customer) {
            socket = SocketLine.open(http, knock(base, customer), this::hear);
        }

        private void hear(String frame) {
            if (frame.startsWith("{\"type\":\"message\"") && frame.contains("\"from\":\"bot\"")) {
                answers.release();
            }
        }

        boolean ask(String text) {
            turn.lock();
            try {
                answers.drainPermits();
                return socket.send(frame(text)) && answers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                turn.unlock();
            }
        }
    }
}
