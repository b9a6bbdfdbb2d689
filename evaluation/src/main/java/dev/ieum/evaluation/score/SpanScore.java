package dev.ieum.evaluation.score;

import java.util.HashSet;
import java.util.List;

/// Precision and recall of spans in a text.
public final class SpanScore {

    private SpanScore() {}

    /// A stretch of a text.
    ///
    /// @param start first character
    /// @param end one past the last
    /// @param type what it is; spans of different types never match
    public record Span(int start, int end, String type) {
        boolean touches(Span other) {
            return type.equals(other.type) && start < other.end && other.start < end;
        }
    }

    /// Spans count only with the same borders and type.
    public static Prf exact(List<Span> expected, List<Span> actual) {
        return SetScore.score(new HashSet<>(expected), new HashSet<>(actual));
    }

    /// Spans of one type count when they share a character; each counts once.
    public static Prf overlapping(List<Span> expected, List<Span> actual) {
        long hit = expected.stream()
                .filter(span -> actual.stream().anyMatch(span::touches))
                .count();
        long useful = actual.stream()
                .filter(span -> expected.stream().anyMatch(span::touches))
                .count();
        return new Prf(Math.min(hit, useful), Math.min(hit, useful) + actual.size() - useful, expected.size());
    }
}
