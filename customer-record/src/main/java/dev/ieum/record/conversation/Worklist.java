package dev.ieum.record.conversation;

import dev.ieum.record.conversation.InboxTable.Work;
import dev.ieum.record.identity.AddressBook;
import dev.ieum.record.identity.AddressBook.Contact;
import dev.ieum.storage.Database;
import dev.ieum.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The second leg: one message at a time of each conversation becomes a turn, and the turn's reply the thread's.
final class Worklist {

    /// How long a turn may take before another worker may take it up.
    static final Duration LEASE = Duration.ofSeconds(60);

    /// Messages passed over in one go while a person has the floor.
    private static final int MAX_PASSED_OVER = 100;

    private static final Instant FREE = Instant.EPOCH;

    private final Database database;
    private final AddressBook addresses;
    private final ThreadWriter writer;

    Worklist(Database database, AddressBook addresses, ThreadWriter writer) {
        this.database = database;
        this.addresses = addresses;
        this.writer = writer;
    }

    List<ConversationId> pending(int limit) {
        return database.read(transaction -> new ConversationTable(transaction).pending(writer.now(), limit));
    }

    Optional<Turn> admit(ConversationId id) {
        return database.write(transaction -> {
            Optional<RecordedThread> free = new ConversationTable(transaction)
                    .findUnlocked(id)
                    .filter(row -> !row.progress().leasedUntil().isAfter(writer.now()));
            return free.flatMap(row -> nextForBot(transaction, row).map(work -> turn(transaction, id, work)));
        });
    }

    /// The oldest work that is the bot's; what a person will answer is marked done on the way.
    private Optional<Work> nextForBot(Transaction transaction, RecordedThread row) {
        InboxTable inbox = new InboxTable(transaction);
        for (int passed = 0; passed < MAX_PASSED_OVER; passed++) {
            Optional<Work> work = inbox.findOldest(row.id());
            if (work.isEmpty() || row.floor().owner() instanceof Floor.Owner.Bot) {
                return work;
            }
            if (row.floor().owner() instanceof Floor.Owner.Waiting && endsWaiting(transaction, work.get())) {
                move(transaction, row, new Floor.Owner.Bot(), "customer-resumed");
                return work;
            }
            inbox.done(work.get().id(), "PERSON", writer.now());
        }
        return Optional.empty();
    }

    private static boolean endsWaiting(Transaction transaction, Work work) {
        return message(transaction, work)
                .entered()
                .action()
                .filter(new Action.Cancel(Action.WAITING)::equals)
                .isPresent();
    }

    private Turn turn(Transaction transaction, ConversationId id, Work work) {
        new ConversationTable(transaction).lease(id, writer.now().plus(LEASE));
        new InboxTable(transaction).attempt(work.id());
        RecordedThread row = new ConversationTable(transaction).find(id).orElseThrow();
        Message said = message(transaction, work);
        Contact contact = addresses.resolve(
                transaction, work.from(), Optional.empty(), row.whose().locale());
        List<Message> recent =
                new MessageTable(transaction).last(id, row.progress().engagement(), work.seq(), Scene.MAX_RECENT);
        return new Turn(
                work.id(),
                id,
                new Utterance(work.seq(), said.said().text(), said.entered().action(), said.attachments()),
                Entrance.speaker(work.from(), contact, row),
                row.state(),
                new Scene(writer.now(), row.floor().epoch(), recent));
    }

    private static Message message(Transaction transaction, Work work) {
        return new MessageTable(transaction)
                .list(work.conversation(), work.seq() - 1, 1)
                .getFirst();
    }

    Conclusion conclude(Turn turn, Reply reply) {
        return database.write(transaction -> {
            RecordedThread row = new ConversationTable(transaction)
                    .findForUpdate(turn.conversation())
                    .orElseThrow();
            if (new InboxTable(transaction).find(turn.id()).orElseThrow().done()) {
                return new Conclusion.Spoken(new MessageTable(transaction).ofTurn(turn.id()));
            }
            new ConversationTable(transaction).lease(row.id(), FREE);
            if (row.floor().epoch() != turn.scene().floorEpoch()) {
                new InboxTable(transaction).done(turn.id(), "DROPPED", writer.now());
                return new Conclusion.Dropped(row.floor());
            }
            return spoken(transaction, row, turn, reply);
        });
    }

    private Conclusion spoken(Transaction transaction, RecordedThread row, Turn turn, Reply reply) {
        Message message = writer.say(transaction, row, new Author.Bot(), reply.said(), turn.id());
        new ConversationTable(transaction).keep(row.id(), reply.state());
        new InboxTable(transaction).done(turn.id(), "REPLIED", writer.now());
        if (reply instanceof Reply.Handoff(Said said, DialogueState state, HandoffBrief brief)) {
            Floor floor = move(transaction, row, new Floor.Owner.Waiting(), why(brief.reason()));
            new FloorTable(transaction).brief(row.id(), floor.epoch(), writer.now(), brief);
        }
        return new Conclusion.Spoken(List.of(message));
    }

    private static String why(HandoffReason reason) {
        return switch (reason) {
            case ASKED_FOR_PERSON -> "asked-for-person";
            case NOT_UNDERSTOOD -> "could-not-answer";
            case FAILURE -> "failure";
            case GROUP_QUOTE, HEALTH, DEFECT, DISPUTE, PRIVACY, PRESS, ABUSE, SHOP_POLICY -> "rule";
        };
    }

    private Floor move(Transaction transaction, RecordedThread row, Floor.Owner owner, String why) {
        Floor next = new Floor(owner, row.floor().epoch() + 1, writer.now(), why);
        new FloorTable(transaction).move(row.id(), row.floor().epoch(), next);
        writer.tell(transaction, new ThreadEvent.FloorMoved(row.id(), next));
        return next;
    }

    void retry(Turn turn) {
        database.writeNothing(transaction -> new ConversationTable(transaction).lease(turn.conversation(), FREE));
    }

    int attempts(Turn turn) {
        return database.read(transaction ->
                new InboxTable(transaction).find(turn.id()).map(Work::attempts).orElse(0));
    }

    boolean workedUpTo(ConversationId conversation, long seq) {
        return database.read(transaction -> new InboxTable(transaction).workedUpTo(conversation, seq));
    }

    /// With one process nobody else can hold what a crash left leased.
    void releaseAll() {
        database.writeNothing(transaction -> {
            new ConversationTable(transaction).releaseAll();
            new OutboxTable(transaction).releaseAll(writer.now());
        });
    }
}
