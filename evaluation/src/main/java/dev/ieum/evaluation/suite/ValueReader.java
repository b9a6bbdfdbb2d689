package dev.ieum.evaluation.suite;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/// Something that finds days, times and numbers in a text.
public interface ValueReader {

    /// Everything found, in the text's order.
    List<Reading> read(String text, LocalDateTime now);

    /// One thing that was found.
    sealed interface Reading {
        /// First character.
        int start();

        /// One past the last.
        int end();
    }

    /// A day, or the first of several.
    record DayRead(int start, int end, LocalDate day) implements Reading {}

    /// A time of day, or the first of a stretch.
    record TimeRead(int start, int end, LocalTime time) implements Reading {}

    /// A moment counted from now.
    record MomentRead(int start, int end, LocalDateTime moment) implements Reading {}

    /// A length of time.
    record LengthRead(int start, int end) implements Reading {}

    /// How many people.
    record PeopleRead(int start, int end, BigDecimal number) implements Reading {}

    /// Any other number, amount or sign.
    record OtherRead(int start, int end) implements Reading {}
}
