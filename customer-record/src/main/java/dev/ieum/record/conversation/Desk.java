package dev.ieum.record.conversation;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.storage.Database;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// What staff see and write beside the thread. Needs no floor. Thread-safe.
public final class Desk {

    public static final int MAX_PAGE = 100;
    private static final int MAX_NOTES = 200;
    private static final int MAX_MOVES = 200;
    private static final int MOST_MOVES_AT_ONCE = 500;
    static final int MAX_RATINGS = 50;

    private final Database database;
    private final ThreadWriter writer;

    Desk(Database database, ThreadWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /// A page of a view.
    ///
    /// @param after [ConversationPage#next] of the page before
    /// @param limit 1 to [#MAX_PAGE]
    public ConversationPage list(View view, StaffMember by, Optional<String> after, int limit) {
        int size = Math.clamp(limit, 1, MAX_PAGE);
        return database.read(transaction -> {
            DeskTable desk = new DeskTable(transaction);
            List<ConversationRow> rows = desk.list(view, by.id(), after, size + 1);
            List<ConversationRow> page = rows.subList(0, Math.min(size, rows.size()));
            Optional<String> next =
                    rows.size() > size ? Optional.of(DeskTable.position(view, page.getLast())) : Optional.empty();
            return new ConversationPage(page, next, desk.counts(by.id()));
        });
    }

    /// One line of a view.
    ///
    /// @throws UnknownConversationException if there is none
    public ConversationRow row(ConversationId id, StaffMember by) {
        return database.read(transaction ->
                new DeskTable(transaction).find(id, by.id()).orElseThrow(() -> new UnknownConversationException(id)));
    }

    /// How many open conversations each view has.
    public Map<View, Integer> counts(StaffMember by) {
        return database.read(transaction -> new DeskTable(transaction).counts(by.id()));
    }

    /// Everything beside one thread.
    ///
    /// @throws UnknownConversationException if there is none
    public ConversationFile file(ConversationId id, StaffMember by) {
        return database.read(transaction -> {
            ConversationRow row = new DeskTable(transaction)
                    .find(id, by.id())
                    .orElseThrow(() -> new UnknownConversationException(id));
            AnnotationTable annotations = new AnnotationTable(transaction);
            FloorTable floors = new FloorTable(transaction);
            return new ConversationFile(
                    row,
                    new ConversationTable(transaction).find(id).orElseThrow().state(),
                    floors.findBrief(id),
                    floors.moves(id, MAX_MOVES),
                    annotations.notes(id, MAX_NOTES),
                    new ConversationFile.Opinions(annotations.feedback(id), annotations.ratings(id, MAX_RATINGS)));
        });
    }

    /// The floors' moves in all conversations since `from`, oldest first.
    ///
    /// @param limit at most 500
    public List<FloorMove.InThread> movesSince(Instant from, int limit) {
        return database.read(
                transaction -> new FloorTable(transaction).movesSince(from, Math.min(limit, MOST_MOVES_AT_ONCE)));
    }

    /// A customer's conversations, the last one first.
    public List<ConversationRow> ofCustomer(CustomerId customer, StaffMember by, int limit) {
        return database.read(transaction ->
                new DeskTable(transaction).ofCustomer(customer, by.id(), Math.clamp(limit, 1, MAX_PAGE)));
    }

    /// Writes a note; the same key again is the same note.
    public Note note(ConversationId id, StaffMember by, String key, String text) {
        return annotated(id, transaction -> {
            AnnotationTable annotations = new AnnotationTable(transaction);
            annotations.note(id, new Note(writer.newId(), 0, writer.now(), by, text, key));
            return annotations.findNote(id, key).orElseThrow();
        });
    }

    public void tag(ConversationId id, Set<String> added, Set<String> removed) {
        annotate(id, transaction -> {
            AnnotationTable annotations = new AnnotationTable(transaction);
            added.forEach(tag -> annotations.tag(id, tag));
            removed.forEach(tag -> annotations.untag(id, tag));
        });
    }

    /// This staff member has seen everything up to `seq`.
    public void read(ConversationId id, StaffMember by, long seq) {
        annotate(id, transaction -> new AnnotationTable(transaction).read(id, by.id(), seq));
    }

    private void annotate(ConversationId id, Consumer<Transaction> work) {
        annotated(id, transaction -> {
            work.accept(transaction);
            return true;
        });
    }

    private <T> T annotated(ConversationId id, Function<Transaction, T> work) {
        return database.write(transaction -> {
            if (new ConversationTable(transaction).find(id).isEmpty()) {
                throw new UnknownConversationException(id);
            }
            writer.tell(transaction, new ThreadEvent.Annotated(id));
            return work.apply(transaction);
        });
    }
}
