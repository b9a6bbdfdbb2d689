package dev.ieum.knowledge.article;

/// Keeps lines from opening quotes inside lists inside quotes without end: the parser takes the square of their number.
final class MarkdownNesting {
    /// So many lists and quotes may one line open; of a line with more only the words are left.
    static final int MOST = 100;

    private MarkdownNesting() {}

    static String limited(String markdown) {
        if (markdown.lines().allMatch(line -> words(line) == 0)) {
            return markdown;
        }
        StringBuilder text = new StringBuilder(markdown.length());
        markdown.lines()
                .forEach(line -> text.append(line, words(line), line.length()).append('\n'));
        return text.toString();
    }

    /// Where the words begin in a line that opens too much; 0: in no other line.
    private static int words(String line) {
        int opened = 0;
        int at = 0;
        while (at < line.length() && isMarker(line.charAt(at))) {
            opened += Character.isWhitespace(line.charAt(at)) ? 0 : 1;
            at++;
        }
        return opened > MOST ? at : 0;
    }

    private static boolean isMarker(char c) {
        return c == '-' || c == '*' || c == '+' || c == '>' || c == ' ' || c == '\t';
    }
}
