package dev.ieum.bot.task;

import dev.ieum.bot.handoff.Handoffs;
import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.reply.Phrases;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.OpenTask;
import dev.ieum.record.conversation.PendingChange;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Carries tasks through a conversation. Everything it remembers is in the turn's [DialogueState]; thread-safe.
public final class Tasks {

    private final Toolbox toolbox;
    private final Outcomes outcomes;

    public Tasks(Toolbox toolbox, Handoffs handoffs) {
        this.toolbox = toolbox;
        this.outcomes = new Outcomes(handoffs);
    }

    /// Begins a task with what the message says. One that is open is set aside, unless it is the same.
    ///
    /// @param carried what was spoken of before, where the message says nothing else
    public Draft begin(Turn turn, Reading reading, Tool tool, Map<String, String> carried) {
        Optional<OpenTask> same = turn.state().task().filter(open -> open.tool().equals(tool.name()));
        if (same.isPresent()) {
            return affirmed(turn, reading, same.get());
        }
        OpenTask fresh = fresh(turn, tool);
        Map<String, String> slots = new HashMap<>(carried);
        slots.putAll(Slots.after(fresh, toolbox.parameters(tool), reading));
        return run(Step.of(turn, reading.locale(), fresh, slots, opened(turn.state(), fresh)));
    }

    /// Begins a task with values that a model has already read.
    public Draft begin(Turn turn, String locale, Tool tool, Map<String, String> slots) {
        OpenTask fresh = fresh(turn, tool);
        Optional<OpenTask> same = turn.state().task().filter(open -> open.tool().equals(tool.name()));
        same.ifPresent(task -> dropProposal(turn, locale, task));
        Map<String, String> all = new HashMap<>(same.map(OpenTask::slots).orElse(Map.of()));
        all.putAll(slots);
        DialogueState state = same.isPresent() ? turn.state() : opened(turn.state(), fresh);
        return run(Step.of(turn, locale, same.orElse(fresh), all, state));
    }

    /// Runs a tool without beginning a task.
    public ToolOutcome look(Turn turn, String locale, Tool tool, Map<String, String> slots) {
        return toolbox.run(
                tool,
                Step.of(turn, locale, fresh(turn, tool), slots, turn.state()).call());
    }

    private static OpenTask fresh(Turn turn, Tool tool) {
        return new OpenTask(
                tool.name(),
                Map.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                turn.scene().now());
    }

    private static DialogueState opened(DialogueState before, OpenTask fresh) {
        List<OpenTask> parked = new ArrayList<>(before.parked());
        before.task().ifPresent(parked::addFirst);
        return before.with(Optional.of(fresh), parked);
    }

    /// Goes on with the open task by what the message says.
    public Draft proceed(Turn turn, Reading reading, OpenTask task) {
        return proceed(turn, reading, task, Step.NOT_UNDERSTOOD);
    }

    /// A yes where a value was asked for.
    public Draft affirmed(Turn turn, Reading reading, OpenTask task) {
        return proceed(turn, reading, task, "ask.noted");
    }

    /// A yes to several things that were offered: asks which.
    public Draft whichOne(Turn turn, Reading reading, OpenTask task) {
        return proceed(turn, reading, task, "ask.one-of");
    }

    /// The customer cannot give what was asked for: a person may do without.
    public Draft unsure(Turn turn, Reading reading, OpenTask task) {
        return proceed(turn, reading, task, Outcomes.UNSURE);
    }

    private Draft proceed(Turn turn, Reading reading, OpenTask task, String again) {
        Map<String, String> slots = Slots.after(task, toolbox.parameters(tool(task)), reading);
        if (task.proposal().isPresent() && reading.affirms() && slots.equals(task.slots())) {
            return confirm(turn, reading.locale(), task.proposal().get().id());
        }
        dropProposal(turn, reading.locale(), task);
        return run(Step.of(turn, reading.locale(), task, slots, turn.state()).again(again));
    }

    /// Goes on with a value that was picked from what the tool offered.
    public Draft pick(Turn turn, String locale, OpenTask task, Action.Pick pick) {
        return picked(turn, locale, task, task.slots(), pick);
    }

    /// Goes on with a value that was picked in words, and with what they say besides.
    public Draft pick(Turn turn, Reading besides, OpenTask task, Action.Pick pick) {
        OpenTask silent =
                new OpenTask(task.tool(), task.slots(), Optional.empty(), task.asked(), task.proposal(), task.since());
        return picked(turn, besides.locale(), task, Slots.after(silent, toolbox.parameters(tool(task)), besides), pick);
    }

