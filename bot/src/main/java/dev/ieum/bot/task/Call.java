package dev.ieum.bot.task;

import dev.ieum.bot.reply.Formats;
import dev.ieum.bot.reply.Phrases;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.bot.understanding.Value;
import dev.ieum.record.conversation.TurnId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One use of a tool.
///
/// @param slots what is known, written as [SlotKind] writes it
/// @param turn the idempotency key of whatever is changed
/// @param now the moment of the turn
public record Call(Map<String, String> slots, Caller caller, TurnId turn, Instant now) {

    public Call {
        slots = Map.copyOf(slots);
    }

    public Optional<String> find(String slot) {
        return Optional.ofNullable(slots.get(slot)).filter(value -> !value.isBlank());
    }

    public Optional<Value.Days> findDays(String slot) {
        return find(slot).map(SlotKind::days);
    }

    public Optional<Value.Hours> findHours(String slot) {
        return find(slot).map(SlotKind::hours);
    }

    public Optional<Integer> findNumber(String slot) {
        return find(slot).filter(text -> text.matches("\\d{1,4}")).map(Integer::valueOf);
    }

    /// The rows that a name may mean; empty when nothing was said.
    public Set<String> ids(String slot) {
        return find(slot).map(SlotKind::ids).orElse(Set.of());
    }

    public Phrases phrases() {
        return Phrases.in(caller.locale());
    }

    public Formats formats() {
        return Formats.in(caller.locale());
    }
}
