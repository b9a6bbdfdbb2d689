package dev.ieum.bot;

import dev.ieum.bot.handoff.Handoffs;
import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Engine;
import dev.ieum.bot.task.Effect;
import dev.ieum.bot.task.Tasks;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.tools.openinghours.FindOpeningHours;
import dev.ieum.bot.understanding.Intent;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.Sensitive;
import dev.ieum.bot.understanding.Signals;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.bot.understanding.Understanding;
import dev.ieum.bot.understanding.Value;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.OpenTask;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Turn;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Replies without a language model: understanding, then an article, a task or a person. Thread-safe.
final class LocalEngine implements Engine {

    /// What the engine works with.
    record Parts(
            Supplier<Understanding> understanding, Answers answers, Toolbox toolbox, Tasks tasks, Handoffs handoffs) {}

    private final Parts parts;
    private final Hearing hearing;
    private final Referrals referrals;
    private final Replies replies;
    private final Inquiries inquiries;

    LocalEngine(Parts parts, ZoneId zone, int groupFrom) {
        this.parts = parts;
        this.hearing = new Hearing(parts.understanding(), parts.toolbox(), zone);
        this.referrals = new Referrals(parts.answers(), parts.handoffs(), groupFrom);
        this.replies = new Replies(parts.tasks(), parts.handoffs());
        this.inquiries = new Inquiries(parts, hearing, replies);
    }

