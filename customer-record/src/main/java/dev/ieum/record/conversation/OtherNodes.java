package dev.ieum.record.conversation;

import dev.ieum.storage.Database;
import dev.ieum.storage.Hearing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tells this node's listeners what happens in threads on other nodes. An announcement names the rows to read; what was
/// not announced, or not heard, is found by looking at the threads that moved lately, so that nothing is missed and
/// little is told twice. What is told twice does no harm: those who hear read their threads behind what they know.
final class OtherNodes implements Hearing {
    /// How far back a look goes: the nodes' clocks differ, and a transaction takes its time to be committed.
    private static final Duration BACK = Duration.ofSeconds(15);

    private static final Duration REMEMBERED = Duration.ofMinutes(2);
    private static final int MOST_THREADS = 1_000;
    private static final int MOST_MESSAGES = 100;

    private final Database database;
    private final ThreadWriter writer;
    private final Listeners listeners;
    private final Map<ConversationId, Known> known = new ConcurrentHashMap<>();
    private Instant looked;

    OtherNodes(Database database, ThreadWriter writer, Listeners listeners) {
        this.database = database;
        this.writer = writer;
        this.listeners = listeners;
        this.looked = writer.now();
    }

    /// What the listeners have heard of a thread.
    private record Known(long seq, long epoch, Instant at) {
        Known and(Known more) {
            return new Known(Math.max(seq, more.seq), Math.max(epoch, more.epoch), more.at);
        }
    }

    /// Notes what was told here.
    void remember(ThreadEvent event) {
        Instant now = writer.now();
        Known heard = switch (event) {
            case ThreadEvent.MessageAdded(var _, var message) -> new Known(message.seq(), 0, now);
            case ThreadEvent.FloorMoved(var _, var floor) -> new Known(0, floor.epoch(), now);
            case ThreadEvent.Annotated _ -> new Known(0, 0, now);
        };
        known.merge(event.conversation(), heard, Known::and);
    }

    @Override
    public void heard(String announcement) {
        Announcement.read(announcement)
                .filter(each -> !each.node().equals(writer.node()))
                .ifPresent(each -> read(each).forEach(listeners::tell));
    }

    private List<ThreadEvent> read(Announcement told) {
        ConversationId id = told.conversation();
        return switch (told.kind()) {
            case MESSAGE ->
                database.read(transaction -> new MessageTable(transaction).list(id, told.number() - 1, 1)).stream()
                        .map(message -> (ThreadEvent) new ThreadEvent.MessageAdded(id, message))
                        .toList();
            case FLOOR ->
                database.read(transaction -> new ConversationTable(transaction).find(id)).stream()
                        .map(row -> (ThreadEvent) new ThreadEvent.FloorMoved(id, row.floor()))
                        .toList();
            case ANNOTATED -> List.of(new ThreadEvent.Annotated(id));
        };
    }

    @Override
    public void mayHaveMissed() {
        Instant now = writer.now();
        Instant since = looked.minus(BACK);
        List<ThreadEvent> missed = database.read(transaction -> {
            List<ThreadEvent> found = new ArrayList<>();
            for (RecordedThread row : new ConversationTable(transaction).movedSince(since, MOST_THREADS)) {
                found.addAll(missed(new MessageTable(transaction), row, since));
            }
            return found;
        });
        missed.forEach(listeners::tell);
        looked = now;
        known.values().removeIf(each -> each.at().isBefore(now.minus(REMEMBERED)));
    }

    private List<ThreadEvent> missed(MessageTable messages, RecordedThread row, Instant since) {
        Known before = known.getOrDefault(row.id(), new Known(0, 0, since));
        List<ThreadEvent> missed = new ArrayList<>();
        messages.last(row.id(), before.seq(), Long.MAX_VALUE, MOST_MESSAGES).stream()
                .filter(message -> before.seq() > 0 || !message.at().isBefore(since))
                .forEach(message -> missed.add(new ThreadEvent.MessageAdded(row.id(), message)));
        boolean moved = before.epoch() > 0
                ? row.floor().epoch() > before.epoch()
                : !row.floor().since().isBefore(since);
        if (moved) {
            missed.add(new ThreadEvent.FloorMoved(row.id(), row.floor()));
        }
        return missed;
    }
}
