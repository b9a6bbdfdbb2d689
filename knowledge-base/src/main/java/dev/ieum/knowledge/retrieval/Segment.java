package dev.ieum.knowledge.retrieval;

import java.util.List;

/// One piece of a passage that is matched as a unit.
///
/// @param kind what it is
/// @param start its first character in the passage's text; 0 for a title, variant or heading
/// @param end one past its last
/// @param terms its words in order
/// @param surfaces its words as they are written, without particles and endings
/// @param squeezed its letters and digits only, in lower case
record Segment(Kind kind, int start, int end, List<String> terms, List<String> surfaces, String squeezed) {

    enum Kind {
        TITLE((byte) 't'),
        VARIANT((byte) 'v'),
        HEADING((byte) 'h'),
        SENTENCE((byte) 's');

        private final byte code;

        Kind(byte code) {
            this.code = code;
        }

        /// What stands for it in the index.
        byte code() {
            return code;
        }

        static Kind of(byte code) {
            return switch (code) {
                case 't' -> TITLE;
                case 'v' -> VARIANT;
                case 'h' -> HEADING;
                default -> SENTENCE;
            };
        }

        /// Titles and variants ask the question that the article answers.
        boolean asks() {
            return this == TITLE || this == VARIANT;
        }
    }
}
