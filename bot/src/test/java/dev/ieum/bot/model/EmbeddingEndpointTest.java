package dev.ieum.bot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.ieum.knowledge.semantic.ModelFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddingEndpointTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private HttpServer server;
    private volatile int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/embeddings", exchange -> {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            ObjectNode root = JSON.createObjectNode().put("object", "list").put("model", "m");
            for (int i = 0; i < request.get("input").size(); i++) {
                root.withArray("data")
                        .addObject()
                        .put("object", "embedding")
                        .put("index", i)
                        .putArray("embedding")
                        .add(3.0)
                        .add(4.0 * (i + 1))
                        .add(0.0);
            }
            byte[] body = root.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ModelSettings settings() {
        return ModelSettings.of(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1"), "k", "m");
    }

    @Test
    void givesVectorsOfLengthOneInTheirOrder() {
        try (EmbeddingEndpoint endpoint = new EmbeddingEndpoint(settings())) {
            assertThat(endpoint.dimensions()).isEqualTo(3);
            assertThat(endpoint.embedQuestion("주차 되나요")[1]).isCloseTo(0.8f, within(1e-6f));
            List<float[]> many = endpoint.embedPassages(Collections.nCopies(150, "글"));
            assertThat(many)
                    .hasSize(150)
                    .allSatisfy(vector -> assertThat(vector).hasSize(3));
            assertThat(many.get(1)[0]).isLessThan(many.get(0)[0]);
        }
    }

    @Test
    void saysWhenItCannot() {
        try (EmbeddingEndpoint endpoint = new EmbeddingEndpoint(settings())) {
            status = 500;
            assertThatThrownBy(() -> endpoint.embedQuestion("주차")).isInstanceOf(ModelFailure.class);
        }
        ModelSettings nowhere = ModelSettings.of(URI.create("http://127.0.0.1:9/v1"), "k", "m");
        assertThatThrownBy(() -> new EmbeddingEndpoint(nowhere)).isInstanceOf(ModelFailure.class);
    }
}
