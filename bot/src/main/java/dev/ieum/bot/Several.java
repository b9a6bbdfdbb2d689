package dev.ieum.bot;

import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.task.Tasks;
import dev.ieum.bot.understanding.Clauses;
import dev.ieum.bot.understanding.Intent;
import dev.ieum.bot.understanding.Questions;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.DialogueState;
import dev.ieum.record.conversation.Reply;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Source;
import dev.ieum.record.conversation.Turn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Answers messages that ask several things at once, or ask something beside what they want done: 주차 되나요? 그리고 몇
/// 시까지 해요?, 두 명이요. 근데 주차 돼요?
final class Several {

    private static final Pattern BACKGROUND = Pattern.compile("데[요,.\\s]*$");

    private final Tasks tasks;
    private final BiFunction<Turn, String, Reading> read;
    private final BiFunction<Turn, Reading, Draft> reply;
    private final Predicate<String> changes;

    /// @param changes whether a tool changes something
    /// @param read how a clause is understood
    /// @param reply how a clause is answered
    Several(
            Tasks tasks,
            Predicate<String> changes,
            BiFunction<Turn, String, Reading> read,
            BiFunction<Turn, Reading, Draft> reply) {
        this.tasks = tasks;
        this.changes = changes;
        this.read = read;
        this.reply = reply;
    }

    /// One reply to all parts of the message; empty where it is better answered as one.
    Optional<Draft> find(Turn turn, Reading reading) {
        List<String> clauses = Clauses.of(reading.text());
        if (clauses.size() < 2 || alone(reading.intent())) {
            return Optional.empty();
        }
        List<Reading> questions = new ArrayList<>();
        List<String> wishes = new ArrayList<>();
        String background = "";
        for (String clause : clauses) {
            Reading part = read.apply(turn, (background + " " + clause).strip());
            if (question(part)) {
                questions.add(part.intent() instanceof Intent.SmallTalk ? part.asks() : part);
                background = "";
            } else if (wishes(read.apply(turn, clause))) {
                wishes.add(clause);
            } else {
                background = part.text();
            }
        }
        boolean seats = !wishes.isEmpty() && questions.stream().allMatch(Several::asksForSeats);
        return questions.isEmpty() || seats || (wishes.isEmpty() && questions.size() < 2)
                ? Optional.empty()
                : answered(turn, questions, String.join(" ", wishes));
    }

    /// 예약하고 싶은데 자리 있어요? is one wish.
    private static boolean asksForSeats(Reading question) {
        return question.intent() instanceof Intent.Task(String tool) && tool.equals("find_class_sessions");
    }

    /// What is to be done, or an answer; all else that is no question is the background of one: 임신 중인데 써도 되나요?
    private boolean wishes(Reading clause) {
        return switch (clause.intent()) {
            case Intent.Task task ->
                changes.test(task.tool()) || !BACKGROUND.matcher(clause.text()).find();
            case Intent.Reply reply -> true;
            case Intent.Correction correction -> true;
            case Intent.Yes yes -> true;
            case Intent.No no -> true;
            case Intent.Cancel cancel -> true;
            case Intent.Question question -> false;
            case Intent.SmallTalk talk -> false;
            case Intent.Unclear unclear -> false;
            case Intent.Person person -> false;
            case Intent.Abuse abuse -> false;
        };
    }

    private static boolean alone(Intent intent) {
        return intent instanceof Intent.Abuse || intent instanceof Intent.Person;
    }

    private static boolean question(Reading part) {
        boolean any = switch (part.intent()) {
            case Intent.Question q -> true;
            case Intent.Task t -> true;
            case Intent.SmallTalk talk -> talk.talk() == Intent.Talk.OTHER;
            case Intent.Reply r -> false;
            case Intent.Correction c -> false;
            case Intent.Yes y -> false;
            case Intent.No n -> false;
            case Intent.Cancel c -> false;
            case Intent.Unclear u -> false;
            case Intent.Person p -> false;
            case Intent.Abuse a -> false;
        };
        return any && Questions.asks(part.text());
    }

    private Optional<Draft> answered(Turn turn, List<Reading> questions, String rest) {
        DialogueState open = turn.state();
        Turn at = at(turn, open.with(Optional.empty(), List.of()));
        List<Draft> answers = new ArrayList<>();
        for (Reading question : questions) {
            Draft draft = reply.apply(at, question);
            if (!(draft.reply() instanceof Reply.Answer)
                    || draft.reply().state().misunderstood() > 0) {
                return Optional.empty();
            }
            answers.add(draft);
            at = at(at, draft.reply().state());
        }
        if (rest.isBlank()) {
            Draft last = answers.removeLast();
            Draft all = joined(answers, last).in(open.about(at.state().focus()));
            return Optional.of(tasks.resumed(turn, questions.getFirst().locale(), all));
        }
        Turn main = at(turn, open.about(at.state().focus()));
        Reading wish = read.apply(main, rest);
        return Optional.of(joined(answers, reply.apply(main, wish)));
    }

    private static Turn at(Turn turn, DialogueState state) {
        return new Turn(turn.id(), turn.conversation(), turn.utterance(), turn.speaker(), state, turn.scene());
    }

    private static Draft joined(List<Draft> answers, Draft last) {
        StringBuilder text = new StringBuilder();
        List<Source> sources = new ArrayList<>();
        List<Card> cards = new ArrayList<>();
        Set<Choice> choices = new LinkedHashSet<>();
        Draft joined = last;
        for (Draft answer : answers) {
            Said said = answer.reply().said();
            if (last.reply().said().text().contains(said.text()) || text.indexOf(said.text()) >= 0) {
                continue;
            }
            text.append(said.text()).append("\n\n");
            sources.addAll(said.sources());
            cards.addAll(said.cards());
            joined = joined.plus(answer.evidence());
        }
        Said said = last.reply().said();
        sources.addAll(said.sources());
        cards.addAll(said.cards());
        choices.addAll(said.choices());
        return joined.with(new Said(
                text + said.text(),
                said.purpose(),
                sources.stream().distinct().toList(),
                List.of(),
                cards,
                List.copyOf(choices)));
    }
}
