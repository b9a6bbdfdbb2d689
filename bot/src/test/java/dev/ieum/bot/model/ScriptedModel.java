package dev.ieum.bot.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A server that speaks the OpenAI chat protocol and answers by a script. Keeps the requests for tests to look at.
public final class ScriptedModel implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// What the server sends.
    public sealed interface Answer {
        record Text(String text) implements Answer {}

        record ToolCall(String name, Map<String, String> arguments) implements Answer {}

        record Raw(int status, String body) implements Answer {}

        /// Words that break off.
        record Truncated(String text) implements Answer {}

        /// Nothing at all, until the server is closed.
        record Silence() implements Answer {}
    }

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());

    public ScriptedModel(Function<JsonNode, Answer> script) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> answer(exchange, script));
        server.start();
    }

    public ModelSettings settings() {
        return ModelSettings.of(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1"), "secret-key", "scripted");
    }

    public List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    /// The last thing that the customer, or a tool, said.
    public static JsonNode last(JsonNode request) {
        JsonNode messages = request.get("messages");
        return messages.get(messages.size() - 1);
    }

    private void answer(HttpExchange exchange, Function<JsonNode, Answer> script) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        requests.add(request);
        switch (script.apply(request)) {
            case Answer.Text text -> send(exchange, 200, completion(message(text.text()), "stop"));
            case Answer.Truncated text -> send(exchange, 200, completion(message(text.text()), "length"));
            case Answer.ToolCall call -> send(exchange, 200, completion(call(call), "tool_calls"));
            case Answer.Raw raw -> send(exchange, raw.status(), raw.body());
            case Answer.Silence() -> {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
        }
    }

    private static ObjectNode message(String text) {
        return JSON.createObjectNode().put("role", "assistant").put("content", text);
    }

    private static ObjectNode call(Answer.ToolCall call) throws IOException {
        ObjectNode message = JSON.createObjectNode().put("role", "assistant").putNull("content");
        ObjectNode tool =
                message.putArray("tool_calls").addObject().put("id", "call-1").put("type", "function");
        tool.putObject("function").put("name", call.name()).put("arguments", JSON.writeValueAsString(call.arguments()));
        return message;
    }

    private static String completion(ObjectNode message, String reason) {
        ObjectNode root = JSON.createObjectNode()
                .put("id", "c-1")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "scripted");
        root.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", reason)
                .set("message", message);
        root.putObject("usage")
                .put("prompt_tokens", 1)
                .put("completion_tokens", 1)
                .put("total_tokens", 2);
        return root.toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
