package dev.ieum.bot.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A sentence without what it states: `#에서는 #에 # 수업이 있어요`. Two sentences with one skeleton that
/// state different things contradict each other.
///
/// @param words the sentence with its statements masked, without spaces
/// @param statements what was masked, in its order; none overlap
record Skeleton(String words, List<Statement> statements) {

    private static final int SHORTEST = 6;

    static Skeleton of(String sentence, List<Statement> found) {
        StringBuilder words = new StringBuilder();
        List<Statement> kept = new ArrayList<>();
        int at = 0;
        for (Statement statement : found) {
            if (statement.start() >= at) {
                words.append(sentence, at, statement.start()).append('#');
                at = statement.end();
                kept.add(statement);
            }
        }
        words.append(sentence.substring(at));
        return new Skeleton(
                words.toString().replaceAll("[\\s*_`>|\\-•]+", "").toLowerCase(Locale.ROOT), List.copyOf(kept));
    }

    /// Whether this says something of the same kind as `other`.
    boolean repeats(Skeleton other) {
        return !statements.isEmpty()
                && words.replace("#", "").length() >= SHORTEST
                && words.equals(other.words)
                && statements.size() == other.statements.size();
    }

    /// Where this states something else.
    List<int[]> otherThan(Skeleton other) {
        List<int[]> spans = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement mine = statements.get(i);
            if (!mine.keys().equals(other.statements.get(i).keys())) {
                spans.add(new int[] {mine.start(), mine.end()});
            }
        }
        return spans;
    }
}
