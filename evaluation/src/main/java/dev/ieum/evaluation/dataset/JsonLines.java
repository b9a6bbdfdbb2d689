package dev.ieum.evaluation.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A file of one JSON object per line.
public final class JsonLines {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLines() {}

    /// Reads every line.
    ///
    /// @throws BadInput at the first line that is blank, no JSON object or refused by `reader`, or when
    /// there is no line
    public static <T> List<T> read(Origin origin, Function<Fields, T> reader) {
        List<T> values = new ArrayList<>();
        int line = 0;
        for (String text : origin.lines()) {
            values.add(reader.apply(parse(origin.name(), ++line, text)));
        }
        if (values.isEmpty()) {
            throw new BadInput(origin.name(), 0, "the file is empty");
        }
        return List.copyOf(values);
    }

    private static Fields parse(String file, int line, String text) {
        if (text.isBlank()) {
            throw new BadInput(file, line, "the line is blank");
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node == null || !node.isObject()) {
                throw new BadInput(file, line, "not a JSON object");
            }
            return new Fields(file, line, node);
        } catch (JsonProcessingException e) {
            throw new BadInput(file, line, "not JSON: " + e.getOriginalMessage());
        }
    }
}
