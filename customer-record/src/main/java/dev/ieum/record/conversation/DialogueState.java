package dev.ieum.record.conversation;

import java.util.List;
import java.util.Optional;

/// What the bot keeps between two turns of one conversation. Truths about the customer are rows, never state.
///
/// @param task the open task
/// @param parked tasks set aside by a digression, the last one first; at most [#MAX_PARKED]
/// @param misunderstood how many turns in a row the bot did not understand or did not know
/// @param abusive how many abusive messages there were
public record DialogueState(Optional<OpenTask> task, List<OpenTask> parked, int misunderstood, int abusive) {

    public static final int MAX_PARKED = 3;

    public DialogueState {
        parked = List.copyOf(parked);
        if (parked.size() > MAX_PARKED) {
            parked = List.copyOf(parked.subList(0, MAX_PARKED));
        }
    }

    /// Nothing in progress.
    public static DialogueState fresh() {
        return new DialogueState(Optional.empty(), List.of(), 0, 0);
    }
}
