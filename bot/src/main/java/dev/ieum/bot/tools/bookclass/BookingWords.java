package dev.ieum.bot.tools.bookclass;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.Prices;
import dev.ieum.bot.task.Sessions;
import dev.ieum.bot.task.Told;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.CardKind;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.RowRef;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a booking is proposed and reported.
final class BookingWords {

    private final Sessions sessions;

    BookingWords(Sessions sessions) {
        this.sessions = sessions;
    }

    RowRef ref(Booking booking) {
        return new RowRef("booking", booking.number().value());
    }

    RowFacts facts(ClassSession session) {
        return sessions.facts(session).build();
    }

    /// A question that begins with what is understood so far.
    Told asks(String key, ClassSession session, String people, Call call) {
        String text = call.phrases()
                .say(key, "at", sessions.at(session, call), "what", sessions.what(session, call), "people", people);
        return Told.of(text, List.of(facts(session)));
    }

    RowFacts number(String number) {
        return RowFacts.of(new RowRef("booking", number)).text(number).build();
    }

    Told proposal(Booking booking, Call call) {
        return proposal("book.proposal", booking, call);
    }

    /// Seats that became free for somebody who waited.
    Told offer(Booking booking, Call call) {
        return proposal("wait.offer", booking, call);
    }

    private Told proposal(String key, Booking booking, Call call) {
        LocalDateTime end = sessions.local(heldUntil(booking, call));
        boolean today = end.toLocalDate().equals(sessions.local(call.now()).toLocalDate());
        String until =
                today ? call.formats().time(end.toLocalTime()) : call.formats().at(end);
        String text = call.phrases()
                .say(
                        key,
                        "at",
                        at(booking, call),
                        "place",
                        place(booking, call),
                        "course",
                        course(booking, call),
                        "people",
                        call.formats().people(booking.party().people()),
                        "total",
                        total(booking, call),
                        "until",
                        until);
        String why = Prices.why(booking.quote(), call);
        List<CardRow> rows = new ArrayList<>(rows(booking, call));
        rows.add(new CardRow(call.phrases().say("card.why"), why));
        return Told.of(text + "\n" + why, rows(booking)).cards(List.of(card(booking, call, rows)));
    }

    Told done(Booking booking, Call call) {
        String text = call.phrases()
                .say(
                        "book.done",
                        "at",
                        at(booking, call),
                        "place",
                        place(booking, call),
                        "course",
                        course(booking, call),
                        "people",
                        call.formats().people(booking.party().people()),
                        "total",
                        total(booking, call),
                        "number",
                        booking.number());
        List<CardRow> rows = new ArrayList<>(rows(booking, call));
        rows.add(new CardRow(call.phrases().say("card.number"), booking.number().value()));
        return Told.of(text, rows(booking)).cards(List.of(card(booking, call, rows)));
    }

    private static Instant heldUntil(Booking booking, Call call) {
        return booking.history().heldUntil().orElse(call.now());
    }

    private String at(Booking booking, Call call) {
        return sessions.at(booking.session(), call);
    }

    private static String place(Booking booking, Call call) {
        return booking.session().location().name().in(call.caller().locale());
    }

    private static String course(Booking booking, Call call) {
        return booking.session().course().name().in(call.caller().locale());
    }

    private static String total(Booking booking, Call call) {
        return call.formats().won(booking.quote().total().amount());
    }

    private Card card(Booking booking, Call call, List<CardRow> rows) {
        return new Card(
                CardKind.BOOKING, course(booking, call), Optional.empty(), rows, Optional.of(ref(booking)), List.of());
    }

    private List<CardRow> rows(Booking booking, Call call) {
        return List.of(
                new CardRow(call.phrases().say("card.when"), at(booking, call)),
                new CardRow(call.phrases().say("card.where"), place(booking, call)),
                new CardRow(
                        call.phrases().say("card.people"),
                        call.formats().people(booking.party().people())),
                new CardRow(call.phrases().say("card.price"), total(booking, call)));
    }

    private List<RowFacts> rows(Booking booking) {
        RowFacts.Builder facts =
                RowFacts.of(ref(booking)).people(booking.party().people());
        booking.history().heldUntil().ifPresent(until -> facts.at(sessions.local(until)));
        return List.of(Prices.facts(booking.quote(), facts).build(), facts(booking.session()));
    }
}
