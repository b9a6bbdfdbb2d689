package dev.ieum.evaluation.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// A server that speaks the OpenAI chat protocol and answers by a script, so that what a program does with a model's
/// words can be measured without one. Its usage is an estimate: a token for every three characters. Thread-safe.
public final class ScriptedModel implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CHARACTERS_PER_TOKEN = 3;

    private final HttpServer server;
    private final AtomicLong tokens = new AtomicLong();

    /// What the script answers.
    public sealed interface Answer {

        /// Words.
        record Text(String text) implements Answer {}

        /// A call of a tool.
        record Call(String tool, Map<String, String> arguments) implements Answer {}
    }

    /// What the program told the model.
    ///
    /// @param told every message's text, white space made single
    /// @param hasToolResult whether a tool has answered already
    public record Request(String told, boolean hasToolResult) {}

    public ScriptedModel(Function<Request, Answer> script) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", exchange -> answer(exchange, script));
        server.start();
    }

    /// The base that clients take.
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /// All tokens so far, in and out.
    public long tokens() {
        return tokens.get();
    }

    private void answer(HttpExchange exchange, Function<Request, Answer> script) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        StringBuilder told = new StringBuilder();
        boolean tool = false;
        for (JsonNode message : body.path("messages")) {
            told.append(message.path("content").asText()).append('\n');
            tool |= message.path("role").asText().equals("tool");
        }
        Answer answer = script.apply(new Request(told.toString().replaceAll("\\s+", " "), tool));
        byte[] bytes = completion(answer, told.length()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String completion(Answer answer, int asked) throws IOException {
        ObjectNode message = JSON.createObjectNode().put("role", "assistant");
        String reason = switch (answer) {
            case Answer.Text(var text) -> {
                message.put("content", text);
                yield "stop";
            }
            case Answer.Call(var name, var arguments) -> {
                message.putNull("content");
                message.putArray("tool_calls")
                        .addObject()
                        .put("id", "call-1")
                        .put("type", "function")
                        .putObject("function")
                        .put("name", name)
                        .put("arguments", JSON.writeValueAsString(arguments));
                yield "tool_calls";
            }
        };
        int in = asked / CHARACTERS_PER_TOKEN;
        int out = message.toString().length() / CHARACTERS_PER_TOKEN;
        tokens.addAndGet(in + out);
        ObjectNode root = JSON.createObjectNode()
                .put("id", "c-1")
                .put("object", "chat.completion")
                .put("created", 1);
        root.put("model", "scripted");
        root.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", reason)
                .set("message", message);
        root.putObject("usage")
                .put("prompt_tokens", in)
                .put("completion_tokens", out)
                .put("total_tokens", in + out);
        return root.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
