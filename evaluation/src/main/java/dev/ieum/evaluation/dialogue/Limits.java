package dev.ieum.evaluation.dialogue;

import dev.ieum.evaluation.dialogue.ChatDoor.Effort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a conversation may use.
///
/// @param tools over the whole conversation
/// @param budget over the whole conversation
record Limits(Tools tools, Budget budget) {

    boolean isNothing() {
        return tools.isNothing() && budget.most().isEmpty();
    }

    /// Which tools may run. Planning a change is a run as well as carrying it out.
    ///
    /// @param must each ran at least once
    /// @param never none of them ran
    record Tools(List<String> must, List<String> never) {
        Tools {
            must = List.copyOf(must);
            never = List.copyOf(never);
        }

        boolean isNothing() {
            return must.isEmpty() && never.isEmpty();
        }

        /// One line per tool that ran and may not, or did not run and must.
        List<String> problems(Effort effort) {
            return Stream.concat(
                            never.stream().filter(effort.runs()::containsKey).map(tool -> "the tool " + tool + " ran"),
                            must.stream()
                                    .filter(tool -> !effort.runs().containsKey(tool))
                                    .map(tool -> "the tool " + tool + " did not run"))
                    .toList();
        }
    }

    /// What is budgeted.
    enum Measure {
        TURNS,
        TOOL_CALLS,
        TOKENS,
        MILLIS;

        long taken(Total total) {
            return switch (this) {
                case TURNS -> total.turns();
                case TOOL_CALLS -> total.effort().calls();
                case TOKENS -> total.effort().tokens();
                case MILLIS -> total.millis();
            };
        }

        /// As scenario files write it.
        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Measure> find(String written) {
            return Arrays.stream(values())
                    .filter(measure -> measure.written().equals(written))
                    .findFirst();
        }
    }

    /// How much it may take at most; what is not named may take anything.
    record Budget(Map<Measure, Integer> most) {
        Budget {
            most = Map.copyOf(most);
        }

        /// One line per budget that was not kept.
        List<String> overrun(Total total) {
            List<String> overrun = new ArrayList<>();
            for (Measure measure : Measure.values()) {
                long taken = measure.taken(total);
                if (most.containsKey(measure) && taken > most.get(measure)) {
                    overrun.add(
                            "the budget is " + most.get(measure) + " " + measure.written() + ", but it took " + taken);
                }
            }
            return overrun;
        }
    }

    /// What a conversation took.
    ///
    /// @param millis until the answers were there, all together
    record Total(int turns, Effort effort, long millis) {

        /// What is the same in every playing: all but the time.
        String told() {
            String runs = effort.runs().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(run -> run.getKey() + " " + run.getValue())
                    .collect(Collectors.joining(", "));
            return turns + " turns, " + effort.calls() + " tool calls" + (runs.isEmpty() ? "" : " (" + runs + ")")
                    + ", " + effort.tokens() + " tokens";
        }
    }
}
