package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.StaffMember;

/// The events of the staff's stream as they are sent. Each is worked out once for all screens that want it:
/// a message for everybody, rows and counts for each member of staff. What is given out is shared and not
/// to be changed. Thread-safe.
final class StaffEvents {
    private final StaffView view;
    private final Latest<Long, ObjectNode> messages;
    private final Latest<Long, JsonNode> handoffs;
    private final Latest<Row, ObjectNode> rows;
    private final Latest<String, ObjectNode> counts;
    private final Latest<String, JsonNode> colleagues;

    StaffEvents(StaffView view) {
        this.view = view;
        this.messages = new Latest<>(view.feed()::number);
        this.handoffs = new Latest<>(view.feed()::number);
        this.rows = new Latest<>(view.feed()::number);
        this.counts = new Latest<>(view.feed()::number);
        this.colleagues = new Latest<>(view.feed()::presences);
    }

    private record Row(ConversationId id, String member) {}

    StaffFeed feed() {
        return view.feed();
    }

    StaffView view() {
        return view;
    }

    ObjectNode message(StaffFeed.Told told, Message message) {
        return messages.get(told.number(), 0, () -> {
            ObjectNode json = stored("message", told.position(), message.place().conversation());
            json.set("message", view.rows().message(message));
            return json;
        });
    }

    /// What a person who takes over reads first; no object while nobody waits.
    JsonNode handoff(StaffFeed.Told told, ConversationId id, StaffMember member) {
        return handoffs.get(told.number(), 0, () -> view.handoff(id, member));
    }

    /// A line of a list as it is now.
    ///
    /// @param told what it must show at least
    ObjectNode row(StaffFeed.Told told, ConversationId id, StaffMember member) {
        ObjectNode json = Json.object().put("type", "conversation").put("position", told.position());
        json.set("conversation", rows.get(new Row(id, member.id()), told.number(), () -> view.row(id, member)));
        json.set("counts", counts.get(member.id(), told.number(), () -> view.counts(member)));
        return json;
    }

    ObjectNode presence() {
        ObjectNode json = Json.object().put("type", "presence");
        json.set("staff", colleagues.get("", view.feed().presences(), view::colleagues));
        return json;
    }

    static ObjectNode stored(String type, String position, ConversationId id) {
        return Json.object().put("type", type).put("position", position).put("conversation", id.value());
    }
}
