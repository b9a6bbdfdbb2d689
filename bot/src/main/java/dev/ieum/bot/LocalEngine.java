package dev.ieum.bot;

import dev.ieum.bot.handoff.Handoffs;
import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Engine;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.reply.Phrases;
import dev.ieum.bot.task.Tasks;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.understanding.Asked;
import dev.ieum.bot.understanding.Intent;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.bot.understanding.TermKind;
import dev.ieum.bot.understanding.Understanding;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.OpenTask;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Turn;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Replies without a language model: understanding, then an article, a task or a person. Thread-safe.
final class LocalEngine implements Engine {

    private static final int MOST_MISUNDERSTOOD = 2;
    private static final Pattern ABOUT_ROWS = Pattern.compile(
            "얼마|가격|비용|수강료|언제|몇\\s?시|요일|어디|지점|자리|how much|price|cost|when|what time|where", Pattern.CASE_INSENSITIVE);

    /// What the engine works with.
    record Parts(
            Supplier<Understanding> understanding, Answers answers, Toolbox toolbox, Tasks tasks, Handoffs handoffs) {}

    private final Parts parts;
    private final ZoneId zone;
    private final Referrals referrals;

    LocalEngine(Parts parts, ZoneId zone, int groupFrom) {
        this.parts = parts;
        this.zone = zone;
        this.referrals = new Referrals(parts.answers(), parts.handoffs(), groupFrom);
    }

    @Override
    public Draft draft(Turn turn) {
        String locale = turn.speaker().locale();
        return turn.utterance()
                .action()
                .flatMap(action -> acted(turn, locale, action))
                .orElseGet(() -> said(turn));
    }

    /// Whether what to do is plain without a model: a button, a word within a task, a wish for a person, a matter of
    /// policy.
    boolean sure(Turn turn) {
        boolean button = turn.utterance()
                .action()
                .filter(action -> !(action instanceof Action.Say))
                .isPresent();
        if (button
                || !turn.utterance().attachments().isEmpty()
                || turn.utterance().text().isBlank()) {
            return true;
        }
        Reading reading = read(turn);
        return switch (reading.intent()) {
            case Intent.Abuse() -> true;
            case Intent.Person() -> true;
            case Intent.Reply() -> true;
            case Intent.Correction() -> true;
            case Intent.Cancel() -> true;
            case Intent.Yes() -> turn.state().task().isPresent() || offeredPerson(turn);
            case Intent.No() -> turn.state().task().isPresent();
            case Intent.SmallTalk talk -> false;
            case Intent.Task task -> referrals.find(turn, reading).isPresent();
            case Intent.Question() -> referrals.find(turn, reading).isPresent();
            case Intent.Unclear() -> turn.state().task().isPresent();
        };
    }

    private Optional<Draft> acted(Turn turn, String locale, Action action) {
        return switch (action) {
            case Action.Confirm confirm -> Optional.of(parts.tasks().confirm(turn, locale, confirm.proposal()));
            case Action.Cancel cancel ->
                Optional.of(
                        cancel.proposal().equals(Action.WAITING)
                                ? plain(turn, "back-with-bot", locale)
                                : parts.tasks().cancel(turn, locale));
            case Action.Pick pick ->
                turn.state().task().map(task -> parts.tasks().pick(turn, locale, task, pick));
            case Action.Handoff() ->
                Optional.of(parts.handoffs().draft(turn, locale, HandoffReason.ASKED_FOR_PERSON, ""));
            case Action.Say say -> Optional.empty();
            case Action.Open open -> Optional.empty();
        };
    }

    private Reading read(Turn turn) {
        LocalDateTime now = LocalDateTime.ofInstant(turn.scene().now(), zone);
        String text = turn.utterance()
                .action()
                .map(action -> action instanceof Action.Say say
                        ? say.text()
                        : turn.utterance().text())
                .orElse(turn.utterance().text());
        return parts.understanding().get().read(text, turn.speaker().locale(), asked(turn.state()), now);
    }

