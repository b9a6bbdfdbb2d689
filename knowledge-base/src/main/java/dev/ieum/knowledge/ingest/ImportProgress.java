package dev.ieum.knowledge.ingest;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// How far an import has come.
///
/// @param source the file, folder or address being read
/// @param done entries, files or pages that are done
/// @param total how many are known of; grows while a site is being explored
/// @param bytes what was read so far
/// @param elapsed since the source was begun
public record ImportProgress(String source, long done, long total, long bytes, Duration elapsed) {

    private static final double NANOS = 1e9;

    /// Entries per second so far.
    public double rate() {
        double seconds = Math.max(elapsed.toNanos(), 1) / NANOS;
        return done / seconds;
    }

    /// The time left at this rate for what is known of; empty before anything is done.
    public Optional<Duration> findTimeLeft() {
        double rate = rate();
        return done == 0 || rate == 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (1_000 * Math.max(0, total - done) / rate)));
    }

    /// One line for a terminal, in Korean for `ko` and in English otherwise.
    public String line(Locale locale) {
        IngestWording words = IngestWording.in(locale);
        String left = findTimeLeft().map(words::duration).orElse("–");
        return words.say(
                "progress", done, Math.max(total, done), String.format(Locale.ROOT, "%.1f", rate()), left, source);
    }
}
