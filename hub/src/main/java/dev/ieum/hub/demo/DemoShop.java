package dev.ieum.hub.demo;

import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/// Fills an empty record and an empty knowledge base with the demo shop. Its dates are relative to the clock's day.
public final class DemoShop {

    private static final Actor BY = Actor.shop("demo");

    private final CustomerRecord record;
    private final KnowledgeBase knowledge;
    private final Clock clock;
    private final ZoneId zone;

    public DemoShop(CustomerRecord record, KnowledgeBase knowledge, Clock clock, ZoneId zone) {
        this.record = record;
        this.knowledge = knowledge;
        this.clock = clock;
        this.zone = zone;
    }

    /// Writes the shop's rows and articles, unless there are courses already.
    ///
    /// @param articles the folder that the articles are laid into
    /// @return whether anything was written
    public boolean fillIfEmpty(Path articles) {
        if (!record.courses().list().isEmpty()) {
            return false;
        }
        DemoCalendar calendar = new DemoCalendar(LocalDate.ofInstant(clock.instant(), zone), zone);
        DemoSessions sessions = new DemoSessions(record, calendar, BY);
        new DemoCatalogue(record, calendar, BY).fill();
        sessions.fill();
        new DemoCustomers(record, calendar, sessions, BY).fill();
        sessions.fillWaitingLists();
        DemoArticles.fill(knowledge, articles);
        return true;
    }
}
