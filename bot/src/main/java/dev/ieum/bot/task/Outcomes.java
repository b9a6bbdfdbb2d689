package dev.ieum.bot.task;

import dev.ieum.bot.handoff.Handoffs;
import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.reply.Phrases;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.OpenTask;
import dev.ieum.record.conversation.PendingChange;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a reply and the next state of what a tool returned.
final class Outcomes {

    private static final int MOST_QUESTIONS = 3;

    private final Handoffs handoffs;

    Outcomes(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    Draft answer(Told told, DialogueState state) {
        return new Draft(new Reply.Answer(said(told, Purpose.ANSWER), state), Evidence.ofRows(told.rows()));
    }

    Draft done(ToolOutcome.Made made, DialogueState state) {
        return new Draft(
                new Reply.Done(said(made.told(), Purpose.DONE), state, made.touched()),
                Evidence.ofRows(made.told().rows()));
    }

    Draft person(Step step, ToolOutcome.ForPerson person) {
        return handoffs.draft(
                        step.turn(),
                        step.locale(),
                        person.reason(),
                        person.told().text())
                .plus(Evidence.ofRows(person.told().rows()));
    }

    /// Asks; after the same question three times a person is better.
    Draft missing(Step step, ToolOutcome.Missing missing) {
        Map<String, String> slots = new HashMap<>(step.slots());
        slots.remove(missing.slot());
        if (missing.slot().equals(Toolbox.PROOF)) {
            slots.remove(Toolbox.PHONE);
        }
        OpenTask before = step.task();
        boolean same = before.asking().filter(missing.slot()::equals).isPresent() && slots.equals(before.slots());
        int asked = same ? before.asked() + 1 : 1;
        if (asked > MOST_QUESTIONS) {
            return handoffs.draft(step.turn(), step.locale(), HandoffReason.NOT_UNDERSTOOD, "");
        }
        OpenTask task = new OpenTask(
                before.tool(), slots, Optional.of(missing.slot()), asked, Optional.empty(), before.since());
        return new Draft(
                new Reply.AskBack(said(missing.told(), Purpose.ASK), open(step.state(), task)),
                Evidence.ofRows(missing.told().rows()));
    }

    Draft proposed(Step step, ToolOutcome.Proposed proposed) {
        String id = "p-" + step.turn().id();
        PendingChange change = new PendingChange(id, step.task().tool(), proposed.arguments(), proposed.expiresAt());
        OpenTask task = new OpenTask(
                step.task().tool(),
                step.slots(),
                Optional.empty(),
                0,
                Optional.of(change),
                step.task().since());
        Told told = proposed.told()
                .choices(choices(Phrases.in(step.locale()), id, step.task().tool()));
        return new Draft(
                new Reply.Proposal(said(told, Purpose.PROPOSAL), open(step.state(), task)),
                Evidence.ofRows(told.rows()));
    }

    static List<Choice> choices(Phrases phrases, String proposal, String tool) {
        String yes = "choice.confirm." + tool;
        return List.of(
                new Choice(phrases.say(phrases.has(yes) ? yes : "choice.confirm"), new Action.Confirm(proposal)),
                new Choice(phrases.say("choice.decline"), new Action.Cancel(proposal)));
    }

    private static DialogueState open(DialogueState state, OpenTask task) {
        return new DialogueState(Optional.of(task), state.parked(), 0, state.abusive());
    }

    /// The task is over; the one set aside last goes on.
    static DialogueState closed(DialogueState state) {
        if (state.parked().isEmpty()) {
            return new DialogueState(Optional.empty(), List.of(), 0, state.abusive());
        }
        return new DialogueState(
                Optional.of(state.parked().getFirst()),
                state.parked().subList(1, state.parked().size()),
                0,
                state.abusive());
    }

    static Said said(Told told, Purpose purpose) {
        return new Said(told.text(), purpose, List.of(), List.of(), told.cards(), told.choices());
    }
}
