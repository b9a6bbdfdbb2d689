package dev.ieum.bot.task;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.Focus;
import dev.ieum.record.conversation.OpenTask;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.conversation.Turn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One step of a task: where it stands and what is known now.
///
/// @param task as it stood before this turn
/// @param slots what is known after the message
/// @param state the conversation's state, the task not yet brought up to date
/// @param again the phrase that leads to a question asked once more
record Step(Turn turn, String locale, OpenTask task, Map<String, String> slots, DialogueState state, String again) {

    /// What was said was not understood.
    static final String NOT_UNDERSTOOD = "ask.again";

    Step {
        slots = Map.copyOf(slots);
    }

    Step with(Map<String, String> other) {
        return new Step(turn, locale, task, other, state, again);
    }

    static Step of(Turn turn, String locale, OpenTask task, Map<String, String> slots, DialogueState state) {
        return new Step(turn, locale, task, slots, state, NOT_UNDERSTOOD);
    }

    /// The same, with another lead to a repeated question.
    Step again(String phrase) {
        return new Step(turn, locale, task, slots, state, phrase);
    }

    Call call() {
        return new Call(
                slots,
                Caller.of(turn.speaker(), locale),
                turn.id(),
                turn.scene().now());
    }

    /// The state while the task is open.
    DialogueState open(OpenTask open, Told told) {
        return state.with(Optional.of(open), state.parked()).about(focus(told));
    }

    /// The state after the task; the one set aside last goes on.
    DialogueState over(Told told) {
        return closed(state).about(focus(told));
    }

    /// The task is over; the one set aside last goes on.
    static DialogueState closed(DialogueState state) {
        if (state.parked().isEmpty()) {
            return state.with(Optional.empty(), List.of());
        }
        return state.with(
                Optional.of(state.parked().getFirst()),
                state.parked().subList(1, state.parked().size()));
    }

    private Focus focus(Told told) {
        List<RowRef> rows = told.rows().stream().map(RowFacts::ref).distinct().toList();
        Map<String, String> about = new HashMap<>(slots);
        about.keySet().removeAll(List.of(Toolbox.NAME, Toolbox.PHONE));
        return new Focus(state.focus().question(), task.tool(), about, rows);
    }
}
