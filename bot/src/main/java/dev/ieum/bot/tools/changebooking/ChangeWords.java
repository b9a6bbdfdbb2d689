package dev.ieum.bot.tools.changebooking;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.bot.task.Call;
import dev.ieum.bot.task.OwnBookings;
import dev.ieum.bot.task.Sessions;
import dev.ieum.bot.task.Told;
import dev.ieum.bot.task.ToolOutcome;
import dev.ieum.bot.task.Toolbox;
import dev.ieum.record.booking.Booking;
import dev.ieum.record.booking.ChangeQuote;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.conversation.Card;
import dev.ieum.record.conversation.CardKind;
import dev.ieum.record.conversation.CardRow;
import dev.ieum.record.conversation.Choice;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a change of a booking is asked for, proposed and reported.
final class ChangeWords {

    private final OwnBookings bookings;
    private final Sessions sessions;

    ChangeWords(OwnBookings bookings) {
        this.bookings = bookings;
        this.sessions = bookings.sessions();
    }

    /// A change that may be made.
    ///
    /// @param kept the seats that are held for it
    record Plan(Booking booking, ClassSession target, int people, ChangeQuote quote, Optional<Booking> kept) {}

    /// What to change it to, with other sessions to choose from.
    ToolOutcome asks(Call call, Booking booking, String key, List<ClassSession> offered) {
        String head = call.phrases().say(key) + "\n" + bookings.line(booking, call) + "\n"
                + call.phrases().say("change.dates");
        Told offer = sessions.offer(head, offered, call);
        List<RowFacts> rows = new ArrayList<>(offer.rows());
        rows.add(bookings.facts(booking).build());
        List<Choice> choices = new ArrayList<>(offer.choices());
        choices.add(Toolbox.person(call));
        return new ToolOutcome.Missing("session", new Told(offer.text(), List.of(), choices, rows));
    }

    /// Why it cannot be changed here; a person may.
    ToolOutcome refused(Call call, Booking booking, String key) {
        String text = call.phrases().say(key, "number", booking.number(), "at", sessions.at(booking.session(), call));
        return new ToolOutcome.Refused(
                Told.of(text, List.of(bookings.facts(booking).build())).choices(List.of(Toolbox.person(call))));
    }

    Told proposal(Plan plan, Call call) {
        String locale = call.caller().locale();
        String from = sessions.at(plan.booking().session(), call) + " "
                + call.formats().people(plan.booking().party().people());
        String to = sessions.at(plan.target(), call) + " "
                + plan.target().location().name().in(locale) + " "
                + call.formats().people(plan.people());
        String before = call.formats().won(plan.quote().before().total().amount());
        String after = call.formats().won(plan.quote().after().total().amount());
        String price = plan.quote().difference().amount() == 0
                ? call.phrases().say("change.same-price", "after", after)
                : call.phrases().say("change.price", "before", before, "after", after);
        Optional<LocalDateTime> held =
                plan.kept().flatMap(hold -> hold.history().heldUntil()).map(sessions::local);
        Optional<String> until = held.map(end -> call.formats().time(end.toLocalTime()));
        String text = call.phrases()
                        .say(
                                "change.proposal",
                                "number",
                                plan.booking().number(),
                                "course",
                                bookings.course(plan.booking(), call),
                                "from",
                                from,
                                "to",
                                to,
                                "price",
                                price)
                + until.map(time -> " " + call.phrases().say("change.kept", "until", time))
                        .orElse("");
        RowFacts.Builder facts = bookings.facts(plan.booking())
                .people(plan.people())
                .won(plan.quote().before().total().amount())
                .won(plan.quote().after().total().amount());
        held.ifPresent(facts::at);
        return Told.of(
                        text,
                        List.of(facts.build(), sessions.facts(plan.target()).build()))
                .cards(List.of(card(plan, List.of(from, to, after), call)));
    }

    /// @param values the booking as it is, as it would be, and its price then
    private Card card(Plan plan, List<String> values, Call call) {
        List<CardRow> rows = List.of(
                new CardRow(call.phrases().say("card.from"), values.get(0)),
                new CardRow(call.phrases().say("card.to"), values.get(1)),
                new CardRow(call.phrases().say("card.price"), values.get(2)),
                new CardRow(
                        call.phrases().say("card.number"),
                        plan.booking().number().value()));
        return new Card(
                CardKind.SUMMARY,
                bookings.course(plan.booking(), call),
                Optional.empty(),
                rows,
                Optional.of(OwnBookings.ref(plan.booking())),
                List.of());
    }

    Told done(Booking booking, Call call) {
        String text = call.phrases().say("change.done", "booking", bookings.line(booking, call));
        return Told.of(text, List.of(bookings.facts(booking).build())).cards(List.of(bookings.card(booking, call)));
    }
}
