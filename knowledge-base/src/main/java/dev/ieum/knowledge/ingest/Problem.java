package dev.ieum.knowledge.ingest;

import java.util.List;

/// Something that could not be read, or was read with a doubt. What was good beside it is kept.
///
/// @param place the file, `file:line` or address that it is about
/// @param kind what is wrong
/// @param details the values that its sentence names, in order
public record Problem(String place, Kind kind, List<String> details) {

    public Problem {
        details = List.copyOf(details);
    }

    static Problem of(String place, Kind kind, String... details) {
        return new Problem(place, kind, List.of(details));
    }

    static Problem atLine(String place, long line, Kind kind, String... details) {
        return new Problem(place + ":" + line, kind, List.of(details));
    }

    /// What can be wrong; each has its sentence in `ingest_ko.properties` and `ingest_en.properties`.
    public enum Kind {
        CANCELLED,
        NOT_FOUND,
        UNKNOWN_FORMAT,
        TOO_LARGE,
        TOO_MANY,
        UNREADABLE,
        EMPTY,
        BAD_FRONT_MATTER,
        BAD_FIELD,
        NO_COLUMNS,
        NO_QUESTION,
        NO_ANSWER,
        RAGGED_ROW,
        OPEN_QUOTE,
        DUPLICATE,
        SAME_NAME,
        BAD_JSON,
        BROKEN_PDF,
        LOCKED_PDF,
        NO_TEXT_IN_PDF,
        CUT_OFF,
        BROKEN_CHARACTERS,
        SUSPICIOUS,
        UNMET_QUESTION,
        SAID_TWICE,
        CONTRADICTION,
        FORBIDDEN_ADDRESS,
        OUT_OF_SCOPE,
        NO_ANSWER_FROM_HOST,
        BAD_STATUS,
        ENDLESS_REDIRECT,
        NOT_A_PAGE,
        ROBOTS,
        TRAP,
        LIMIT_PAGES,
        LIMIT_BYTES,
        LIMIT_TIME,
        LIMIT_FAILURES;

        /// Whether everything was read and stored, and somebody should only have a look.
        boolean isAdvice() {
            return this == SUSPICIOUS || this == UNMET_QUESTION || this == SAID_TWICE || this == CONTRADICTION;
        }
    }
}
