package dev.ieum.knowledge.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// A small web server on loopback that answers from a map, speaks conditional requests and remembers what it was asked.
final class TestServer implements AutoCloseable {

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> sent = new CopyOnWriteArrayList<>();
    final List<String> hosts = new CopyOnWriteArrayList<>();

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /// @param validator an ETag; empty: the answer is never conditional
    private record Answer(int status, String type, Supplier<byte[]> body, String validator, String location) {}

    TestServer(String address, int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(address, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    void page(String path, String html) {
        page(path, html, StandardCharsets.UTF_8, "text/html; charset=utf-8");
    }

    void page(String path, String html, Charset charset, String type) {
        byte[] bytes = html.getBytes(charset);
        answers.put(path, new Answer(200, type, () -> bytes, "\"" + Slugs.hash(html) + "\"", ""));
    }

    void document(String path, byte[] bytes, String type) {
        answers.put(path, new Answer(200, type, () -> bytes, "\"" + bytes.length + "\"", ""));
    }

    void redirect(String path, int status, String location) {
        answers.put(path, new Answer(status, "", () -> new byte[0], "", location));
    }

    void status(String path, int status) {
        answers.put(
                path, new Answer(status, "text/html", () -> "<p>sorry</p>".getBytes(StandardCharsets.UTF_8), "", ""));
    }

    void remove(String path) {
        answers.remove(path);
    }

    /// Takes over a path altogether.
    void handle(String path, com.sun.net.httpserver.HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            handler.handle(exchange);
        });
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        hosts.add(String.valueOf(exchange.getRequestHeaders().getFirst("Host")));
        try (exchange) {
            Answer answer = answers.get(path);
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            boolean same = !answer.validator().isEmpty()
                    && answer.validator().equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (same) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            send(exchange, path, answer);
        }
    }

    private void send(HttpExchange exchange, String path, Answer answer) throws IOException {
        if (!answer.type().isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
        }
        if (!answer.validator().isEmpty()) {
            exchange.getResponseHeaders().set("ETag", answer.validator());
        }
        if (!answer.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", answer.location());
        }
        byte[] body = answer.body().get();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            sent.add(path);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
