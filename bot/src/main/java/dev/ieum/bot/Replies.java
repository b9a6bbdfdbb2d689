package dev.ieum.bot;

import dev.ieum.bot.handoff.Handoffs;
import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Evidence;
import dev.ieum.bot.reply.Phrases;
import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Tasks;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.Signals;
import dev.ieum.bot.understanding.Term;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.HandoffReason;
import dev.ieum.record.conversation.Purpose;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.RowRef;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Turn;
import java.util.List;
import java.util.Optional;

/// The replies that need neither an article nor a tool.
final class Replies {

    private static final int MOST_MISUNDERSTOOD = 2;

    private final Tasks tasks;
    private final Handoffs handoffs;

    Replies(Tasks tasks, Handoffs handoffs) {
        this.tasks = tasks;
        this.handoffs = handoffs;
    }

    Draft plain(Turn turn, String key, String locale) {
        return words(Phrases.in(locale).say(key), turn.state(), List.of());
    }

    Draft person(Turn turn, String locale) {
        return handoffs.draft(turn, locale, HandoffReason.ASKED_FOR_PERSON, "");
    }

    /// Said calmly once, with a person beside it; who goes on is left to a person.
    Draft abused(Turn turn, String locale) {
        DialogueState state = turn.state();
        if (state.abusive() > 0) {
            return handoffs.draft(turn, locale, HandoffReason.ABUSE, "");
        }
        return words(Phrases.in(locale).say("abuse.warning"), state.abused(), List.of(person(locale)));
    }

    /// Sorry, with a person beside it.
    Draft sorry(Turn turn, String locale) {
        return words(Phrases.in(locale).say("talk.frustrated"), turn.state(), List.of(person(locale)));
    }

    /// A number that does not belong into a chat is never read back.
    Draft sensitive(Turn turn, String locale) {
        return words(Phrases.in(locale).say("sensitive"), turn.state(), List.of(person(locale)));
    }

    /// An answer with what may come next: dates of the class that it is about, or a person for what only a person does.
    ///
    /// @param course the class that the cited article is about
    Draft withNext(Turn turn, Reading reading, Draft answer, Optional<Term> course) {
        Said said = answer.reply().said();
        if (!said.choices().isEmpty() || turn.state().task().isPresent()) {
            return answer;
        }
        Phrases phrases = Phrases.in(reading.locale());
        if (Signals.demands(turn.utterance().text())) {
            return answer.with(
                    offering(said, said.text() + "\n" + phrases.say("answer.person-does"), person(reading.locale())));
        }
        return course.map(term -> answer.with(offering(said, said.text(), dates(term, phrases)))
                        .plus(Evidence.ofRows(List.of(RowFacts.of(new RowRef("course", term.id()))
                                .text(term.name("ko"))
                                .text(term.name("en"))
                                .build()))))
                .orElse(answer);
    }

    private static Choice dates(Term course, Phrases phrases) {
        String name = course.name(phrases.locale());
        return new Choice(
                phrases.say("choice.dates", "course", name),
                new Action.Say(phrases.say("courses.say", "course", name)));
    }

    private static Said offering(Said said, String text, Choice choice) {
        return new Said(text, said.purpose(), said.sources(), List.of(), said.cards(), List.of(choice));
    }

    /// Twice in a row is once too often.
    Draft misunderstood(Turn turn, String locale, String key) {
        DialogueState state = turn.state();
        int times = state.misunderstood() + 1;
        if (times >= MOST_MISUNDERSTOOD) {
            return handoffs.draft(turn, locale, HandoffReason.NOT_UNDERSTOOD, "");
        }
        Draft draft = words(Phrases.in(locale).say(key), state.misunderstood(times), List.of(person(locale)));
        return tasks.resumed(turn, locale, draft);
    }

    private static Choice person(String locale) {
        return new Choice(Phrases.in(locale).say("choice.person"), new Action.Handoff());
    }

    private static Draft words(String text, DialogueState state, List<Choice> choices) {
        Said said = new Said(text, Purpose.ANSWER, List.of(), List.of(), List.of(), choices);
        return new Draft(new Reply.Answer(said, state), Evidence.none());
    }
}
