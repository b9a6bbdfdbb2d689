package dev.ieum.bot;

import dev.ieum.bot.understanding.Intent;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.Focus;
import dev.ieum.record.conversation.OpenTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is kept of a turn for the messages that lean on it.
final class Remembered {

    /// What is said of a class without naming it.
    private static final Set<String> WITHIN = Set.of("date", "time", "people");

    private Remembered() {}

    /// @param before the state when the message came
    /// @param after the state that the reply leaves
    /// @param understood the message as it was understood
    /// @param cited the class that the cited article's title names
    static Focus of(DialogueState before, DialogueState after, FollowUps.Whole understood, Optional<String> cited) {
        Reading whole = understood.reading();
        boolean asked = whole.intent() instanceof Intent.Question || whole.intent() instanceof Intent.Task;
        if (!asked || after.misunderstood() > before.misunderstood()) {
            return after.focus();
        }
        if (!after.focus().equals(before.focus()) || understood.same()) {
            return after.focus().asked(whole.text());
        }
        Map<String, String> slots = new HashMap<>(about(after, whole));
        if (!slots.isEmpty() && WITHIN.containsAll(slots.keySet())) {
            Optional.ofNullable(before.focus().slots().get("course")).ifPresent(course -> slots.put("course", course));
        }
        if (!slots.containsKey("product")) {
            cited.ifPresent(course -> slots.putIfAbsent("course", course));
        }
        return new Focus(whole.text(), "", slots, List.of());
    }

    /// What an article was asked about; the open task's matter where the question names nothing.
    private static Map<String, String> about(DialogueState after, Reading whole) {
        Map<String, String> said = Topic.valuesOf(whole);
        if (!said.isEmpty() || after.task().isEmpty()) {
            return said;
        }
        Map<String, String> slots =
                new HashMap<>(after.task().map(OpenTask::slots).orElse(Map.of()));
        slots.keySet().retainAll(Topic.KINDS.keySet());
        return slots;
    }
}
