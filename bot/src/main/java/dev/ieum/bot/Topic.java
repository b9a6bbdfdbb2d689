package dev.ieum.bot;

import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.Signals;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.bot.understanding.Term;
import dev.ieum.bot.understanding.TermKind;
import dev.ieum.bot.understanding.Vocabulary;
import dev.ieum.record.conversation.Focus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What was last spoken of, by name.
final class Topic {

    static final Map<String, SlotKind> KINDS = kinds();

    private final Vocabulary vocabulary;
    private final Focus focus;

    Topic(Vocabulary vocabulary, Focus focus) {
        this.vocabulary = vocabulary;
        this.focus = focus;
    }

    /// With the class or product that alone was shown as what it is about.
    static Focus named(Focus focus) {
        Map<String, String> slots = new HashMap<>(focus.slots());
        for (String kind : List.of("course", "product")) {
            List<String> shown = focus.rows().stream()
                    .filter(row -> row.kind().equals(kind))
                    .map(row -> row.id())
                    .distinct()
                    .toList();
            if (shown.size() == 1) {
                slots.putIfAbsent(kind, shown.getFirst());
            }
        }
        return new Focus(focus.question(), focus.tool(), slots, focus.rows());
    }

    /// The class or product; empty where there is none, or more than one.
    String thing(String locale) {
        String course = named(TermKind.COURSE, "course", locale);
        return course.isEmpty() ? named(TermKind.PRODUCT, "product", locale) : course;
    }

    String named(TermKind kind, String slot, String locale) {
        return Optional.ofNullable(focus.slots().get(slot))
                .flatMap(id -> vocabulary.find(kind, id))
                .map((Term term) -> term.name(locale))
                .orElse("");
    }

    /// The one row of this kind that was shown.
    Optional<String> only(String kind) {
        List<String> ids = shown(kind);
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    List<String> shown(String kind) {
        return focus.rows().stream()
                .filter(row -> row.kind().equals(kind))
                .map(row -> row.id())
                .distinct()
                .toList();
    }

    /// What of the focus still holds beside what the message says: who names another class speaks of its own places
    /// and times; another day or place has its own hours.
    Map<String, String> kept(Reading reading, Set<String> slots) {
        Map<String, String> said = valuesOf(reading);
        Map<String, String> kept = new HashMap<>(focus.slots());
        kept.keySet().retainAll(slots);
        kept.keySet().removeAll(said.keySet());
        kept.keySet().removeAll(Signals.unwanted(reading.text()));
        boolean moved = Stream.of("course", "location", "date", "time").anyMatch(said::containsKey);
        if (moved) {
            kept.keySet().removeAll(Set.of("session", "time"));
        }
        if (said.containsKey("course")) {
            kept.remove("location");
        }
        return kept;
    }

    /// The values that a message says, by slot.
    static Map<String, String> valuesOf(Reading reading) {
        Map<String, String> said = new LinkedHashMap<>();
        KINDS.forEach((slot, kind) -> kind.find(reading, false).ifPresent(value -> said.put(slot, value)));
        return said;
    }

    private static Map<String, SlotKind> kinds() {
        Map<String, SlotKind> kinds = new LinkedHashMap<>();
        kinds.put("course", SlotKind.COURSE);
        kinds.put("product", SlotKind.PRODUCT);
        kinds.put("location", SlotKind.LOCATION);
        kinds.put("date", SlotKind.DATE);
        kinds.put("time", SlotKind.TIME);
        kinds.put("people", SlotKind.PEOPLE);
        return kinds;
    }
}
