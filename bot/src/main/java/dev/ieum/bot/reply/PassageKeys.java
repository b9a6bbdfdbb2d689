package dev.ieum.bot.reply;

import dev.ieum.bot.understanding.Vocabulary;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/// What the shop's passages state, remembered: the same few are cited over and over, and reading one costs
/// more than the rest of a turn. A passage that speaks of "tomorrow" states something else every day and is
/// read each time. Thread-safe.
final class PassageKeys {

    private static final int MOST = 2_000;
    private static final float LOAD = 0.75f;

    /// Another weekday of another month and year, at another time of day.
    private static final Duration OTHER_TIME =
            Duration.ofDays(400).plusHours(13).plusMinutes(13);

    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(16, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    });

    /// @param keys empty when they depend on the time
    private record Known(Vocabulary vocabulary, Optional<Set<String>> keys) {}

    /// The keys of all statements and numbers of `text`.
    Set<String> of(String text, Vocabulary vocabulary, LocalDateTime now) {
        Known before = known.get(text);
        if (before != null && before.vocabulary() == vocabulary) {
            return before.keys().orElseGet(() -> read(text, new Statements(vocabulary, now)));
        }
        Set<String> keys = read(text, new Statements(vocabulary, now));
        Set<String> later = read(text, new Statements(vocabulary, now.plus(OTHER_TIME)));
        known.put(text, new Known(vocabulary, keys.equals(later) ? Optional.of(keys) : Optional.empty()));
        return keys;
    }

    /// The keys of all statements and numbers of `text`, read anew.
    static Set<String> read(String text, Statements statements) {
        Set<String> keys = new HashSet<>();
        for (String line : Sentences.of(text)) {
            statements.find(line).forEach(statement -> keys.addAll(statement.keys()));
        }
        Matcher numbers = Ground.NUMBER.matcher(text);
        while (numbers.find()) {
            keys.add("num:" + numbers.group().replace(",", ""));
        }
        return Set.copyOf(keys);
    }
}