    private Draft picked(Turn turn, String locale, OpenTask task, Map<String, String> known, Action.Pick pick) {
        Map<String, String> slots = new HashMap<>(known);
        slots.put(pick.slot(), pick.value());
        dropProposal(turn, locale, task);
        return run(Step.of(turn, locale, task, tool(task).complete(slots), turn.state()));
    }

    /// Carries out the proposal that was confirmed, if it still stands.
    public Draft confirm(Turn turn, String locale, String proposal) {
        Optional<OpenTask> open = turn.state().task();
        Optional<PendingChange> pending =
                open.flatMap(OpenTask::proposal).filter(change -> change.id().equals(proposal));
        if (open.isEmpty() || pending.isEmpty()) {
            return outcomes.answer(Told.of(Phrases.in(locale).say("proposal.gone")), turn.state());
        }
        OpenTask task = open.get();
        Step step = Step.of(turn, locale, task, task.slots(), turn.state());
        if (!turn.scene().now().isBefore(pending.get().expiresAt())) {
            return again(step, Phrases.in(locale).say("proposal.expired"));
        }
        Call call = step.with(pending.get().arguments()).call();
        return conclude(step, toolbox.carryOut(tool(task), call));
    }

    /// Ends the open task without a change.
    public Draft cancel(Turn turn, String locale) {
        turn.state().task().ifPresent(task -> dropProposal(turn, locale, task));
        return outcomes.answer(Told.of(Phrases.in(locale).say("task.cancelled")), Step.closed(turn.state()));
    }

    /// The question or proposal that is still open.
    private Optional<Told> reminder(Turn turn, String locale, OpenTask task) {
        Phrases phrases = Phrases.in(locale);
        if (task.proposal().isPresent()) {
            return Optional.of(Told.of(phrases.say("resume.proposal"))
                    .choices(Outcomes.choices(phrases, task.proposal().get().id(), task.tool())));
        }
        Step step = Step.of(turn, locale, task, task.slots(), turn.state());
        return toolbox.run(tool(task), step.call()) instanceof ToolOutcome.Missing missing
                ? Optional.of(missing.told())
                : Optional.empty();
    }

    /// After something else was said, the open question is asked again.
    public Draft resumed(Turn turn, String locale, Draft draft) {
        Optional<Told> reminder = turn.state().task().flatMap(task -> reminder(turn, locale, task));
        if (reminder.isEmpty()) {
            return draft;
        }
        Said said = draft.reply().said();
        Told told = reminder.get();
        String text = said.text() + "\n\n" + told.text();
        List<Choice> choices = Stream.concat(told.choices().stream(), said.choices().stream())
                .distinct()
                .toList();
        return draft.with(new Said(text, said.purpose(), said.sources(), List.of(), told.cards(), choices))
                .plus(Evidence.ofRows(told.rows()));
    }

    private void dropProposal(Turn turn, String locale, OpenTask task) {
        task.proposal()
                .ifPresent(change -> toolbox.drop(
                        tool(task),
                        Step.of(turn, locale, task, change.arguments(), turn.state())
                                .call()));
    }

    private Tool tool(OpenTask task) {
        return toolbox.find(task.tool()).orElseThrow();
    }

    private Draft run(Step step) {
        return conclude(step, toolbox.run(tool(step.task()), step.call()));
    }

    private Draft again(Step step, String preface) {
        Draft draft = run(step);
        Said said = draft.reply().said();
        String text = preface + "\n" + said.text();
        return draft.with(new Said(text, said.purpose(), said.sources(), said.claims(), said.cards(), said.choices()));
    }

    private Draft conclude(Step step, ToolOutcome outcome) {
        return switch (outcome) {
            case ToolOutcome.Found found -> outcomes.answer(found.told(), step.over(found.told()));
            case ToolOutcome.Refused refused -> outcomes.answer(refused.told(), step.over(refused.told()));
            case ToolOutcome.Made made -> outcomes.done(made, step.over(made.told()));
            case ToolOutcome.Missing missing -> outcomes.missing(step, missing);
            case ToolOutcome.Proposed proposed -> outcomes.proposed(step, proposed);
            case ToolOutcome.Stale stale ->
                again(step.with(stale.slots()), stale.told().text());
            case ToolOutcome.ForPerson person -> outcomes.person(step, person);
        };
    }
}
