package dev.ieum.knowledge.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;

/// Small lists in a text column.
final class JsonText {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<List<GoldenQuestion>> GOLDEN = new TypeReference<>() {};
    private static final TypeReference<List<Splitter.Span>> SPANS = new TypeReference<>() {};

    private static final TypeReference<List<MissedQuestion.Near>> NEAR = new TypeReference<>() {};

    private JsonText() {}

    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> strings(String json) {
        return read(json, STRINGS);
    }

    static List<GoldenQuestion> golden(String json) {
        return read(json, GOLDEN);
    }

    static List<Splitter.Span> spans(String json) {
        return read(json, SPANS);
    }

    static List<MissedQuestion.Near> near(String json) {
        return read(json, NEAR);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
