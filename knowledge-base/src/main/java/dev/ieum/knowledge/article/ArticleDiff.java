package dev.ieum.knowledge.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What changed between two versions, in pieces that a person reads: a line of Markdown that is a heading, list entry
/// or table row is one piece, prose is cut into its sentences.
public final class ArticleDiff {

    /// Beyond so many pieces on either side, what lies between the common beginning and end counts as replaced.
    static final int MAX_PIECES = 1_500;

    /// Lines that only draw something: a table's rule, a divider.
    private static final Pattern RULE = Pattern.compile("[\\s|:*-]+");

    private ArticleDiff() {}

    /// The part of an article that a piece belongs to.
    public enum Part {
        TITLE,
        VARIANTS,
        BODY,
        GOLDEN
    }

    /// What became of a piece.
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /// One piece of one part.
    public record Piece(Part part, Change change, String text) {}

    /// Everything of both versions in reading order; what was removed stands before what was added in its place.
    public static List<Piece> between(ArticleContent before, ArticleContent after) {
        List<Piece> pieces = new ArrayList<>();
        add(pieces, Part.TITLE, List.of(before.title()), List.of(after.title()));
        add(pieces, Part.BODY, body(before.body()), body(after.body()));
        add(pieces, Part.VARIANTS, before.variants(), after.variants());
        add(pieces, Part.GOLDEN, golden(before), golden(after));
        return List.copyOf(pieces);
    }

    private static List<String> golden(ArticleContent content) {
        return content.goldenOrNone().stream()
                .map(golden -> golden.facts().isEmpty()
                        ? golden.question()
                        : golden.question() + " → " + String.join(", ", golden.facts()))
                .toList();
    }

    private static List<String> body(String markdown) {
        List<String> pieces = new ArrayList<>();
        for (String line : markdown.split("\n", -1)) {
            String text = line.strip();
            if (!text.isEmpty() && "#|-*+>".indexOf(text.charAt(0)) < 0) {
                Sentences.of(text).forEach(span -> pieces.add(span.of(text).strip()));
            } else if (!text.isEmpty() && !RULE.matcher(text).matches()) {
                pieces.add(text);
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Part part, List<String> before, List<String> after) {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        put(pieces, part, Change.SAME, before.subList(0, head));
        middle(pieces, part, before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        put(pieces, part, Change.SAME, before.subList(before.size() - tail, before.size()));
    }

    private static void middle(List<Piece> pieces, Part part, List<String> before, List<String> after) {
        if (before.size() > MAX_PIECES || after.size() > MAX_PIECES) {
            put(pieces, part, Change.REMOVED, before);
            put(pieces, part, Change.ADDED, after);
            return;
        }
        int[][] common = common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                pieces.add(new Piece(part, Change.SAME, before.get(i++)));
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(new Piece(part, Change.REMOVED, before.get(i++)));
            } else {
                pieces.add(new Piece(part, Change.ADDED, after.get(j++)));
            }
        }
    }

    /// How many pieces the rests from `[i][j]` on have in common, in order.
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void put(List<Piece> pieces, Part part, Change change, List<String> texts) {
        texts.forEach(text -> pieces.add(new Piece(part, change, text)));
    }
}
