package dev.ieum.evaluation.dialogue;

import dev.ieum.evaluation.dataset.YamlObject;
import dev.ieum.evaluation.dialogue.Limits.Budget;
import dev.ieum.evaluation.dialogue.Limits.Measure;
import dev.ieum.evaluation.dialogue.Limits.Tools;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads the keys `tools` and `budget` of scenario files.
final class LimitsFile {

    /// The bot's tools that only read.
    static final Set<String> READING = Set.of(
            "find_order",
            "find_class_sessions",
            "find_courses",
            "find_opening_hours",
            "find_product",
            "my_bookings",
            "my_coupons",
            "request_person");

    /// The bot's tools that change something, after a yes.
    static final Set<String> CHANGING =
            Set.of("book_class", "cancel_booking", "change_booking", "join_waitlist", "leave_waitlist");

    /// Stands for all of [#CHANGING].
    private static final String EVERY_CHANGE = "changing";

    private LimitsFile() {}

    static Limits limits(YamlObject file) {
        return new Limits(tools(file), budget(file));
    }

    /// The key `tools` of a scenario or a turn.
    static Tools tools(YamlObject holder) {
        Optional<YamlObject> found = holder.findObject("tools");
        if (found.isEmpty()) {
            return new Tools(List.of(), List.of());
        }
        YamlObject tools = found.get().only(Set.of("must", "never"));
        Set<String> must = new LinkedHashSet<>();
        tools.texts("must").forEach(name -> must.add(known(tools, "must", name)));
        Set<String> never = new TreeSet<>();
        for (String name : tools.texts("never")) {
            never.addAll(name.equals(EVERY_CHANGE) ? CHANGING : Set.of(known(tools, "never", name)));
        }
        if (must.isEmpty() && never.isEmpty()) {
            throw holder.refusal("tools", "names no tool");
        }
        must.stream().filter(never::contains).findFirst().ifPresent(both -> {
            throw tools.refusal("must", "names " + both + ", which \"never\" forbids");
        });
        return new Tools(List.copyOf(must), List.copyOf(never));
    }

    private static String known(YamlObject tools, String key, String name) {
        if (!READING.contains(name) && !CHANGING.contains(name)) {
            Set<String> all = new TreeSet<>(READING);
            all.addAll(CHANGING);
            throw tools.refusal(key, "names no tool: " + name + "; known: " + String.join(", ", all));
        }
        return name;
    }

    private static Budget budget(YamlObject file) {
        Optional<YamlObject> found = file.findObject("budget");
        if (found.isEmpty()) {
            return new Budget(Map.of());
        }
        YamlObject budget = found.get();
        Map<Measure, Integer> most = new EnumMap<>(Measure.class);
        for (String key : budget.keys()) {
            Measure measure = Measure.find(key)
                    .orElseThrow(
                            () -> budget.refusal(key, "is not known here; known: turns, tool-calls, tokens, millis"));
            if (budget.whole(key) < 0) {
                throw budget.refusal(key, "must not be negative");
            }
            most.put(measure, budget.whole(key));
        }
        if (most.isEmpty()) {
            throw file.refusal("budget", "limits nothing");
        }
        return new Budget(most);
    }
}
