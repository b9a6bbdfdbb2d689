package dev.ieum.bot.task;

import dev.ieum.bot.reply.Formats;
import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.understanding.Value;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.booking.CourseCode;
import dev.ieum.record.booking.SessionCode;
import dev.ieum.record.booking.SessionQuery;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.CardKind;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.RowRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The sessions that a customer may mean, and how they are told of.
public final class Sessions {

    /// How many are offered at once.
    public static final int MOST_OFFERED = 5;

    private static final int ENOUGH = 3;
    private static final int MOST_READ = 300;

    private final CustomerRecord record;

    public Sessions(CustomerRecord record) {
        this.record = record;
    }

    public ZoneId zone() {
        return record.bookings().rules().zone();
    }

    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone());
    }

    /// What a call asks for. Empty sets and values do not limit.
    public record Wish(
            Set<String> courses, Set<String> locations, Optional<Value.Days> days, Optional<Value.Hours> hours) {}

    public static Wish wish(Call call) {
        return new Wish(call.ids("course"), call.ids("location"), call.findDays("date"), call.findHours("time"));
    }

    /// Every session open for booking that fits, full ones too, the earliest first.
    public List<ClassSession> list(Wish wish, Instant now) {
        var window = record.bookings().rules().window();
        Instant from = now.plus(window.closesBefore());
        SessionQuery query =
                SessionQuery.between(from, now.plus(window.opensBefore()).plus(Duration.ofSeconds(1)));
        Stream<ClassSession> all = wish.courses().size() == 1
                ? record
                        .courses()
                        .list(query.of(new CourseCode(wish.courses().iterator().next())), MOST_READ)
                        .stream()
                : record.courses().list(query, MOST_READ).stream();
        return all.filter(session -> fits(session, wish)).toList();
    }

    private boolean fits(ClassSession session, Wish wish) {
        LocalDateTime at = local(session.startsAt());
        boolean course = wish.courses().isEmpty()
                || wish.courses().contains(session.course().code().value());
        boolean place = wish.locations().isEmpty()
                || wish.locations().contains(session.location().code().value());
        boolean day = wish.days().isEmpty()
                || (!at.toLocalDate().isBefore(wish.days().get().from())
                        && !at.toLocalDate().isAfter(wish.days().get().to()));
        return course
                && place
                && day
                && wish.hours().map(hours -> hours.allows(at.toLocalTime())).orElse(true);
    }

    /// Other dates for what could not be had: those with seats, nearest to the wished day.
    public List<ClassSession> instead(Wish wish, Instant now, int seats) {
        List<ClassSession> found = new ArrayList<>();
        for (Wish wider : wider(wish)) {
            list(wider, now).stream()
                    .filter(session -> session.seats().free() >= seats
                            && found.stream().noneMatch(other -> other.code().equals(session.code())))
                    .forEach(found::add);
            if (found.size() >= ENOUGH) {
                break;
            }
        }
        return found.stream().limit(MOST_OFFERED).toList();
    }

    /// Less and less of the wish: first the time is given up, then the place, then the day.
    private static List<Wish> wider(Wish wish) {
        Set<String> anywhere = Set.of();
        return List.of(
                new Wish(wish.courses(), wish.locations(), wish.days(), Optional.empty()),
                new Wish(wish.courses(), anywhere, wish.days(), wish.hours()),
                new Wish(wish.courses(), anywhere, wish.days(), Optional.empty()),
                new Wish(wish.courses(), wish.locations(), Optional.empty(), wish.hours()),
                new Wish(wish.courses(), wish.locations(), Optional.empty(), Optional.empty()),
                new Wish(wish.courses(), anywhere, Optional.empty(), Optional.empty()));
    }

    public String at(ClassSession session, Call call) {
        return call.formats().at(local(session.startsAt()));
    }

    public String line(ClassSession session, Call call) {
        return call.phrases()
                .say(
                        "sessions.line",
                        "at",
                        at(session, call),
                        "place",
                        session.location().name().in(call.caller().locale()),
                        "course",
                        session.course().name().in(call.caller().locale()),
                        "free",
                        free(session, call));
    }

    /// The class and where; the place is not said twice: 온라인 향기 테라피.
    public String what(ClassSession session, Call call) {
        String place = session.location().name().in(call.caller().locale());
        String course = session.course().name().in(call.caller().locale());
        return course.contains(place) ? course : call.phrases().say("sessions.what", "place", place, "course", course);
    }

    private static String free(ClassSession session, Call call) {
        return session.seats().free() > 0
                ? call.phrases().say("sessions.free", "seats", left(session, call))
                : left(session, call);
    }

    private static String left(ClassSession session, Call call) {
        return session.seats().free() > 0
                ? call.formats().seats(session.seats().free())
                : call.phrases().say("sessions.full");
    }

    public Choice pick(ClassSession session, Call call) {
        return new Choice(
                label(session, call), new Action.Pick("session", session.code().value()));
    }

    private String label(ClassSession session, Call call) {
        return at(session, call) + " "
                + session.location().name().in(call.caller().locale());
    }

    /// Sessions one below the other.
    public Listing<ClassSession> listing(Call call) {
        return new Listing<>(
                session -> line(session, call), session -> facts(session).build());
    }

    /// Sessions to choose one from.
    public Told offer(String head, List<ClassSession> offered, Call call) {
        return listing(call)
                .under(head, offered)
                .choices(offered.stream().map(session -> pick(session, call)).toList());
    }

    /// The session that was chosen.
    public Optional<ClassSession> findPicked(Call call) {
        return call.find("session").flatMap(code -> record.courses().find(new SessionCode(code)));
    }

    /// A button that begins a booking in words.
    public Choice book(ClassSession session, Call call) {
        String course = session.course().name().in(call.caller().locale());
        String say = call.caller().locale().startsWith("en")
                ? "Book " + course + " on " + label(session, call)
                : label(session, call) + " " + course + " 예약할게요";
        return new Choice(label(session, call), new Action.Say(say));
    }

    public Card card(ClassSession session, Call call) {
        boolean free = session.seats().free() > 0;
        return card(session, call, List.of(free ? book(session, call) : await(session, call)));
    }

    /// A button that begins waiting in words.
    public Choice await(ClassSession session, Call call) {
        String say = call.phrases()
                .say(
                        "wait.say",
                        "at",
                        at(session, call),
                        "place",
                        session.location().name().in(call.caller().locale()),
                        "course",
                        session.course().name().in(call.caller().locale()));
        return new Choice(call.phrases().say("choice.wait"), new Action.Say(say));
    }

    public Card card(ClassSession session, Call call, List<Choice> choices) {
        Formats formats = call.formats();
        String locale = call.caller().locale();
        return new Card(
                CardKind.CLASS_SESSION,
                session.course().name().in(locale),
                Optional.empty(),
                List.of(
                        new CardRow(call.phrases().say("card.when"), at(session, call)),
                        new CardRow(
                                call.phrases().say("card.where"),
                                session.location().name().in(locale)),
                        new CardRow(
                                call.phrases().say("card.price"),
                                formats.won(
                                        session.course().pricing().perPerson().amount())),
                        new CardRow(call.phrases().say("card.free"), left(session, call))),
                Optional.of(ref(session)),
                choices);
    }

    public static RowRef ref(ClassSession session) {
        return new RowRef("class-session", session.code().value());
    }

    public RowFacts.Builder facts(ClassSession session) {
        RowFacts.Builder facts = RowFacts.of(ref(session));
        session.lessons()
                .forEach(lesson -> facts.at(local(lesson.startsAt()))
                        .time(local(lesson.endsAt()).toLocalTime()));
        var course = session.course();
        return facts.length(Duration.ofMinutes(course.format().minutes()))
                .people(1)
                .won(course.pricing().perPerson().amount())
                .count(session.seats().free(), "자리")
                .count(session.seats().free(), "seats")
                .text(course.name().ko())
                .text(course.name().en())
                .text(session.location().name().ko())
                .text(session.location().name().en());
    }
}
