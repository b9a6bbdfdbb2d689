package dev.ieum.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// JSON as trees: what vendors and browsers send has no shape that could be relied upon.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /// @throws MalformedJson if `bytes` are no JSON text in UTF-8
    public static JsonNode read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node.isMissingNode()) {
                throw new MalformedJson("The body is empty.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw MalformedJson.at(e);
        } catch (IOException e) {
            throw new MalformedJson("The body is not UTF-8.");
        }
    }

    /// @throws MalformedJson if `text` is no JSON
    public static JsonNode read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(JsonNode node) {
        return new String(write(node), StandardCharsets.UTF_8);
    }

    /// The member's text; empty when it is absent, null or no text.
    public static Optional<String> findText(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /// What somebody sent is no JSON. The message says where and repeats nothing of it.
    public static final class MalformedJson extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedJson(String message) {
            super(message);
        }

        private static MalformedJson at(JsonProcessingException e) {
            return new MalformedJson(
                    e.getLocation() == null
                            ? "The body is no JSON."
                            : "The body is no JSON: look at line "
                                    + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + ".");
        }
    }
}
