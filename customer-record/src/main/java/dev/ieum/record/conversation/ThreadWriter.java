package dev.ieum.record.conversation;

import dev.ieum.storage.Ids;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Appends to threads: one place where a message gets its number, its way out and its listeners. Works
/// inside its callers' transactions.
final class ThreadWriter {

    private final Clock clock;
    private final Ids ids;
    private final Set<String> readChannels;
    private final Listeners listeners;
    /// Whoever wrote an announcement knows it by this.
    private final String node;

    ThreadWriter(Clock clock, Ids ids, Set<String> readChannels, Listeners listeners) {
        this.clock = clock;
        this.ids = ids;
        this.readChannels = readChannels;
        this.listeners = listeners;
        this.node = ids.next().toString();
    }

    String node() {
        return node;
    }

    Instant now() {
        return clock.instant();
    }

    String newId() {
        return ids.next().toString();
    }

    /// Whether the customers of `channel` read the thread themselves.
    boolean reads(String channel) {
        return readChannels.contains(channel);
    }

    /// What a customer wrote.
    Message receive(Transaction transaction, ConversationId thread, InboundMessage inbound) {
        return append(
                transaction,
                thread,
                new Words(new Author.Customer(), inbound.from().channel(), Said.plain(inbound.text(), Purpose.SPOKEN)),
                new Message.Entered(inbound.attachments(), inbound.action(), Optional.of(inbound.key())),
                null);
    }

    /// What the shop's side says; it also goes to the outbox when the customer's channel does not read the thread.
    ///
    /// @param turn the turn that it replies to
    Message say(Transaction transaction, RecordedThread thread, Author author, Said said, @Nullable TurnId turn) {
        return send(transaction, thread, new Words(author, thread.last().channel(), said), Optional.empty(), turn);
    }

    /// What a person of the shop says, known by its key when it is said again.
    Message speak(Transaction transaction, RecordedThread thread, StaffMember member, String key, String text) {
        Words words = new Words(new Author.Staff(member), thread.last().channel(), Said.plain(text, Purpose.SPOKEN));
        return send(transaction, thread, words, Optional.of(key), null);
    }

    private Message send(
            Transaction transaction, RecordedThread thread, Words words, Optional<String> key, @Nullable TurnId turn) {
        Message.Entered entered = new Message.Entered(List.of(), Optional.empty(), key);
        Message message = append(transaction, thread.id(), words, entered, turn);
        if (!reads(words.channel())) {
            new OutboxTable(transaction).insert(newId(), message, thread.last());
        }
        return message;
    }

    private Message append(
            Transaction transaction,
            ConversationId thread,
            Words words,
            Message.Entered entered,
            @Nullable TurnId turn) {
        Instant now = now();
        long seq = new ConversationTable(transaction).nextSeq(thread, now);
        Message.Place place = new Message.Place(thread, seq, new MessageId(newId()));
        Message message = new Message(place, now, words.author(), words.channel(), words.said(), entered);
        new MessageTable(transaction).insert(message, turn);
        tell(transaction, new ThreadEvent.MessageAdded(thread, message));
        return message;
    }

    private record Words(Author author, String channel, Said said) {}

    void tell(Transaction transaction, ThreadEvent event) {
        transaction.afterCommit(() -> listeners.tell(event));
        transaction.announce(Announcement.of(node, event).written());
    }
}
