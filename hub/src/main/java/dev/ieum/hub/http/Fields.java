package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.hub.http.Refusal.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a JSON object member by member and collects what is wrong, so that one answer says all of it. Members that
/// nobody asks for are ignored.
final class Fields {
    private final JsonNode json;
    private final List<Field> problems = new ArrayList<>();

    Fields(JsonNode json) {
        this.json = json;
    }

    JsonNode json() {
        return json;
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    /// A text that must be there, not blank, of at most `max` code points. Empty after a problem.
    String text(String name, int max) {
        Optional<String> text = findText(name, max);
        if (text.isEmpty() && !isBad(name)) {
            problem(name, "missing");
        }
        if (text.isPresent() && text.get().isBlank()) {
            problem(name, "blank");
        }
        return text.orElse("");
    }

    /// A text that may be left out.
    Optional<String> findText(String name, int max) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            problem(name, "not-text");
            return Optional.empty();
        }
        String text = value.textValue();
        if (text.codePointCount(0, text.length()) > max) {
            problem(name, "too-long", String.format("%,d", max));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    boolean flag(String name) {
        JsonNode value = json.path(name);
        if (!value.isBoolean()) {
            problem(name, value.isMissingNode() || value.isNull() ? "missing" : "not-flag");
        }
        return value.asBoolean();
    }

    /// A whole number that must be there.
    long number(String name, long min, long max) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            problem(name, "missing");
        } else if (!value.isIntegralNumber()
                || value.asLong() < min
                || value.asLong() > max
                || !value.canConvertToLong()) {
            problem(name, "not-in-range", min + "–" + max);
        }
        return value.asLong();
    }

    Optional<Long> findNumber(String name, long min, long max) {
        return has(name) ? Optional.of(number(name, min, max)) : Optional.empty();
    }

    /// Texts; none when the member is left out.
    List<String> texts(String name, int maxCount, int maxLength) {
        JsonNode value = json.path(name);
        List<String> texts = new ArrayList<>();
        if (value.isMissingNode() || value.isNull()) {
            return texts;
        }
        if (!value.isArray() || value.size() > maxCount) {
            problem(name, "not-list", Integer.toString(maxCount));
            return texts;
        }
        for (int i = 0; i < value.size(); i++) {
            JsonNode item = value.get(i);
            if (!item.isTextual()
                    || item.textValue().isBlank()
                    || item.textValue().length() > maxLength) {
                problem(name + "/" + i, "not-text");
            } else {
                texts.add(item.textValue().strip());
            }
        }
        return texts;
    }

    /// Says what is wrong, unless something is wrong with it already.
    void problemOnce(String name, String code) {
        if (!isBad(name)) {
            problem(name, code);
        }
    }

    void problem(String name, String code) {
        problem(name, code, "");
    }

    void problem(String name, String code, String argument) {
        problems.add(new Field("/" + name, code, argument));
    }

    /// @throws Refusal if anything was wrong
    void check() {
        if (!problems.isEmpty()) {
            throw Refusal.ofFields(problems);
        }
    }

    private boolean isBad(String name) {
        return problems.stream().anyMatch(problem -> problem.pointer().equals("/" + name));
    }
}
