package dev.ieum.knowledge.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Questions and answers as JSON objects: one per line, or in an array, or in the first array inside an object.
final class JsonFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private JsonFile() {}

    /// One object per line; a bad line is noted and the next one is read.
    static Harvest readLines(String place, String stem, String text) {
        TableCollector collector = new TableCollector(place, stem);
        long number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                line(collector, place, number, line);
            }
        }
        return number == 0 ? Harvest.failed(Problem.of(place, Kind.EMPTY)) : collector.harvest();
    }

    private static void line(TableCollector collector, String place, long number, String line) {
        try {
            JsonNode fields = MAPPER.readTree(line);
            if (fields != null && fields.isObject()) {
                collector.entry(number, fields);
            } else {
                collector.problem(Problem.atLine(place, number, Kind.BAD_JSON, "{…}"));
            }
        } catch (JsonProcessingException e) {
            collector.problem(Problem.atLine(place, number, Kind.BAD_JSON, e.getOriginalMessage()));
        }
    }

    /// An array of objects; when the text breaks off, what stood before is kept.
    static Harvest readArray(String place, String stem, String text) {
        TableCollector collector = new TableCollector(place, stem);
        if (text.isBlank()) {
            return Harvest.failed(Problem.of(place, Kind.EMPTY));
        }
        try (JsonParser parser = MAPPER.createParser(text)) {
            if (!skipToArray(parser)) {
                return Harvest.failed(Problem.of(place, Kind.BAD_JSON, "[{…}]"));
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                long line = parser.currentTokenLocation().getLineNr();
                JsonNode fields = MAPPER.readTree(parser);
                if (fields != null && fields.isObject()) {
                    collector.entry(line, fields);
                } else {
                    collector.problem(Problem.atLine(place, line, Kind.BAD_JSON, "{…}"));
                }
            }
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            collector.problem(Problem.atLine(place, line, Kind.BAD_JSON, e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return collector.harvest();
    }

    /// Whether an array of entries was found: the whole text, or the first array directly inside the object.
    private static boolean skipToArray(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            return true;
        }
        if (first != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
