package dev.ieum.evaluation.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A server that speaks the OpenAI chat protocol and always answers the same. Keeps the requests.
final class JudgeServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private JudgeServer(int status, String body) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> answer(exchange, status, body));
        server.start();
    }

    static JudgeServer saying(String text, String finish) {
        ObjectNode root = JSON.createObjectNode()
                .put("id", "c-1")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "scripted");
        root.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", finish)
                .putObject("message")
                .put("role", "assistant")
                .put("content", text);
        return new JudgeServer(200, root.toString());
    }

    static JudgeServer sending(int status, String body) {
        return new JudgeServer(status, body);
    }

    /// Answers nothing until it is closed.
    static JudgeServer silent() {
        return new JudgeServer(0, "");
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    List<JsonNode> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        requests.add(JSON.readTree(exchange.getRequestBody()));
        if (status == 0) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        } else {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
