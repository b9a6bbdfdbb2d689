package dev.ieum.evaluation.dataset;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A sentence with the times it speaks of.
///
/// @param now what relative words count from
/// @param wanted what must be found, in order; empty when nothing may be found
/// @param verified whether the source's own reference implementation agrees
public record TimeCase(String id, String text, LocalDateTime now, List<Wanted> wanted, boolean verified) {

    private static final LocalDateTime WHEN_UNSAID = LocalDateTime.parse("2016-11-07T00:00:00");

    public TimeCase {
        wanted = List.copyOf(wanted);
    }

    /// One time.
    ///
    /// @param words how the sentence says it; a source's time without words is left out
    /// @param start its first moment; empty when only the words are known
    /// @param time when only the hour of an unnamed day is meant
    public record Wanted(String words, Optional<LocalDateTime> start, Optional<LocalTime> time) {}

    /// Reads a public set's `cases.jsonl` in either of its two forms, or the project's own suite.
    public static List<TimeCase> readAll(Origin origin) {
        return JsonLines.read(origin, TimeCase::read);
    }

    /// Reads `cases.jsonl` of a folder.
    public static List<TimeCase> readAll(Path folder) {
        return readAll(Origin.file(folder.resolve("cases.jsonl")));
    }

    private static TimeCase read(Fields fields) {
        String text = fields.text("text");
        LocalDateTime now = fields.findText("reference_time")
                .map(words -> moment(fields, words))
                .orElse(WHEN_UNSAID);
        Optional<Fields> expected = fields.findObject("expected");
        List<Wanted> wanted = new ArrayList<>();
        if (expected.isPresent()) {
            String start = expected.get()
                    .findText("start")
                    .orElseGet(() -> expected.get().text("value"));
            wanted.add(new Wanted(text, Optional.of(moment(fields, start)), Optional.empty()));
        } else {
            fields.objects("results").stream()
                    .filter(result -> !result.findText("text").orElse("").isBlank())
                    .forEach(result -> wanted.add(wanted(result)));
        }
        boolean verified = expected.isPresent() || fields.flag("verified");
        return new TimeCase(fields.text("id"), text, now, wanted, verified);
    }

    private static Wanted wanted(Fields result) {
        String words = result.text("text").strip();
        Optional<Fields> value = result.findObject("value");
        Optional<Fields> resolved = value.flatMap(v -> v.findObject("FutureResolution"))
                .or(() -> value.flatMap(v -> v.objects("values").stream().findFirst()));
        if (resolved.isEmpty() || value.flatMap(v -> v.findText("Mod")).isPresent()) {
            return new Wanted(words, Optional.empty(), Optional.empty());
        }
        Fields fields = resolved.get();
        for (String key :
                List.of("date", "startDate", "startDateTime", "dateTime", "time", "startTime", "start", "value")) {
            Optional<String> said = fields.findText(key);
            if (said.isPresent() && fields.findText("Mod").isEmpty()) {
                return resolved(words, said.get());
            }
        }
        return new Wanted(words, Optional.empty(), Optional.empty());
    }

    /// Durations and sets have no moment; they count as words only.
    private static Wanted resolved(String words, String said) {
        Optional<LocalDateTime> start = Optional.empty();
        Optional<LocalTime> time = Optional.empty();
        if (said.matches("\\d{4}-\\d\\d-\\d\\d")) {
            start = Optional.of(LocalDateTime.parse(said + "T00:00:00"));
        } else if (said.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")) {
            start = Optional.of(LocalDateTime.parse(said.replace(' ', 'T')));
        } else if (said.matches("\\d\\d:\\d\\d:\\d\\d")) {
            time = Optional.of(LocalTime.parse(said));
        }
        return new Wanted(words, start, time);
    }

    private static LocalDateTime moment(Fields fields, String words) {
        try {
            return words.matches(".*[+-]\\d\\d:\\d\\d")
                    ? OffsetDateTime.parse(words).toLocalDateTime()
                    : LocalDateTime.parse(words);
        } catch (DateTimeParseException e) {
            throw fields.refusal("\"" + words + "\" is no moment");
        }
    }
}