    private Draft said(Turn turn) {
        Reading reading = read(turn);
        Optional<String> doubt =
                turn.state().task().flatMap(OpenTask::asking).filter(slot -> slot.startsWith("allow_"));
        if (doubt.isPresent() && reading.insists()) {
            OpenTask task = turn.state().task().orElseThrow();
            return parts.tasks().pick(turn, reading.locale(), task, new Action.Pick(doubt.get(), "yes"));
        }
        return byIntent(turn, reading);
    }

    private Draft byIntent(Turn turn, Reading reading) {
        return switch (reading.intent()) {
            case Intent.Abuse() -> abused(turn, reading);
            case Intent.Person() -> parts.handoffs().draft(turn, reading.locale(), HandoffReason.ASKED_FOR_PERSON, "");
            case Intent.Yes() -> yes(turn, reading);
            case Intent.No() -> no(turn, reading);
            case Intent.Cancel() -> parts.tasks().cancel(turn, reading.locale());
            case Intent.Reply() -> inTask(turn, reading);
            case Intent.Correction() -> inTask(turn, reading);
            case Intent.SmallTalk talk -> smallTalk(turn, reading, talk);
            case Intent.Task task -> byPolicy(turn, reading).orElseGet(() -> begin(turn, reading, task.tool()));
            case Intent.Question() -> byPolicy(turn, reading).orElseGet(() -> question(turn, reading));
            case Intent.Unclear() -> byPolicy(turn, reading).orElseGet(() -> unclear(turn, reading));
        };
    }

    private Asked asked(DialogueState state) {
        Optional<OpenTask> task = state.task();
        Optional<SlotKind> slot = task.flatMap(open -> open.asking()
                        .flatMap(name -> parts.toolbox()
                                .find(open.tool())
                                .flatMap(tool -> parts.toolbox().parameters(tool).stream()
                                        .filter(parameter -> parameter.name().equals(name))
                                        .findFirst())))
                .map(parameter -> parameter.kind());
        return new Asked(
                slot, task.map(OpenTask::tool), task.flatMap(OpenTask::proposal).isPresent());
    }

    /// Said once; who goes on is left to a person.
    private Draft abused(Turn turn, Reading reading) {
        DialogueState state = turn.state();
        if (state.abusive() > 0) {
            return parts.handoffs().draft(turn, reading.locale(), HandoffReason.ABUSE, "");
        }
        DialogueState warned =
                new DialogueState(state.task(), state.parked(), state.misunderstood(), state.abusive() + 1);
        return words(Phrases.in(reading.locale()).say("abuse.warning"), warned, List.of());
    }

    private Draft yes(Turn turn, Reading reading) {
        Optional<OpenTask> task = turn.state().task();
        if (task.flatMap(OpenTask::proposal).isPresent()) {
            return parts.tasks()
                    .confirm(turn, reading.locale(), task.get().proposal().get().id());
        }
        if (offeredPerson(turn)) {
            return parts.handoffs().draft(turn, reading.locale(), HandoffReason.ASKED_FOR_PERSON, "");
        }
        return task.isPresent() ? inTask(turn, reading) : plain(turn, "what-can-i-do", reading.locale());
    }

    private Draft no(Turn turn, Reading reading) {
        return turn.state().task().isPresent()
                ? parts.tasks().cancel(turn, reading.locale())
                : plain(turn, "all-right", reading.locale());
    }

    /// Whether the bot's last words offered a person.
    private static boolean offeredPerson(Turn turn) {
        return !turn.scene().recent().isEmpty()
                && turn.scene().recent().getLast().said().choices().stream()
                        .anyMatch(choice -> choice.action() instanceof Action.Handoff);
    }

    private Draft inTask(Turn turn, Reading reading) {
        Optional<OpenTask> task = turn.state().task();
        return byPolicy(turn, reading)
                .orElseGet(() ->
                        task.isPresent() ? parts.tasks().proceed(turn, reading, task.get()) : unclear(turn, reading));
    }