    @Override
    public Draft draft(Turn turn) {
        String locale = Language.of(turn);
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
        Reading reading = hearing.read(turn);
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
                                ? replies.plain(turn, "back-with-bot", locale)
                                : parts.tasks().cancel(turn, locale));
            case Action.Pick pick ->
                turn.state().task().map(task -> parts.tasks().pick(turn, locale, task, pick));
            case Action.Handoff() -> Optional.of(replies.person(turn, locale));
            case Action.Say say -> Optional.empty();
            case Action.Open open -> Optional.empty();
        };
    }

    private Draft said(Turn turn) {
        Reading reading = hearing.read(turn);
        if (Sensitive.in(reading.text())) {
            return parts.tasks().resumed(turn, reading.locale(), replies.sensitive(turn, reading.locale()));
        }
        Optional<String> doubt =
                turn.state().task().flatMap(OpenTask::asking).filter(slot -> slot.startsWith("allow_"));
        if (doubt.isPresent() && reading.insists()) {
            OpenTask task = turn.state().task().orElseThrow();
            return parts.tasks().pick(turn, reading.locale(), task, new Action.Pick(doubt.get(), "yes"));
        }
        return chosen(turn, reading)
                .or(() -> new Several(parts.tasks(), this::changes, hearing::read, this::whole).find(turn, reading))
                .orElseGet(() -> whole(turn, reading));
    }

    private boolean changes(String tool) {
        return parts.toolbox().find(tool).orElseThrow().effect() == Effect.WRITE;
    }

    /// 첫번째요, 마지막 걸로 두 명이요: one of what was offered.
    private Optional<Draft> chosen(Turn turn, Reading reading) {
        boolean counts =
                hearing.asked(turn.state()).slot().filter(LocalEngine::numeric).isEmpty();
        return Offers.find(turn, reading, counts).flatMap(meant -> taken(turn, meant));
    }

    private static boolean numeric(SlotKind kind) {
        return switch (kind) {
            case PEOPLE, MORE_PEOPLE, TIME, PHONE, NUMBER, AGE -> true;
            case DATE, BOOKED_DATE, COURSE, PRODUCT, LOCATION, BOOKING, PERSON_NAME, PRICE, RANK, FAMILY, TEXT -> false;
        };
    }

    private Optional<Draft> taken(Turn turn, Offers.Meant meant) {
        return switch (meant.action()) {
            case Action.Pick pick ->
                turn.state().task().map(task -> parts.tasks().pick(turn, hearing.read(turn, meant.rest()), task, pick));
            case Action.Say say -> Optional.of(whole(turn, hearing.read(turn, say.text() + " " + meant.rest())));
            case Action.Confirm confirm -> Optional.empty();
            case Action.Cancel cancel -> Optional.empty();
            case Action.Open open -> Optional.empty();
            case Action.Handoff() -> Optional.empty();
        };
    }

    /// Understands the message by what was said before, answers it, and remembers what it was about.
    private Draft whole(Turn turn, Reading reading) {
        FollowUps.Whole whole = new FollowUps(
                        hearing.understanding(), hearing.now(turn), turn.state().focus())
                .complete(reading);
        Draft draft = byIntent(turn, whole);
        return draft.about(Remembered.of(turn.state(), draft.reply().state(), whole, inquiries.findCited(draft)));
    }

    private Draft byIntent(Turn turn, FollowUps.Whole whole) {
        Reading reading = whole.reading();
        return switch (reading.intent()) {
            case Intent.Abuse() -> replies.abused(turn, reading.locale());
            case Intent.Person() -> replies.person(turn, reading.locale());
            case Intent.Yes() -> yes(turn, reading);
            case Intent.No() -> no(turn, reading);
            case Intent.Cancel() -> parts.tasks().cancel(turn, reading.locale());
            case Intent.Reply() -> inTask(turn, reading);
            case Intent.Correction() -> inTask(turn, reading);
            case Intent.SmallTalk talk -> smallTalk(turn, reading, talk);
            case Intent.Task task when declines(turn, reading) -> parts.tasks().cancel(turn, reading.locale());
            case Intent.Task task ->
                byPolicy(turn, reading).orElseGet(() -> begin(turn, reading, task.tool(), whole.carried()));
            case Intent.Question() -> byPolicy(turn, reading).orElseGet(() -> inquiries.answer(turn, reading));
            case Intent.Unclear() -> byPolicy(turn, reading).orElseGet(() -> unclear(turn, reading));
        };
    }

    /// Cancelling while a booking is only proposed is a no, unless it names another one.
    private static boolean declines(Turn turn, Reading reading) {
        boolean names = reading.mentions().stream().anyMatch(mention -> mention.value() instanceof Value.RowNumber);
        return turn.state()
                        .task()
                        .filter(task -> task.tool().equals("book_class"))
                        .flatMap(OpenTask::proposal)
                        .isPresent()
                && Signals.endsBooking(reading.text())
                && !names;
    }

    private Draft yes(Turn turn, Reading reading) {
        Optional<OpenTask> task = turn.state().task();
        if (task.flatMap(OpenTask::proposal).isPresent()) {
            return parts.tasks()
                    .confirm(turn, reading.locale(), task.get().proposal().get().id());
        }
        if (offeredPerson(turn)) {
            return replies.person(turn, reading.locale());
        }
        Optional<Draft> only = Offers.findOnly(turn).flatMap(action -> taken(turn, new Offers.Meant(action, "")));
        if (only.isPresent()) {
            return only.get();
        }
        if (task.isPresent()) {
            return Offers.several(turn)
                    ? parts.tasks().whichOne(turn, reading, task.get())
                    : parts.tasks().affirmed(turn, reading, task.get());
        }
        Optional<FollowUps.Whole> booking = new FollowUps(
                        hearing.understanding(), hearing.now(turn), turn.state().focus())
                .findBooking(reading);
        return booking.map(whole -> byIntent(turn, whole))
                .orElseGet(() -> replies.plain(turn, "what-can-i-do", reading.locale()));
    }

    private Draft no(Turn turn, Reading reading) {
        return turn.state().task().isPresent()
                ? parts.tasks().cancel(turn, reading.locale())
                : replies.plain(turn, "all-right", reading.locale());
    }

    /// Whether the bot has just asked if a person is wanted.
    private static boolean offeredPerson(Turn turn) {
        return Offers.findLast(turn)
                .filter(said -> said.text().strip().endsWith("?"))
                .filter(said -> said.choices().size() == 1)
                .filter(said -> said.choices().getFirst().action() instanceof Action.Handoff)
                .isPresent();
    }

    private Draft inTask(Turn turn, Reading reading) {
        Optional<OpenTask> task = turn.state().task();
        return byPolicy(turn, reading)
                .orElseGet(() ->
                        task.isPresent() ? parts.tasks().proceed(turn, reading, task.get()) : unclear(turn, reading));
    }

    private Draft begin(Turn turn, Reading reading, String name, Map<String, String> carried) {
        if (name.equals(FindOpeningHours.NAME) && inquiries.far(turn, reading)) {
            return inquiries.answer(turn, reading);
        }
        Tool tool = parts.toolbox().find(name).orElseThrow();
        Draft draft = parts.tasks().begin(turn, reading, tool, carried);
        boolean besides =
                turn.state().task().filter(task -> !task.tool().equals(name)).isPresent();
        Draft sourced = name.equals(FindOpeningHours.NAME) ? inquiries.sourced(draft, reading) : draft;
        return besides && draft.reply() instanceof Reply.Answer
                ? parts.tasks().resumed(turn, reading.locale(), sourced)
                : sourced;
    }

    private Draft smallTalk(Turn turn, Reading reading, Intent.SmallTalk talk) {
        if (talk.talk() == Intent.Talk.FRUSTRATED) {
            return parts.tasks().resumed(turn, reading.locale(), replies.sorry(turn, reading.locale()));
        }
        String key = "talk." + talk.talk().name().toLowerCase(Locale.ROOT);
        Optional<Draft> answer = talk.talk() == Intent.Talk.OTHER
                ? parts.answers().findCertain(reading, turn.state())
                : Optional.empty();
        Draft draft = answer.orElseGet(() -> replies.plain(turn, key, reading.locale()));
        return parts.tasks().resumed(turn, reading.locale(), draft);
    }

    private Draft unclear(Turn turn, Reading reading) {
        return turn.state()
                .task()
                .map(task -> Signals.unsure(reading.text())
                        ? parts.tasks().unsure(turn, reading, task)
                        : parts.tasks().proceed(turn, reading, task))
                .orElseGet(() -> replies.misunderstood(turn, reading.locale(), "unclear"));
    }

    private Optional<Draft> byPolicy(Turn turn, Reading reading) {
        return referrals.find(turn, reading).map(reason -> referrals.draft(turn, reading, reason));
    }
}
