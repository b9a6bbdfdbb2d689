package dev.ieum.bot.tools.bookclass;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Listing;
import dev.ieum.bot.task.Sessions;
import dev.ieum.bot.task.Sessions.Wish;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.bot.understanding.Grain;
import dev.ieum.bot.understanding.Value;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.booking.Course;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.RowRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the one session that is meant, or the question that leads to it.
final class SessionChoice {

    private static final int MOST_COURSES = 10;

    private final Sessions sessions;

    SessionChoice(CustomerRecord record) {
        this.sessions = new Sessions(record);
    }

    /// What is known of the session.
    sealed interface Choosing {}

    record Chosen(ClassSession session) implements Choosing {}

    record Open(ToolOutcome outcome) implements Choosing {}

    Choosing choose(Call call) {
        Optional<ClassSession> picked = sessions.findPicked(call);
        if (picked.isPresent()) {
            return new Chosen(picked.get());
        }
        Wish wish = Sessions.wish(call);
        LocalDate today = sessions.local(call.now()).toLocalDate();
        if (wish.days().isPresent() && wish.days().get().to().isBefore(today)) {
            return ask("date", Told.of(call.phrases().say("session.past")));
        }
        List<ClassSession> fitting = sessions.list(wish, call.now());
        if (fitting.isEmpty()) {
            return none(call, wish);
        }
        Map<String, Course> courses = courses(fitting);
        if (courses.size() > 1) {
            return course(call, wish, courses);
        }
        return fitting.size() == 1 ? new Chosen(fitting.getFirst()) : which(call, wish, fitting);
    }

    private static Map<String, Course> courses(List<ClassSession> fitting) {
        Map<String, Course> courses = new LinkedHashMap<>();
        fitting.forEach(session -> courses.putIfAbsent(session.course().code().value(), session.course()));
        return courses;
    }

    private Choosing course(Call call, Wish wish, Map<String, Course> courses) {
        String locale = call.caller().locale();
        List<Choice> choices = courses.values().stream()
                .limit(MOST_COURSES)
                .map(course -> new Choice(
                        course.name().in(locale),
                        new Action.Pick("course", course.code().value())))
                .toList();
        String key = wish.courses().size() > 1 ? "ask.course.which" : "ask.course";
        Listing<Course> listing = new Listing<>(course -> "· " + course.name().in(locale), SessionChoice::facts);
        return ask(
                "course",
                listing.under(call.phrases().say(key), List.copyOf(courses.values()))
                        .choices(choices));
    }

    private static RowFacts facts(Course course) {
        return RowFacts.of(new RowRef("course", course.code().value()))
                .text(course.name().ko())
                .text(course.name().en())
                .build();
    }

    private Choosing which(Call call, Wish wish, List<ClassSession> fitting) {
        String course = fitting.getFirst().course().name().in(call.caller().locale());
        boolean oneDay = fitting.stream()
                        .map(session -> sessions.local(session.startsAt()).toLocalDate())
                        .distinct()
                        .count()
                == 1;
        List<ClassSession> free = fitting.stream()
                .filter(session -> session.seats().free() > 0)
                .limit(Sessions.MOST_OFFERED)
                .toList();
        List<ClassSession> offered =
                free.isEmpty() ? fitting.stream().limit(Sessions.MOST_OFFERED).toList() : free;
        String question =
                oneDay ? call.phrases().say("ask.session") : call.phrases().say("ask.date", "course", course);
        return ask(oneDay || wish.days().isPresent() ? "session" : "date", sessions.offer(question, offered, call));
    }

    private Choosing none(Call call, Wish wish) {
        Wish anyTime = new Wish(wish.courses(), wish.locations(), wish.days(), Optional.empty());
        List<ClassSession> sameDay = sessions.list(anyTime, call.now()).stream()
                .filter(session -> session.seats().free() > 0)
                .limit(Sessions.MOST_OFFERED)
                .toList();
        if (wish.hours().isPresent() && wish.days().isPresent() && !sameDay.isEmpty()) {
            String key = sameDay.size() == 1 ? "session.none.time.one" : "session.none.time";
            return ask("session", sessions.offer(call.phrases().say(key), sameDay, call));
        }
        List<ClassSession> instead =
                sessions.instead(wish, call.now(), call.findNumber("people").orElse(1));
        if (instead.isEmpty()) {
            return new Open(new ToolOutcome.Refused(
                    Told.of(call.phrases().say("course.none")).choices(List.of(Toolbox.person(call)))));
        }
        return ask("session", sessions.offer(call.phrases().say("session.none"), instead, call));
    }

    /// Says why this session cannot be, and offers others.
    ToolOutcome instead(Call call, ClassSession session, String key) {
        String text = call.phrases()
                .say(
                        key,
                        "at",
                        sessions.at(session, call),
                        "course",
                        session.course().name().in(call.caller().locale()),
                        "free",
                        call.formats().seats(session.seats().free()));
        LocalDate day = sessions.local(session.startsAt()).toLocalDate();
        Wish wish = new Wish(
                Set.of(session.course().code().value()),
                Set.of(),
                Optional.of(new Value.Days(day, day, Grain.DAY, true)),
                Optional.empty());
        List<ClassSession> others = sessions
                .instead(wish, call.now(), call.findNumber("people").orElse(1))
                .stream()
                .filter(other -> !other.code().equals(session.code()))
                .toList();
        Told told = sessions.offer(text, others, call);
        List<RowFacts> rows = new ArrayList<>(told.rows());
        rows.add(sessions.facts(session).build());
        List<Choice> choices = new ArrayList<>(told.choices());
        if (key.startsWith("session.full")) {
            choices.add(sessions.await(session, call));
        }
        choices.add(Toolbox.person(call));
        return new ToolOutcome.Missing("session", new Told(told.text(), List.of(), choices, rows));
    }

    private static Choosing ask(String slot, Told told) {
        return new Open(new ToolOutcome.Missing(slot, told));
    }
}
