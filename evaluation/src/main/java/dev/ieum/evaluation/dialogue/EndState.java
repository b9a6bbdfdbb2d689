package dev.ieum.evaluation.dialogue;

import dev.ieum.evaluation.score.RecordDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares the record before and after a conversation with what a scenario wants.
final class EndState {

    private static final String NEW = "/new";

    /// A seat that is held for an offer, or was held and let go, is no change of the customer's record.
    private static final Set<String> NOT_YET = Set.of("held", "cancelled", "expired", "released");

    private EndState() {}

    /// One line per difference; empty when all is as it should be.
    static List<String> differences(
            Scenario.End end, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        Map<String, Map<String, String>> named = withNewRows(end, before, after);
        List<String> differences = new ArrayList<>(RecordDiff.of(end.rows(), named));
        if (end.unchanged()) {
            after.forEach((name, row) -> {
                boolean offered = !before.containsKey(name) && NOT_YET.contains(row.getOrDefault("status", ""));
                boolean expected = end.rows().containsKey(name) || (!before.containsKey(name) && wantsNew(end, name));
                if (!expected && !offered && !row.equals(before.get(name))) {
                    differences.add(name
                            + (before.containsKey(name)
                                    ? " was changed: " + before.get(name) + " became " + row
                                    : " was made: " + row));
                }
            });
            before.keySet().stream()
                    .filter(name -> !after.containsKey(name) && !end.rows().containsKey("!" + name))
                    .forEach(name -> differences.add(name + " is gone"));
        }
        return differences;
    }

    private static boolean wantsNew(Scenario.End end, String name) {
        return end.rows().containsKey(kind(name) + NEW);
    }

    /// The rows, with the first that was not there before also under `<kind>/new`.
    private static Map<String, Map<String, String>> withNewRows(
            Scenario.End end, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
        Map<String, Map<String, String>> named = new LinkedHashMap<>(after);
        after.forEach((name, row) -> {
            boolean real = !NOT_YET.contains(row.getOrDefault("status", ""));
            if (real && !before.containsKey(name) && end.rows().containsKey(kind(name) + NEW)) {
                named.putIfAbsent(kind(name) + NEW, row);
            }
        });
        return named;
    }

    private static String kind(String name) {
        return name.substring(0, name.indexOf('/'));
    }
}
