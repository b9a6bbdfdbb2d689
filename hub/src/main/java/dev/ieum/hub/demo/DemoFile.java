package dev.ieum.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ieum.record.shop.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// Reads the demo shop's files on the class path.
final class DemoFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoFile() {}

    static JsonNode json(String name) {
        try (InputStream in = open(name)) {
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static InputStream open(String name) {
        InputStream in = DemoFile.class.getResourceAsStream("/demo/" + name);
        if (in == null) {
            throw new IllegalStateException("demo/" + name + " is not on the class path");
        }
        return in;
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        return StreamSupport.stream(array.spliterator(), false).map(each).toList();
    }

    static Optional<String> text(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
    }

    static Optional<Integer> number(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.path(field).asInt()) : Optional.empty();
    }

    /// A text in both locales.
    static Label label(JsonNode node) {
        return new Label(node.path("ko").asText(), node.path("en").asText());
    }

    static Optional<Label> label(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(label(node.path(field))) : Optional.empty();
    }
}
