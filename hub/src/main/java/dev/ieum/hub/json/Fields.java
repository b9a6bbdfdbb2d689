package dev.ieum.hub.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a JSON object member by member and collects what is wrong, so that one answer says all of it. Members that
/// nobody asks for are ignored.
public final class Fields {
    private static final int MAX_TIME = 40;

    private final JsonNode json;
    private final String prefix;
    private final List<BadField> problems;

    public Fields(JsonNode json) {
        this(json, "/", new ArrayList<>());
    }

    private Fields(JsonNode json, String prefix, List<BadField> problems) {
        this.json = json;
        this.prefix = prefix;
        this.problems = problems;
    }

    /// The object in a member; without members when it is left out. Its problems are this one's.
    public Fields object(String name) {
        JsonNode value = json.path(name);
        if (has(name) && !value.isObject()) {
            problem(name, "not-object");
        }
        return new Fields(value, prefix + name + "/", problems);
    }

    /// The objects in a member's list; none when it is left out.
    public List<Fields> objects(String name, int maxCount) {
        JsonNode value = json.path(name);
        List<Fields> objects = new ArrayList<>();
        if (has(name) && (!value.isArray() || value.size() > maxCount)) {
            problem(name, "not-list", Integer.toString(maxCount));
            return objects;
        }
        for (int i = 0; i < value.size(); i++) {
            objects.add(new Fields(value.get(i), prefix + name + "/" + i + "/", problems));
        }
        return objects;
    }

    /// An RFC 3339 instant with its offset.
    public Optional<Instant> findInstant(String name) {
        try {
            return findText(name, MAX_TIME)
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            problem(name, "not-instant");
            return Optional.empty();
        }
    }

    /// An RFC 3339 date.
    public Optional<LocalDate> findDate(String name) {
        try {
            return findText(name, MAX_TIME).map(LocalDate::parse);
        } catch (DateTimeException _) {
            problem(name, "not-date");
            return Optional.empty();
        }
    }

    public JsonNode json() {
        return json;
    }

    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    /// A text that must be there, not blank, of at most `max` code points. Empty after a problem.
    public String text(String name, int max) {
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
    public Optional<String> findText(String name, int max) {
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

    public boolean flag(String name) {
        JsonNode value = json.path(name);
        if (!value.isBoolean()) {
            problem(name, value.isMissingNode() || value.isNull() ? "missing" : "not-flag");
        }
        return value.asBoolean();
    }

    /// A whole number that must be there.
    public long number(String name, long min, long max) {
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

    public Optional<Long> findNumber(String name, long min, long max) {
        return has(name) ? Optional.of(number(name, min, max)) : Optional.empty();
    }

    /// Texts; none when the member is left out.
    public List<String> texts(String name, int maxCount, int maxLength) {
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
    public void problemOnce(String name, String code) {
        if (!isBad(name)) {
            problem(name, code);
        }
    }

    public void problem(String name, String code) {
        problem(name, code, "");
    }

    public void problem(String name, String code, String argument) {
        problems.add(new BadField(prefix + name, code, argument));
    }

    /// @throws BadFields if anything was wrong
    public void check() {
        if (!problems.isEmpty()) {
            throw new BadFields(problems);
        }
    }

    private boolean isBad(String name) {
        return problems.stream().anyMatch(problem -> problem.pointer().equals(prefix + name));
    }
}
