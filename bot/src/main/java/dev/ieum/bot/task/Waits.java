package dev.ieum.bot.task;

import dev.ieum.bot.reply.RowFacts;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.booking.ClassSession;
import dev.ieum.record.booking.WaitingEntry;
import dev.ieum.record.conversation.RowRef;
import java.time.LocalDate;
import java.util.List;

/// What a customer waits for, and how it is told of.
public final class Waits {

    private final CustomerRecord record;
    private final Sessions sessions;

    public Waits(CustomerRecord record) {
        this.record = record;
        this.sessions = new Sessions(record);
    }

    /// The caller's own entries that still wait, for classes to come.
    public List<WaitingEntry> waiting(Call call) {
        return record.bookings().waitlist().list(call.caller().customer()).stream()
                .filter(entry -> entry.state() == WaitingEntry.State.WAITING)
                .filter(entry -> session(entry).startsAt().isAfter(call.now()))
                .toList();
    }

    /// Whether it is for the class and the day that the call names, if it names them.
    public boolean fits(WaitingEntry entry, Call call) {
        ClassSession session = session(entry);
        LocalDate day = sessions.local(session.startsAt()).toLocalDate();
        boolean course = call.ids("course").isEmpty()
                || call.ids("course").contains(session.course().code().value());
        return course
                && call.findDays("date")
                        .map(days -> !day.isBefore(days.from()) && !day.isAfter(days.to()))
                        .orElse(true);
    }

    public String line(WaitingEntry entry, Call call) {
        return words("wait.line", entry, call);
    }

    /// A phrase about it.
    public String words(String key, WaitingEntry entry, Call call) {
        ClassSession session = session(entry);
        String locale = call.caller().locale();
        return call.phrases()
                .say(
                        key,
                        "at",
                        sessions.at(session, call),
                        "place",
                        session.location().name().in(locale),
                        "course",
                        session.course().name().in(locale),
                        "people",
                        call.formats().people(entry.people()));
    }

    public String label(WaitingEntry entry, Call call) {
        ClassSession session = session(entry);
        return sessions.at(session, call) + " "
                + session.course().name().in(call.caller().locale());
    }

    public RowFacts facts(WaitingEntry entry) {
        RowFacts session = sessions.facts(session(entry)).people(entry.people()).build();
        return new RowFacts(new RowRef("waiting", entry.id().value()), session.keys(), session.texts());
    }

    private ClassSession session(WaitingEntry entry) {
        return record.courses().find(entry.session()).orElseThrow();
    }
}
