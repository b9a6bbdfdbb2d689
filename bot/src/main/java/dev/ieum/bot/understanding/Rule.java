package dev.ieum.bot.understanding;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// One way of saying one kind of value.
///
/// @param reader what the match means at a moment; empty where the match is a false one
record Rule(Pattern pattern, Reader reader) {

    /// @param regex without flags; case does not matter
    static Rule rule(String regex, Reader reader) {
        return new Rule(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), reader);
    }

    /// Reads one match.
    @FunctionalInterface
    interface Reader {
        Optional<? extends Value> read(MatchResult match, LocalDateTime now);
    }
}
