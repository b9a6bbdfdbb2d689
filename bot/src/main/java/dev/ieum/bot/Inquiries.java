package dev.ieum.bot;

import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.task.Tool;
import dev.ieum.bot.understanding.Clauses;
import dev.ieum.bot.understanding.Questions;
import dev.ieum.bot.understanding.Reading;
import dev.ieum.bot.understanding.SlotKind;
import dev.ieum.bot.understanding.Term;
import dev.ieum.bot.understanding.TermKind;
import dev.ieum.bot.understanding.Vocabulary;
import dev.ieum.record.conversation.Author;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Said;
import dev.ieum.record.conversation.Turn;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Answers questions: articles first; what they do not say about a class by name, its rows do.
final class Inquiries {

    private static final Pattern ABOUT_ROWS = Pattern.compile(
            "얼마|가격|비용|수강료|언제|몇\\s?시|요일|어디|지점|자리|how much|price|cost|when|what time|where", Pattern.CASE_INSENSITIVE);

    /// So much time has passed, a rule's yes may be a no.
    private static final Pattern LATE =
            Pattern.compile("(?:\\d+\\s?(?:일|주|달|개월)|열흘|보름|일주일|한\\s?달|두\\s?달)\\s?(?:이나|이|쯤|정도)?\\s?(?:됐|되었|된|지났|지나|넘)");
    private static final Pattern HOURS =
            Pattern.compile("영업시간|휴무|문을\\s?(?:열|닫)|\\bopen\\b|\\bclosed\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern YES = Pattern.compile("(?m)^네,\\s*");

    /// A longer question stands alone.
    private static final int BRIEF = 30;

    private static final Period PLANNED = Period.ofMonths(2);

    /// So many messages back is just now.
    private static final int JUST = 6;

    private final LocalEngine.Parts parts;
    private final Hearing hearing;
    private final Replies replies;

    Inquiries(LocalEngine.Parts parts, Hearing hearing, Replies replies) {
        this.parts = parts;
        this.hearing = hearing;
        this.replies = replies;
    }

    Draft answer(Turn turn, Reading reading) {
        Set<String> courses = vocabulary().named(TermKind.COURSE, reading.text());
        Optional<String> course = courses.size() == 1 ? courses.stream().findFirst() : Optional.empty();
        Optional<Draft> answer = parts.answers().find(reading, course, turn.state());
        boolean besides = course.isPresent()
                && answer.filter(draft -> parts.answers().about(draft, course.get()))
                        .isEmpty();
        if (besides && ABOUT_ROWS.matcher(reading.text()).find()) {
            Tool sessions = parts.toolbox().find("find_class_sessions").orElseThrow();
            return parts.tasks().begin(turn, reading, sessions, Map.of());
        }
        return answer.or(() -> withoutBackground(turn, reading))
                .or(() -> inContext(turn, reading))
                .map(draft -> LATE.matcher(turn.utterance().text()).find() ? withoutYes(draft) : draft)
                .map(draft -> repeats(turn, draft)
                        ? parts.answers().pointed(draft, turn.utterance().text())
                        : draft)
                .map(draft -> replies.withNext(
                        turn,
                        reading,
                        draft,
                        findCited(draft)
                                .filter(code -> course.filter(code::equals).isPresent())
                                .flatMap(this::findCourse)))
                .map(draft -> parts.tasks().resumed(turn, reading.locale(), draft))
                .orElseGet(() -> replies.misunderstood(turn, reading.locale(), "unknown"));
    }

    /// Whether a day is asked about that is too far off to be planned for: there the rule is the answer.
    boolean far(Turn turn, Reading reading) {
        LocalDate latest = hearing.now(turn).toLocalDate().plus(PLANNED);
        return SlotKind.DATE
                .find(reading, false)
                .map(SlotKind::days)
                .filter(days -> days.from().isAfter(latest))
                .isPresent();
    }

    /// What a tool has reckoned, with the article that says the rule.
    Draft sourced(Draft draft, Reading reading) {
        Said said = draft.reply().said();
        return parts.answers()
                .findSure(reading)
                .filter(rule -> HOURS.matcher(rule.reply().said().text()).find())
                .map(rule -> draft.with(new Said(
                                said.text(),
                                said.purpose(),
                                rule.reply().said().sources(),
                                List.of(),
                                said.cards(),
                                said.choices()))
                        .plus(rule.evidence()))
                .orElse(draft);
    }

    /// 8일 됐는데 반품 되나요? where nobody wrote about eight days.
    private Optional<Draft> withoutBackground(Turn turn, Reading reading) {
        List<String> clauses = Clauses.of(reading.text());
        return clauses.size() < 2
                ? Optional.empty()
                : Optional.of(hearing.read(turn, clauses.getLast()))
                        .filter(last -> Questions.asks(last.text()))
                        .flatMap(last -> parts.answers().find(last, Optional.empty(), turn.state()));
    }

    private Optional<Draft> inContext(Turn turn, Reading reading) {
        return reading.text().length() > BRIEF
                ? Optional.empty()
                : new FollowUps(
                                hearing.understanding(),
                                hearing.now(turn),
                                turn.state().focus())
                        .findContinued(reading)
                        .flatMap(whole -> parts.answers().findInContext(whole.reading(), reading.text(), turn.state()));
    }

    /// The rule without the yes that it begins with: whether it covers ten days is not said.
    private static Draft withoutYes(Draft draft) {
        Said said = draft.reply().said();
        String text = YES.matcher(said.text()).replaceFirst("");
        return draft.with(new Said(text, said.purpose(), said.sources(), said.claims(), said.cards(), said.choices()));
    }

    /// Whether the bot has just said this.
    private static boolean repeats(Turn turn, Draft draft) {
        List<Message> recent = turn.scene().recent();
        return recent.subList(Math.max(0, recent.size() - JUST), recent.size()).stream()
                .filter(message -> message.author() instanceof Author.Bot)
                .anyMatch(message ->
                        message.said().text().contains(draft.reply().said().text()));
    }

    /// The class that alone the cited articles' titles name.
    Optional<String> findCited(Draft draft) {
        Set<String> courses = new TreeSet<>();
        draft.reply()
                .said()
                .sources()
                .forEach(source -> courses.addAll(vocabulary().named(TermKind.COURSE, source.title())));
        return courses.size() == 1 ? courses.stream().findFirst() : Optional.empty();
    }

    private Optional<Term> findCourse(String code) {
        return vocabulary().find(TermKind.COURSE, code);
    }

    private Vocabulary vocabulary() {
        return hearing.understanding().vocabulary();
    }
}
