package dev.ieum.evaluation.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One conversation and its outcome.
///
/// @param name the file's name without its ending
/// @param about one sentence for the reader
/// @param opening who writes, and when
/// @param script what is said
/// @param end what the record must look like afterwards
/// @param limits which tools may run, and how much it may take
public record Scenario(String name, String about, Opening opening, Script script, End end, Limits limits) {

    /// A proven customer whom the shop has never seen before, another one in each playing.
    public static final String NEW_CUSTOMER = "new";

    /// Who writes, and when.
    ///
    /// @param clock the program's clock at its start
    /// @param customer the shop's own reference of a proven customer, or [#NEW_CUSTOMER]; empty: a stranger
    public record Opening(String clock, Optional<String> customer, String locale) {}

    /// What the customer says.
    public sealed interface Script {}

    /// Fixed words, each with what must come back.
    record Fixed(List<Turn> turns) implements Script {
        Fixed {
            turns = List.copyOf(turns);
        }
    }

    /// A goal, pursued by a simulated customer.
    record Goal(Simulated customer, Expected last) implements Script {}

    /// One thing that is said or pressed.
    ///
    /// @param tools which may run for the answer
    record Turn(Act act, Expected expected, Limits.Tools tools) {}

    /// What the customer does.
    public sealed interface Act {}

    /// Types these words.
    record Say(String text) implements Act {}

    /// Presses the first button whose label or action type this is.
    record Press(String button) implements Act {}

    /// What must be true of the answer to one turn. Everything that is not said may be anything.
    ///
    /// @param intents the kinds of answer that are right; empty: any
    /// @param includes words that must be read; in `a|b` either will do
    /// @param excludes words that must not be read
    /// @param source an article that must be cited
    /// @param floor who must have the floor afterwards
    /// @param withinMillis how long the answer may take
    record Expected(
            List<String> intents,
            List<String> includes,
            List<String> excludes,
            Optional<String> source,
            Optional<String> floor,
            Optional<Integer> withinMillis) {
        static final Expected NOTHING =
                new Expected(List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

        Expected {
            intents = List.copyOf(intents);
            includes = List.copyOf(includes);
            excludes = List.copyOf(excludes);
        }

        boolean isNothing() {
            return equals(NOTHING);
        }
    }

    /// The record afterwards.
    ///
    /// @param rows row name to the columns that count; `booking/new` is a booking that was not there before
    /// @param unchanged whether every row that is not named must be as it was before
    record End(Map<String, Map<String, String>> rows, boolean unchanged) {
        End {
            rows = Map.copyOf(rows);
        }
    }
}
