package dev.ieum.bot.task;

import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.Signals;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.record.conversation.OpenTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Fills a task's slots from a message.
final class Slots {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

    private Slots() {}

    /// The slots after the message: what it says replaces what was known.
    static Map<String, String> after(OpenTask task, List<Parameter> parameters, Reading reading) {
        Map<String, String> slots = new HashMap<>(task.slots());
        slots.keySet().removeAll(Signals.unwanted(reading.text()));
        for (Parameter parameter : parameters) {
            boolean asked = task.asking().filter(parameter.name()::equals).isPresent();
            parameter.kind().find(reading, asked).ifPresent(value -> put(parameter, value, slots));
        }
        if (!slots.equals(task.slots())) {
            forget(task.slots(), slots);
        }
        return slots;
    }

    /// One more than are known makes a new number.
    private static void put(Parameter parameter, String value, Map<String, String> slots) {
        boolean more = parameter.kind() == SlotKind.MORE_PEOPLE
                && WHOLE.matcher(value).matches()
                && WHOLE.matcher(slots.getOrDefault("people", "")).matches();
        if (more) {
            slots.merge(
                    "people",
                    value,
                    (known, others) -> String.valueOf(Integer.parseInt(known) + Integer.parseInt(others)));
        } else {
            slots.put(parameter.name(), value);
        }
    }

    /// A chosen session stands for course, place, day and time; who changes one of those has not chosen it any more.
    private static void forget(Map<String, String> before, Map<String, String> after) {
        boolean moved = List.of("course", "location", "date", "time").stream()
                .anyMatch(slot -> before.containsKey("session")
                        && after.containsKey(slot)
                        && !Objects.equals(after.get(slot), before.get(slot)));
        if (moved && Objects.equals(before.get("session"), after.get("session"))) {
            after.remove("session");
        }
        boolean otherDay = after.containsKey("date")
                && before.containsKey("date")
                && !Objects.equals(after.get("date"), before.get("date"));
        if (otherDay && before.getOrDefault("time", "").equals(after.get("time")) && before.containsKey("session")) {
            after.remove("time");
        }
    }
}
