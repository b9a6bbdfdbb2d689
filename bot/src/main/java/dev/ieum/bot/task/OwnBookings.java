package dev.ieum.bot.task;

import dev.ieum.bot.reply.Phrases;
import dev.ieum.bot.reply.RowFacts;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.BookingStatus;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.CardKind;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.RowRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A customer's own bookings, and how they are told of.
public final class OwnBookings {

    /// The slot that names a booking.
    public static final String NUMBER = "booking_number";

    private static final int MOST = 50;

    private final CustomerRecord record;
    private final Sessions sessions;

    public OwnBookings(CustomerRecord record) {
        this.record = record;
        this.sessions = new Sessions(record);
    }

    public Sessions sessions() {
        return sessions;
    }

    /// The bookings that are still to come, the next first; holds are none.
    public List<Booking> coming(Call call) {
        return record.bookings().list(call.caller().customer(), MOST).stream()
                .filter(booking -> booking.status() == BookingStatus.CONFIRMED && isComing(booking, call.now()))
                .sorted(Comparator.comparing(
                        (Booking booking) -> booking.session().startsAt()))
                .toList();
    }

    /// The booking that a call means by its number, class or day, or the question which one.
    ///
    /// @param day the slot that names the booked day
    public Which which(Call call, String day) {
        List<Booking> coming = coming(call);
        Optional<String> number = call.find(NUMBER);
        List<Booking> fitting = coming.stream()
                .filter(booking ->
                        number.isPresent() ? booking.number().value().equals(number.get()) : fits(booking, call, day))
                .toList();
        if (fitting.size() == 1) {
            return new Which.One(fitting.getFirst());
        }
        if (coming.isEmpty()) {
            return new Which.Open(new ToolOutcome.Refused(
                    Told.of(call.phrases().say("bookings.none")).choices(List.of(Toolbox.person(call)))));
        }
        String key = number.isPresent() ? "cancel.unknown" : "ask.booking";
        return new Which.Open(asked(call, fitting.isEmpty() ? coming : fitting, key));
    }

    /// What is known of the booking that is meant.
    public sealed interface Which {
        record One(Booking booking) implements Which {}

        record Open(ToolOutcome outcome) implements Which {}
    }

    private boolean fits(Booking booking, Call call, String day) {
        LocalDate at = sessions.local(booking.session().startsAt()).toLocalDate();
        boolean course = call.ids("course").isEmpty()
                || call.ids("course").contains(booking.session().course().code().value());
        return course
                && call.findDays(day)
                        .map(days -> !at.isBefore(days.from()) && !at.isAfter(days.to()))
                        .orElse(true);
    }

    private ToolOutcome asked(Call call, List<Booking> coming, String key) {
        String lines = coming.stream().map(booking -> line(booking, call)).collect(Collectors.joining("\n"));
        List<RowFacts> rows =
                coming.stream().map(booking -> facts(booking).build()).toList();
        return new ToolOutcome.Missing(
                NUMBER,
                Told.of(call.phrases().say(key) + "\n" + lines, rows)
                        .choices(coming.stream()
                                .map(booking -> pick(booking, call))
                                .toList()));
    }

    private static boolean isComing(Booking booking, Instant now) {
        return booking.session().endsAt().isAfter(now);
    }

    /// Whether anything was booked from the caller's own address.
    public boolean any(Call call) {
        return !coming(call).isEmpty();
    }

    public String line(Booking booking, Call call) {
        return call.phrases()
                .say(
                        "bookings.line",
                        "number",
                        booking.number(),
                        "at",
                        sessions.at(booking.session(), call),
                        "place",
                        place(booking, call),
                        "course",
                        course(booking, call),
                        "people",
                        call.formats().people(booking.party().people()),
                        "status",
                        status(booking, call.phrases()));
    }

    private static String place(Booking booking, Call call) {
        return booking.session().location().name().in(call.caller().locale());
    }

    public String course(Booking booking, Call call) {
        return booking.session().course().name().in(call.caller().locale());
    }

    private static String status(Booking booking, Phrases phrases) {
        return phrases.say("status.booking." + booking.status().name().toLowerCase(Locale.ROOT));
    }

    public Choice pick(Booking booking, Call call) {
        String label = sessions.at(booking.session(), call) + " " + course(booking, call);
        return new Choice(label, new Action.Pick(NUMBER, booking.number().value()));
    }

    public Card card(Booking booking, Call call) {
        return new Card(
                CardKind.BOOKING,
                course(booking, call),
                Optional.of(status(booking, call.phrases())),
                List.of(
                        new CardRow(call.phrases().say("card.when"), sessions.at(booking.session(), call)),
                        new CardRow(call.phrases().say("card.where"), place(booking, call)),
                        new CardRow(
                                call.phrases().say("card.people"),
                                call.formats().people(booking.party().people())),
                        new CardRow(
                                call.phrases().say("card.price"),
                                call.formats().won(booking.quote().total().amount())),
                        new CardRow(
                                call.phrases().say("card.number"),
                                booking.number().value())),
                Optional.of(ref(booking)),
                List.of());
    }

    public static RowRef ref(Booking booking) {
        return new RowRef("booking", booking.number().value());
    }

    /// The booking as facts; its session's own facts are left out but for when, where and what.
    public RowFacts.Builder facts(Booking booking) {
        RowFacts.Builder facts = RowFacts.of(ref(booking))
                .people(booking.party().people())
                .won(booking.quote().total().amount())
                .text(booking.session().course().name().ko())
                .text(booking.session().course().name().en())
                .text(booking.session().location().name().ko())
                .text(booking.session().location().name().en())
                .text(status(booking, Phrases.in("ko")))
                .text(status(booking, Phrases.in("en")));
        booking.session().lessons().forEach(lesson -> facts.at(sessions.local(lesson.startsAt())));
        return facts;
    }
}
