package dev.ieum.record.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What the bot keeps between two turns of one conversation. Truths about the customer are rows, never state.
///
/// @param task the open task
/// @param parked tasks set aside by a digression, the last one first; at most [#MAX_PARKED]
/// @param misunderstood how many turns in a row the bot did not understand or did not know
/// @param abusive how many abusive messages there were
/// @param focus what was last spoken of; nothing in states that were kept before there was a focus
public record DialogueState(
        Optional<OpenTask> task, List<OpenTask> parked, int misunderstood, int abusive, Focus focus) {

    public static final int MAX_PARKED = 3;

    public DialogueState {
        parked = List.copyOf(parked);
        if (parked.size() > MAX_PARKED) {
            parked = List.copyOf(parked.subList(0, MAX_PARKED));
        }
        focus = Objects.requireNonNullElse(focus, Focus.none());
    }

    /// Nothing in progress.
    public static DialogueState fresh() {
        return new DialogueState(Optional.empty(), List.of(), 0, 0, Focus.none());
    }

    /// With these tasks instead; what was not understood before no longer counts.
    public DialogueState with(Optional<OpenTask> open, List<OpenTask> aside) {
        return new DialogueState(open, aside, 0, abusive, focus);
    }

    /// After a turn that was understood.
    public DialogueState understood() {
        return with(task, parked);
    }

    public DialogueState misunderstood(int times) {
        return new DialogueState(task, parked, times, abusive, focus);
    }

    public DialogueState abused() {
        return new DialogueState(task, parked, misunderstood, abusive + 1, focus);
    }

    public DialogueState about(Focus other) {
        return new DialogueState(task, parked, misunderstood, abusive, other);
    }
}
