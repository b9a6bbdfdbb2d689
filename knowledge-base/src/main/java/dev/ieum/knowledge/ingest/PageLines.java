package dev.ieum.knowledge.ingest;

/// Joins the lines of a printed page into paragraphs: a line that is nearly as wide as the widest goes on in the next
/// one, unless it ends like a sentence.
final class PageLines {

    private static final double NEARLY_FULL = 0.75;
    private static final int WORD_BREAK_MINIMUM = 20;

    private PageLines() {}

    static String joined(String page) {
        int widest = page.lines().mapToInt(String::length).max().orElse(0);
        StringBuilder text = new StringBuilder();
        boolean goesOn = false;
        for (String raw : page.lines().toList()) {
            String line = Markdown.escape(raw.strip());
            if (line.isEmpty()) {
                goesOn = false;
                continue;
            }
            if (!text.isEmpty()) {
                text.append(goesOn ? " " : "\n\n");
            }
            text.append(line);
            goesOn = line.length() >= WORD_BREAK_MINIMUM
                    && line.length() >= widest * NEARLY_FULL
                    && ".!?:다요".indexOf(line.charAt(line.length() - 1)) < 0;
        }
        return text.toString();
    }
}
