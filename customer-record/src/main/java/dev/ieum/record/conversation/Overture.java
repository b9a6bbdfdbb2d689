package dev.ieum.record.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that the shop's side says without having been asked, such as that seats have become free.
///
/// @param said in the customer's language
/// @param task what the customer's yes or no will be about; it carries the proposal
public record Overture(Said said, OpenTask task) {

    /// What is then in progress; what was open before is set aside.
    DialogueState after(DialogueState before) {
        List<OpenTask> aside = new ArrayList<>(before.parked());
        before.task().ifPresent(aside::addFirst);
        return before.with(Optional.of(task), aside);
    }

    boolean saidIn(DialogueState state) {
        return Stream.concat(state.task().stream(), state.parked().stream())
                .anyMatch(open -> open.proposal().equals(task.proposal()));
    }
}
