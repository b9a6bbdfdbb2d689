package dev.ieum.record.conversation;

import dev.ieum.record.identity.Address;
import dev.ieum.record.identity.AddressBook;
import dev.ieum.storage.Database;
import dev.ieum.storage.Dialect;
import dev.ieum.storage.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The three legs of a message's journey, joined only by rows: [#receive] in, [#admit] and [#conclude] through, the
/// [#outbox] out. Each call is one transaction; each may be repeated after a crash without a second effect.
/// Thread-safe.
public final class Conversations {

    /// Most messages that one reading gives.
    public static final int MAX_MESSAGES = 500;

    private final Database database;
    private final Listeners listeners = new Listeners();
    private final ThreadWriter writer;
    private final Entrance entrance;
    private final Worklist worklist;

    /// @param readChannels the channels whose customers read the thread themselves, such as `web`: nothing is put into
    ///     the outbox for them
    public Conversations(Database database, AddressBook addresses, Clock clock, Ids ids, Set<String> readChannels) {
        this.database = database;
        this.writer = new ThreadWriter(clock, ids, Set.copyOf(readChannels), listeners);
        this.entrance = new Entrance(database, addresses, writer);
        this.worklist = new Worklist(database, addresses, writer);
        if (database.dialect() == Dialect.SQLITE) {
            worklist.releaseAll();
        }
    }

    /// Lets somebody in before they say anything. A new thread begins with the notices; a proven customer
    /// goes on in their thread.
    public Opened open(Introduction who) {
        return entrance.open(who);
    }

    /// The conversation that an address writes into, if it ever did.
    public Optional<Opened> find(Address address) {
        return entrance.find(address);
    }

    /// Stores a customer's message: when this returns, it is in the thread and will be worked. A message that was
    /// received before is known by its key.
    ///
    /// @param locale of a customer who is made here
    /// @param notices what comes first when this channel is new to the thread
    public Receipt receive(InboundMessage message, String locale, List<Said> notices) {
        return entrance.receive(message, locale, notices);
    }

    /// Conversations that have unworked messages which nobody is at, the longest waiting first.
    public List<ConversationId> pending(int limit) {
        return worklist.pending(limit);
    }

    /// The oldest unworked message of a conversation as a turn; nobody else gets it for a minute. Empty when there is
    /// none, when somebody is at it, or when a person has the floor.
    public Optional<Turn> admit(ConversationId id) {
        return worklist.admit(id);
    }

    /// Writes a turn's reply with everything that follows from it, unless the floor has moved on.
    /// Concluding a turn again changes nothing.
    public Conclusion conclude(Turn turn, Reply reply) {
        return worklist.conclude(turn, reply);
    }

    /// Gives a turn up for now, so that it may be admitted again.
    public void retry(Turn turn) {
        worklist.retry(turn);
    }

    /// How often a turn has been admitted, this time included.
    public int attempts(Turn turn) {
        return worklist.attempts(turn);
    }

    /// Whether the message at `seq` and all before it have been worked.
    public boolean workedUpTo(ConversationId conversation, long seq) {
        return worklist.workedUpTo(conversation, seq);
    }

    /// The thread after `after`, at most [#MAX_MESSAGES] messages.
    public List<Message> messages(ConversationId id, long after, int limit) {
        return database.read(
                transaction -> new MessageTable(transaction).list(id, after, Math.clamp(limit, 1, MAX_MESSAGES)));
    }

    /// The last `limit` messages before the one at `before`, oldest first, at most [#MAX_MESSAGES].
    public List<Message> messagesBefore(ConversationId id, long before, int limit) {
        return database.read(
                transaction -> new MessageTable(transaction).last(id, 0, before, Math.clamp(limit, 1, MAX_MESSAGES)));
    }

    /// What the customer thinks of the bot's and the staff's answers so far.
    public ConversationFile.Opinions opinions(ConversationId id) {
        return database.read(transaction -> {
            AnnotationTable annotations = new AnnotationTable(transaction);
            return new ConversationFile.Opinions(annotations.feedback(id), annotations.ratings(id, Desk.MAX_RATINGS));
        });
    }

    /// Who may speak.
    ///
    /// @throws UnknownConversationException if there is no such conversation
    public Floor floor(ConversationId id) {
        return database.read(transaction -> new ConversationTable(transaction)
                .find(id)
                .orElseThrow(() -> new UnknownConversationException(id))
                .floor());
    }

    /// What a customer thinks of one message.
    ///
    /// @return false if there is no such message of the bot's or the staff's
    public boolean feedback(ConversationId id, long seq, boolean helpful, String comment) {
        return database.write(transaction -> {
            boolean known = new MessageTable(transaction)
                    .list(id, seq - 1, 1).stream()
                            .anyMatch(
                                    message -> message.seq() == seq && !(message.author() instanceof Author.Customer));
            if (known) {
                new AnnotationTable(transaction).feedback(id, seq, helpful, comment, writer.now());
                writer.tell(transaction, new ThreadEvent.Annotated(id));
            }
            return known;
        });
    }

    /// What a customer thinks of the conversation so far.
    ///
    /// @param score 1 to 5
    public void rate(ConversationId id, int score, String comment) {
        database.writeNothing(transaction -> {
            new AnnotationTable(transaction).rate(id, score, comment, writer.now());
            writer.tell(transaction, new ThreadEvent.Annotated(id));
        });
    }

    /// The customer has seen everything up to `seq`.
    public void read(ConversationId id, long seq) {
        database.writeNothing(transaction -> new ConversationTable(transaction).customerRead(id, seq));
    }

    /// The third leg.
    public Outbox outbox() {
        return new Outbox(database, writer);
    }

    /// Who may speak, and speaking as a person.
    public FloorDesk floors() {
        return new FloorDesk(database, writer);
    }

    /// Saying what nobody asked for.
    public Overtures overtures() {
        return new Overtures(database, writer);
    }

    /// What staff see and write beside the thread.
    public Desk desk() {
        return new Desk(database, writer);
    }

    /// Hears of everything that happens in threads, after its commit, until the returned action is run: what happens
    /// here at once, and what happens on other nodes while [#followOthers] runs.
    public Runnable onChange(Consumer<ThreadEvent> listener) {
        return listeners.add(listener);
    }

    /// Follows what other nodes that share the database do in threads, until the returned action is run.
    public Runnable followOthers() {
        if (database.dialect() == Dialect.SQLITE) {
            return () -> {};
        }
        OtherNodes others = new OtherNodes(database, writer, listeners);
        Runnable stopRemembering = listeners.add(others::remember);
        Runnable stopHearing = database.hear(others);
        return () -> {
            stopHearing.run();
            stopRemembering.run();
        };
    }
}
