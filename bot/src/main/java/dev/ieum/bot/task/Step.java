package dev.ieum.bot.task;

import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.OpenTask;
import dev.ieum.record.conversation.Turn;
import java.util.Map;

/// One step of a task: where it stands and what is known now.
///
/// @param task as it stood before this turn
/// @param slots what is known after the message
/// @param state the conversation's state, the task not yet brought up to date
record Step(Turn turn, String locale, OpenTask task, Map<String, String> slots, DialogueState state) {

    Step {
        slots = Map.copyOf(slots);
    }

    Step with(Map<String, String> other) {
        return new Step(turn, locale, task, other, state);
    }

    Call call() {
        return new Call(
                slots,
                Caller.of(turn.speaker(), locale),
                turn.id(),
                turn.scene().now());
    }
}