    private Draft begin(Turn turn, Reading reading, String name) {
        Tool tool = parts.toolbox().find(name).orElseThrow();
        return parts.tasks().begin(turn, reading, tool);
    }

    private Draft smallTalk(Turn turn, Reading reading, Intent.SmallTalk talk) {
        String key = "talk." + talk.talk().name().toLowerCase(Locale.ROOT);
        Optional<Draft> answer = talk.talk() == Intent.Talk.OTHER
                ? parts.answers().findCertain(reading, turn.state())
                : Optional.empty();
        return resumed(turn, reading, answer.orElseGet(() -> plain(turn, key, reading.locale())));
    }

    /// Articles first; what they do not say about a class by name, its rows do.
    private Draft question(Turn turn, Reading reading) {
        Set<String> courses = parts.understanding().get().vocabulary().named(TermKind.COURSE, reading.text());
        Optional<String> course = courses.size() == 1 ? courses.stream().findFirst() : Optional.empty();
        Optional<Draft> answer = parts.answers().find(reading, course, turn.state());
        boolean besides = course.isPresent()
                && answer.filter(draft -> parts.answers().about(draft, course.get()))
                        .isEmpty();
        if (besides && ABOUT_ROWS.matcher(reading.text()).find()) {
            return begin(turn, reading, "find_class_sessions");
        }
        return answer.map(draft -> resumed(turn, reading, draft)).orElseGet(() -> unknown(turn, reading));
    }

    /// After a digression the open question is asked again.
    private Draft resumed(Turn turn, Reading reading, Draft draft) {
        Optional<Told> reminder =
                turn.state().task().flatMap(task -> parts.tasks().reminder(turn, reading.locale(), task));
        if (reminder.isEmpty()) {
            return draft;
        }
        Said said = draft.reply().said();
        String text = said.text() + "\n\n" + reminder.get().text();
        return draft.with(new Said(
                        text,
                        said.purpose(),
                        said.sources(),
                        List.of(),
                        reminder.get().cards(),
                        reminder.get().choices()))
                .plus(Evidence.ofRows(reminder.get().rows()));
    }

    private Draft unclear(Turn turn, Reading reading) {
        Optional<OpenTask> task = turn.state().task();
        if (task.isPresent()) {
            return parts.tasks().proceed(turn, reading, task.get());
        }
        return misunderstood(turn, reading, "unclear");
    }

    private Draft unknown(Turn turn, Reading reading) {
        return misunderstood(turn, reading, "unknown");
    }

    /// Twice in a row is once too often.
    private Draft misunderstood(Turn turn, Reading reading, String key) {
        DialogueState state = turn.state();
        int times = state.misunderstood() + 1;
        if (times >= MOST_MISUNDERSTOOD) {
            return parts.handoffs().draft(turn, reading.locale(), HandoffReason.NOT_UNDERSTOOD, "");
        }
        Phrases phrases = Phrases.in(reading.locale());
        Choice person = new Choice(phrases.say("choice.person"), new Action.Handoff());
        DialogueState next = new DialogueState(state.task(), state.parked(), times, state.abusive());
        return resumed(turn, reading, words(phrases.say(key), next, List.of(person)));
    }

    private Optional<Draft> byPolicy(Turn turn, Reading reading) {
        return referrals.find(turn, reading).map(reason -> referrals.draft(turn, reading, reason));
    }

    private static Draft plain(Turn turn, String key, String locale) {
        return words(Phrases.in(locale).say(key), turn.state(), List.of());
    }

    private static Draft words(String text, DialogueState state, List<Choice> choices) {
        Said said = new Said(text, Purpose.ANSWER, List.of(), List.of(), List.of(), choices);
        return new Draft(new Reply.Answer(said, state), Evidence.none());
    }
}
