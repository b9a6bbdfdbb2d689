package dev.ieum.record.conversation;

import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The floor's moves and the briefs that went with them.
final class FloorTable {

    private final Transaction transaction;

    FloorTable(Transaction transaction) {
        this.transaction = transaction;
    }

    /// Moves the floor if its epoch is still `expected`; false if it has moved on.
    boolean move(ConversationId id, long expected, Floor next) {
        boolean moved = transaction
                        .handle()
                        .createUpdate("""
                                UPDATE conversation SET floor = :floor, floor_staff = :staff, floor_staff_name = :name,
                                    floor_epoch = :epoch, floor_since = :since, floor_why = :why
                                WHERE id = :id AND floor_epoch = :expected
                                """)
                        .bind("id", id.value())
                        .bind("expected", expected)
                        .bind("floor", name(next.owner()))
                        .bind("staff", staffId(next.owner()))
                        .bind("name", staffName(next.owner()))
                        .bind("epoch", next.epoch())
                        .bind("since", next.since())
                        .bind("why", next.why())
                        .execute()
                == 1;
        if (moved) {
            remember(id, next);
        }
        return moved;
    }

    private void remember(ConversationId id, Floor floor) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO floor_change (conversation, epoch, at, after_seq, owner, staff_name, why)
                        VALUES (:id, :epoch, :at, (SELECT last_seq FROM conversation WHERE id = :id), :owner, :name, :why)
                        """)
                .bind("id", id.value())
                .bind("epoch", floor.epoch())
                .bind("at", floor.since())
                .bind("owner", name(floor.owner()))
                .bind("name", staffName(floor.owner()))
                .bind("why", floor.why())
                .execute();
    }

    void brief(ConversationId id, long epoch, Instant now, HandoffBrief brief) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO handoff (conversation, epoch, at, reason, brief)
                        VALUES (:id, :epoch, :now, :reason, :brief)
                        """)
                .bind("id", id.value())
                .bind("epoch", epoch)
                .bind("now", now)
                .bind("reason", brief.reason())
                .bind("brief", StoredJson.write(brief))
                .execute();
    }

    Optional<HandoffBrief> findBrief(ConversationId id) {
        return transaction
                .handle()
                .createQuery("SELECT brief FROM handoff WHERE conversation = :id ORDER BY epoch DESC LIMIT 1")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .map(text -> StoredJson.read(text, HandoffBrief.class));
    }

    List<FloorMove> moves(ConversationId id, int limit) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM floor_change WHERE conversation = :id ORDER BY epoch DESC LIMIT :limit")
                .bind("id", id.value())
                .bind("limit", limit)
                .map(Row.to(FloorTable::move))
                .list()
                .reversed();
    }

    List<FloorMove.InThread> movesSince(Instant from, int limit) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM floor_change WHERE at >= :from ORDER BY at, conversation LIMIT :limit")
                .bind("from", from)
                .bind("limit", limit)
                .map(Row.to(row -> new FloorMove.InThread(
                        new ConversationId(row.text("conversation")), row.big("epoch"), move(row))))
                .list();
    }

    private static FloorMove move(Row row) {
        return new FloorMove(
                row.instant("at"),
                row.big("after_seq"),
                row.text("owner"),
                Optional.ofNullable(row.orNullText("staff_name")),
                row.text("why"));
    }

    private static String name(Floor.Owner owner) {
        return switch (owner) {
            case Floor.Owner.Bot bot -> "BOT";
            case Floor.Owner.Waiting waiting -> "WAITING";
            case Floor.Owner.Staff staff -> "STAFF";
        };
    }

    private static @Nullable String staffId(Floor.Owner owner) {
        return owner instanceof Floor.Owner.Staff(StaffMember member) ? member.id() : null;
    }

    private static @Nullable String staffName(Floor.Owner owner) {
        return owner instanceof Floor.Owner.Staff(StaffMember member) ? member.name() : null;
    }
}
