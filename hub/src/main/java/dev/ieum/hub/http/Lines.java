package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.json.BadFields;
import dev.ieum.knowledge.article.UnusableArticle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Reads NDJSON in batches and collects a result per line. A line that cannot be taken does not stop the others.
final class Lines {
    static final int BATCH = 200;
    /// Longest line, in characters.
    private static final int MAX_LINE = 4 * 1024 * 1024;

    private final ArrayNode results = Json.array();
    private int failed;

    /// One line that could be read.
    ///
    /// @param result what is answered for it
    record Line(JsonNode json, ObjectNode result) {}

    /// Hands over the lines, at most [#BATCH] at once.
    void read(InputStream body, Consumer<List<Line>> taker) {
        LineReader reader = new LineReader(body, MAX_LINE);
        List<Line> batch = new ArrayList<>();
        int number = 0;
        try {
            for (String text = reader.next(); text != null; text = reader.next()) {
                number++;
                if (!text.isBlank()) {
                    take(number, text, batch);
                }
                if (batch.size() == BATCH) {
                    taker.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!batch.isEmpty()) {
            taker.accept(List.copyOf(batch));
        }
    }

    private void take(int number, String text, List<Line> batch) {
        ObjectNode result = results.addObject().put("line", number);
        try {
            if (text.length() > MAX_LINE) {
                fail(result, "the line is too long");
                return;
            }
            JsonNode json = Json.read(text);
            if (json.isObject()) {
                batch.add(new Line(json, result));
            } else {
                fail(result, "the line is no JSON object");
            }
        } catch (Json.MalformedJson e) {
            fail(result, "the line is no JSON");
        }
    }

    /// Says why a line was not taken.
    void fail(ObjectNode result, String why) {
        failed++;
        result.put("status", "error").put("detail", why);
    }

    /// Runs `work` for one line; what it throws about the line's content becomes its result.
    void attempt(Line line, Runnable work) {
        try {
            work.run();
        } catch (BadFields bad) {
            fail(line.result(), String.valueOf(bad.getMessage()));
            ArrayNode errors = line.result().putArray("errors");
            bad.fields()
                    .forEach(field ->
                            errors.addObject().put("pointer", field.pointer()).put("code", field.code()));
        } catch (UnusableArticle unusable) {
            fail(line.result(), String.valueOf(unusable.getMessage()));
            line.result()
                    .putArray("errors")
                    .addObject()
                    .put("pointer", "/" + unusable.field())
                    .put("code", "invalid");
        } catch (IllegalArgumentException e) {
            fail(line.result(), "the values do not fit together: " + e.getMessage());
        }
    }

    ObjectNode answer() {
        ObjectNode json = Json.object().put("lines", results.size()).put("failed", failed);
        json.set("results", results);
        return json;
    }
}
