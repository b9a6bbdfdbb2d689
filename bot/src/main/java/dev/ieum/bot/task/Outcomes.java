package dev.ieum.bot.task;

import dev.ieum.bot.handoff.Handoffs;
import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.reply.Phrases;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.OpenTask;
import dev.ieum.record.conversation.PendingChange;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a reply and the next state of what a tool returned.
public final class Outcomes {

    /// The lead where the customer cannot answer.
    static final String UNSURE = "ask.unsure";

    private static final int MOST_QUESTIONS = 2;

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

    /// Asks; the second time with help beside it, and after that a person is better.
    Draft missing(Step step, ToolOutcome.Missing missing) {
        Map<String, String> slots = new HashMap<>(step.slots());
        slots.remove(missing.slot());
        if (missing.slot().equals(Toolbox.PROOF)) {
            slots.remove(Toolbox.PHONE);
        }
        OpenTask before = step.task();
        boolean given = step.slots().containsKey(missing.slot());
        boolean again = !given && before.asking().filter(missing.slot()::equals).isPresent();
        boolean same = again && slots.equals(before.slots());
        int asked = same ? before.asked() + 1 : 1;
        if (asked > MOST_QUESTIONS) {
            return handoffs.draft(step.turn(), step.locale(), HandoffReason.NOT_UNDERSTOOD, "");
        }
        OpenTask task = new OpenTask(
                before.tool(), slots, Optional.of(missing.slot()), asked, Optional.empty(), before.since());
        Told told = asked > 1
                ? helped(missing.told(), step.again(), Phrases.in(step.locale()))
                : again ? noted(missing.told(), Phrases.in(step.locale())) : missing.told();
        return new Draft(
                new Reply.AskBack(said(told, Purpose.ASK), step.open(task, missing.told())),
                Evidence.ofRows(missing.told().rows()));
    }

    /// Something else was said than what is asked for.
    private static Told noted(Told told, Phrases phrases) {
        return new Told(phrases.say("ask.noted") + " " + told.text(), told.cards(), told.choices(), told.rows());
    }

    private static Told helped(Told told, String lead, Phrases phrases) {
        Choice person = new Choice(phrases.say("choice.person"), new Action.Handoff());
        if (lead.equals(UNSURE)) {
            return Told.of(phrases.say(lead)).choices(List.of(person));
        }
        List<Choice> choices = new ArrayList<>(told.choices());
        if (!choices.contains(person)) {
            choices.add(person);
        }
        return new Told(phrases.say(lead) + "\n" + told.text(), told.cards(), choices, told.rows());
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
        Told told = offered(
                proposed.told(),
                choices(Phrases.in(step.locale()), id, step.task().tool()),
                proposed.expiresAt());
        return new Draft(
                new Reply.Proposal(said(told, Purpose.PROPOSAL), step.open(task, proposed.told())),
                Evidence.ofRows(told.rows()));
    }

    /// The yes and no stand on the card, or below the words where there is none.
    public static Told offered(Told told, List<Choice> choices, Instant until) {
        if (told.cards().isEmpty()) {
            return told.choices(choices);
        }
        List<Card> cards = new ArrayList<>(told.cards());
        cards.add(cards.removeLast().offering(choices, until));
        return told.cards(cards);
    }

    /// The yes and no to a proposal.
    public static List<Choice> choices(Phrases phrases, String proposal, String tool) {
        String yes = "choice.confirm." + tool;
        Choice confirm =
                new Choice(phrases.say(phrases.has(yes) ? yes : "choice.confirm"), new Action.Confirm(proposal));
        Choice decline = new Choice(phrases.say("choice.decline"), new Action.Cancel(proposal));
        String other = "choice.other." + tool;
        return phrases.has(other)
                ? List.of(confirm, new Choice(phrases.say(other), new Action.Say(phrases.say(other + ".say"))), decline)
                : List.of(confirm, decline);
    }

    /// A tool's words as a message.
    public static Said said(Told told, Purpose purpose) {
        return new Said(told.text(), purpose, List.of(), List.of(), told.cards(), told.choices());
    }
}
