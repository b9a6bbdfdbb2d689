package dev.ieum.knowledge.article;

import java.util.ArrayList;
import java.util.List;

/// An article's body as a reader would read it, and what its parts are. Every span of a version points into `text`.
///
/// @param text without markup; a table's row is a sentence
/// @param blocks in reading order, not overlapping
record PlainText(String text, List<Block> blocks) {

    PlainText {
        blocks = List.copyOf(blocks);
    }

    enum Kind {
        HEADING,
        PROSE,
        LIST_ITEM,
        TABLE_ROW,
        VERBATIM
    }

    /// @param start first character in the text
    /// @param end one past the last
    /// @param heading the nearest heading above, empty at the top
    record Block(Kind kind, int start, int end, String heading) {}

    /// Collects blocks; not thread-safe.
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private String heading = "";

        void heading(String words) {
            append(Kind.HEADING, words, "\n\n");
            heading = words;
        }

        /// Adds a block unless it is blank; items and rows of one list or table follow each other line by line.
        void append(Kind kind, String words, String separator) {
            String kept = words.strip();
            if (kept.isEmpty()) {
                return;
            }
            if (!text.isEmpty()) {
                text.append(separator);
            }
            int start = text.length();
            text.append(kept);
            blocks.add(new Block(kind, start, text.length(), heading));
        }

        PlainText build() {
            return new PlainText(text.toString(), blocks);
        }
    }
}
