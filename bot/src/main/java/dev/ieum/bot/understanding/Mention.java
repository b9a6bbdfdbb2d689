package dev.ieum.bot.understanding;

/// A value and the words that say it.
///
/// @param start first character in the text
/// @param end one past the last
public record Mention(int start, int end, String text, Value value) {

    boolean overlaps(Mention other) {
        return start < other.end && other.start < end;
    }

    int length() {
        return end - start;
    }
}
