package dev.ieum.bot.reply;

import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.Focus;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;

/// A reply that has not passed the claim check yet, and what it is spoken from.
public record Draft(Reply reply, Evidence evidence) {

    /// The same reply with more to speak from.
    public Draft plus(Evidence more) {
        return new Draft(reply, evidence.plus(more));
    }

    /// The same reply in other words.
    public Draft with(Said said) {
        Reply other = switch (reply) {
            case Reply.Answer answer -> new Reply.Answer(said, answer.state());
            case Reply.AskBack ask -> new Reply.AskBack(said, ask.state());
            case Reply.Proposal proposal -> new Reply.Proposal(said, proposal.state());
            case Reply.Done done -> new Reply.Done(said, done.state(), done.touched());
            case Reply.Handoff handoff -> new Reply.Handoff(said, handoff.state(), handoff.brief());
        };
        return new Draft(other, evidence);
    }

    /// The same reply, remembered as being about this.
    public Draft about(Focus focus) {
        return in(reply.state().about(focus));
    }

    /// The same reply, leaving the conversation in another state.
    public Draft in(DialogueState state) {
        Reply other = switch (reply) {
            case Reply.Answer answer -> new Reply.Answer(answer.said(), state);
            case Reply.AskBack ask -> new Reply.AskBack(ask.said(), state);
            case Reply.Proposal proposal -> new Reply.Proposal(proposal.said(), state);
            case Reply.Done done -> new Reply.Done(done.said(), state, done.touched());
            case Reply.Handoff handoff -> new Reply.Handoff(handoff.said(), state, handoff.brief());
        };
        return new Draft(other, evidence);
    }
}
