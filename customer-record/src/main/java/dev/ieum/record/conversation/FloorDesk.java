package dev.ieum.record.conversation;

import dev.ieum.storage.Database;
import dev.ieum.storage.Transaction;
import java.util.Optional;

/// What a person may do with the floor. Every move compares the floor that was seen with the floor that is, and is told
/// to the customer in the same transaction. Thread-safe.
public final class FloorDesk {

    private final Database database;
    private final ThreadWriter writer;

    FloorDesk(Database database, ThreadWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /// What somebody who moves the floor says about it.
    ///
    /// @param by who moves it
    /// @param epoch the epoch they saw; empty to take it as it is
    /// @param notice what the customer is told
    public record Move(StaffMember by, Optional<Long> epoch, Said notice) {}

    /// Takes the floor from the bot, or from nobody. What a colleague holds is not taken.
    public FloorChange take(ConversationId id, Move move) {
        return moved(
                id,
                move,
                (transaction, row) -> holder(row)
                        .filter(holder -> !holder.equals(move.by()))
                        .<FloorChange>map(colleague -> new FloorChange.HeldBy(row.floor()))
                        .orElseGet(() ->
                                pass(transaction, row, new Floor.Owner.Staff(move.by()), "taken", move.notice())));
    }

    /// Gives the floor to a colleague, or to oneself whoever holds it.
    public FloorChange assign(ConversationId id, StaffMember to, Move move) {
        return moved(
                id,
                move,
                (transaction, row) -> pass(transaction, row, new Floor.Owner.Staff(to), "assigned", move.notice()));
    }

    /// Gives the floor back to the bot, which starts a fresh turn and reads only what comes from now on.
    public FloorChange giveBack(ConversationId id, Move move) {
        return moved(
                id,
                move,
                (transaction, row) -> heldByAnother(row, move.by()).orElseGet(() -> {
                    FloorChange changed = pass(transaction, row, new Floor.Owner.Bot(), "returned", move.notice());
                    new ConversationTable(transaction).startAfresh(id);
                    return changed;
                }));
    }

    /// Ends the matter. The customer's next message opens the conversation again, with the bot.
    public FloorChange resolve(ConversationId id, Move move) {
        return moved(
                id,
                move,
                (transaction, row) -> heldByAnother(row, move.by()).orElseGet(() -> {
                    if (!row.progress().open()) {
                        return new FloorChange.Changed(row.floor());
                    }
                    FloorChange changed = move(transaction, row, new Floor.Owner.Bot(), "resolved");
                    writer.say(transaction, row, new Author.Hub(), move.notice(), null);
                    ConversationTable conversations = new ConversationTable(transaction);
                    conversations.startAfresh(id);
                    conversations.resolve(id, writer.now());
                    return changed;
                }));
    }

    /// Says something as the floor's owner. The same key again is the same message.
    public Speech say(ConversationId id, StaffMember by, String key, String text) {
        return database.write(transaction -> {
            RecordedThread row = row(transaction, id);
            Optional<Message> known = new MessageTable(transaction).findByClientKey(id, key);
            if (known.isPresent()) {
                return new Speech.Said(known.get());
            }
            if (!holder(row).equals(Optional.of(by))) {
                return new Speech.NotYours(row.floor());
            }
            return new Speech.Said(writer.speak(transaction, row, by, key, text));
        });
    }

    /// What became of a person's words.
    public sealed interface Speech {

        record Said(Message message) implements Speech {}

        record NotYours(Floor floor) implements Speech {}
    }

    private interface Step {
        FloorChange take(Transaction transaction, RecordedThread row);
    }

    private FloorChange moved(ConversationId id, Move move, Step step) {
        return database.write(transaction -> {
            RecordedThread row = row(transaction, id);
            boolean stale =
                    move.epoch().filter(seen -> seen != row.floor().epoch()).isPresent();
            return stale ? new FloorChange.HeldBy(row.floor()) : step.take(transaction, row);
        });
    }

    private static RecordedThread row(Transaction transaction, ConversationId id) {
        return new ConversationTable(transaction)
                .findForUpdate(id)
                .orElseThrow(() -> new UnknownConversationException(id));
    }

    /// Moves the floor and tells the customer; nothing when it is there already.
    private FloorChange pass(Transaction transaction, RecordedThread row, Floor.Owner owner, String why, Said notice) {
        if (row.floor().owner().equals(owner)) {
            return new FloorChange.Changed(row.floor());
        }
        FloorChange changed = move(transaction, row, owner, why);
        writer.say(transaction, row, new Author.Hub(), notice, null);
        return changed;
    }

    private FloorChange move(Transaction transaction, RecordedThread row, Floor.Owner owner, String why) {
        Floor next = new Floor(owner, row.floor().epoch() + 1, writer.now(), why);
        new FloorTable(transaction).move(row.id(), row.floor().epoch(), next);
        writer.tell(transaction, new ThreadEvent.FloorMoved(row.id(), next));
        return new FloorChange.Changed(next);
    }

    private static Optional<FloorChange> heldByAnother(RecordedThread row, StaffMember by) {
        return holder(row).filter(holder -> !holder.equals(by)).map(colleague -> new FloorChange.HeldBy(row.floor()));
    }

    private static Optional<StaffMember> holder(RecordedThread row) {
        return row.floor().owner() instanceof Floor.Owner.Staff(StaffMember member)
                ? Optional.of(member)
                : Optional.empty();
    }
}
