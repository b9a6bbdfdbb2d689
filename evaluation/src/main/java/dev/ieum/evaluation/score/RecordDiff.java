package dev.ieum.evaluation.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What differs between the rows a scenario should end with and the rows that are there.
public final class RecordDiff {

    private RecordDiff() {}

    /// Compares rows by name. Of an expected row only the named columns count, unless the row must be absent.
    ///
    /// @param expected row name (`booking/B-2001`) to its expected columns; a row that must not exist maps
    /// to an empty map
    ///     under the name `!booking/B-2001`
    /// @return one readable line per difference; empty when the record is as it should be
    public static List<String> of(Map<String, Map<String, String>> expected, Map<String, Map<String, String>> actual) {
        List<String> differences = new ArrayList<>();
        for (String name : new TreeSet<>(expected.keySet())) {
            if (name.startsWith("!")) {
                if (actual.containsKey(name.substring(1))) {
                    differences.add(name.substring(1) + " must not exist");
                }
                continue;
            }
            Map<String, String> row = actual.get(name);
            if (row == null) {
                differences.add(name + " is missing");
            } else {
                differences.addAll(columns(name, expected.getOrDefault(name, Map.of()), row));
            }
        }
        return differences;
    }

    private static List<String> columns(String name, Map<String, String> expected, Map<String, String> actual) {
        List<String> differences = new ArrayList<>();
        for (String column : new TreeSet<>(expected.keySet())) {
            String wanted = expected.getOrDefault(column, "");
            String is = actual.getOrDefault(column, "");
            if (!wanted.equals(is)) {
                differences.add(name + "." + column + " is \"" + is + "\", not \"" + wanted + "\"");
            }
        }
        return differences;
    }
}
