package dev.ieum.record.conversation;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.storage.Database;
import java.util.Optional;

/// Says things that nobody asked for, in the thread that a customer is in. Thread-safe.
public final class Overtures {

    private final Database database;
    private final ThreadWriter writer;

    Overtures(Database database, ThreadWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /// Where a customer can be told something.
    ///
    /// @param locale the thread's language
    public record Ear(ConversationId conversation, String locale) {}

    /// The thread that a customer was in last; empty for one who never wrote.
    public Optional<Ear> find(CustomerId customer) {
        return database.read(transaction -> {
            ConversationTable table = new ConversationTable(transaction);
            return table.findLatest(customer)
                    .flatMap(table::find)
                    .map(row -> new Ear(row.id(), row.whose().locale()));
        });
    }

    /// Says it once: saying it again changes nothing. A thread that had ended is open again. While a person has the
    /// floor it is a notice, without buttons, and theirs to settle.
    ///
    /// @return false while a turn is being worked there: try again later
    public boolean tell(ConversationId id, Overture overture) {
        return database.write(transaction -> {
            ConversationTable table = new ConversationTable(transaction);
            RecordedThread row = table.findForUpdate(id).orElseThrow(() -> new UnknownConversationException(id));
            if (table.leased(id, writer.now())) {
                return false;
            }
            if (overture.saidIn(row.state())) {
                return true;
            }
            if (!row.progress().open()) {
                table.startAfresh(id);
                table.wroteFrom(id, row.last());
            }
            if (!(row.floor().owner() instanceof Floor.Owner.Bot)) {
                writer.say(
                        transaction,
                        row,
                        new Author.Hub(),
                        Said.plain(overture.said().text(), Purpose.NOTICE),
                        null);
                return true;
            }
            writer.say(transaction, row, new Author.Bot(), overture.said(), null);
            DialogueState before = row.progress().open() ? row.state() : DialogueState.fresh();
            table.keep(id, overture.after(before));
            return true;
        });
    }
}
