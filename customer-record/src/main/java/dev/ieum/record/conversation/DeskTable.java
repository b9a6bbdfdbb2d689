package dev.ieum.record.conversation;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The statements behind lists of conversations.
final class DeskTable {

    private static final String ROW = """
            SELECT c.*, k.id AS person, k.name AS customer_name, (SELECT COUNT(*) FROM message m
                WHERE m.conversation = c.id AND m.author = 'CUSTOMER' AND m.seq > COALESCE(
                    (SELECT seq FROM staff_read r WHERE r.conversation = c.id AND r.staff = :staff), 0)) AS unread
            FROM conversation c JOIN customer w ON w.id = c.customer
                JOIN customer k ON k.id = COALESCE(w.merged_into, w.id)
            """;

    private final Transaction transaction;

    DeskTable(Transaction transaction) {
        this.transaction = transaction;
    }

    /// The page after `after`, which is `last_at/id` (`floor_since/id` for the waiting) of the last row seen.
    List<ConversationRow> list(View view, String staff, Optional<String> after, int limit) {
        String order = view == View.WAITING ? "floor_since" : "last_at";
        String than = view == View.WAITING ? ">" : "<";
        String direction = view == View.WAITING ? "ASC" : "DESC";
        String page = after.isPresent() ? " AND (c." + order + ", c.id) " + than + " (:at, :id)" : "";
        String statement = ROW + "WHERE " + condition(view) + page + " ORDER BY c." + order + " " + direction
                + ", c.id " + direction + " LIMIT :limit";
        var query =
                transaction.handle().createQuery(statement).bind("staff", staff).bind("limit", limit);
        after.ifPresent(position -> {
            query.bind("at", Long.parseLong(position.substring(0, position.indexOf('/'))));
            query.bind("id", position.substring(position.indexOf('/') + 1));
        });
        return query.map(Row.to(this::row)).list();
    }

    Optional<ConversationRow> find(ConversationId id, String staff) {
        return transaction
                .handle()
                .createQuery(ROW + "WHERE c.id = :id")
                .bind("staff", staff)
                .bind("id", id.value())
                .map(Row.to(this::row))
                .findOne();
    }

    List<ConversationRow> ofCustomer(CustomerId customer, String staff, int limit) {
        return transaction
                .handle()
                .createQuery(ROW + "WHERE k.id = :customer ORDER BY c.last_at DESC LIMIT :limit")
                .bind("staff", staff)
                .bind("customer", customer.value())
                .bind("limit", limit)
                .map(Row.to(this::row))
                .list();
    }

    /// Counts open conversations, from an index alone.
    Map<View, Integer> counts(String staff) {
        Map<View, Integer> counts = new EnumMap<>(View.class);
        transaction
                .handle()
                .createQuery("""
                        SELECT floor, floor_staff, COUNT(*) AS how_many FROM conversation WHERE resolved_at IS NULL
                        GROUP BY floor, floor_staff
                        """)
                .map(Row.to(row -> new Held(row.text("floor"), row.orNullText("floor_staff"), row.number("how_many"))))
                .forEach(held -> held.views(staff).forEach(view -> counts.merge(view, held.howMany(), Integer::sum)));
        return counts;
    }

    /// How many open conversations somebody holds.
    private record Held(String floor, @Nullable String by, int howMany) {
        List<View> views(String staff) {
            return switch (floor) {
                case "WAITING" -> List.of(View.ALL, View.WAITING);
                case "BOT" -> List.of(View.ALL, View.BOT);
                default -> staff.equals(by) ? List.of(View.ALL, View.MINE) : List.of(View.ALL);
            };
        }
    }

    private static String condition(View view) {
        return switch (view) {
            case WAITING -> "c.floor = 'WAITING'";
            case MINE -> "c.floor = 'STAFF' AND c.floor_staff = :staff";
            case BOT -> "c.floor = 'BOT' AND c.resolved_at IS NULL";
            case ALL -> "1 = 1";
        };
    }

    private ConversationRow row(Row row) {
        ConversationId id = new ConversationId(row.text("id"));
        Floor floor = ConversationTable.floor(row);
        List<Message> last = new MessageTable(transaction).last(id, 0, row.big("last_seq") + 1, 1);
        return new ConversationRow(
                id,
                new ConversationRow.Customer(
                        new CustomerId(row.text("person")),
                        Optional.ofNullable(row.orNullText("customer_name")),
                        row.text("locale")),
                last.stream().findFirst(),
                floor,
                row.number("unread"),
                new ConversationRow.Marks(
                        row.text("channel"),
                        row.instant("opened_at"),
                        row.instant("last_at"),
                        row.orNullInstant("resolved_at") == null,
                        tags(id)));
    }

    private Set<String> tags(ConversationId id) {
        return new HashSet<>(transaction
                .handle()
                .createQuery("SELECT tag FROM conversation_tag WHERE conversation = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .list());
    }

    /// Where the next page begins.
    static String position(View view, ConversationRow row) {
        Instant at = view == View.WAITING ? row.floor().since() : row.marks().lastAt();
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000 + "/" + row.id();
    }
}
