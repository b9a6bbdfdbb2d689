package dev.ieum.record.conversation;

import java.util.List;

/// What the bot says to a turn. Its words have passed the claim check.
public sealed interface Reply {

    /// The words, cards and choices for the customer.
    Said said();

    /// What the bot keeps for the next turn.
    DialogueState state();

    /// An answer, with its sources; or an honest "I do not know".
    record Answer(Said said, DialogueState state) implements Reply {}

    /// A question back.
    record AskBack(Said said, DialogueState state) implements Reply {}

    /// A change awaiting a yes; it stands in the state's open task.
    record Proposal(Said said, DialogueState state) implements Reply {}

    /// A change that was made.
    ///
    /// @param touched the rows it made or changed
    record Done(Said said, DialogueState state, List<RowRef> touched) implements Reply {
        public Done {
            touched = List.copyOf(touched);
        }
    }

    /// The floor goes to a person.
    record Handoff(Said said, DialogueState state, HandoffBrief brief) implements Reply {}
}
