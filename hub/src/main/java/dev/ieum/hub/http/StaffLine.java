package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.StaffMember;
import dev.ieum.record.conversation.ThreadEvent;
import dev.ieum.record.conversation.UnknownConversationException;
import io.javalin.websocket.WsContext;
import java.util.Optional;

/// One staff member's open screen.
final class StaffLine {
    private static final ObjectNode PING = Json.object().put("type", "ping");

    private final WsContext socket;
    private final StaffMember member;
    private final StaffView view;
    private final Feed customers;
    private final Pump pump;
    private Runnable stop = () -> {};

    StaffLine(WsContext socket, StaffMember member, StaffView view, Feed customers) {
        this.socket = socket;
        this.member = member;
        this.view = view;
        this.customers = customers;
        this.pump = new Pump(socket, () -> Sockets.send(socket, PING));
    }

    /// Says whether what was missed can be told, tells it, and then what happens.
    void open(String after) {
        StaffFeed.Following following = view.feed().follow(after, told -> pump.submit(() -> tell(told)));
        stop = following.stop();
        pump.submitFirst(() -> {
            ObjectNode resumed = Json.object()
                    .put("type", "resumed")
                    .put("position", following.position())
                    .put("complete", following.complete());
            if (!after.isEmpty()) {
                resumed.put("from", after);
            }
            Sockets.send(socket, resumed);
            following.missed().forEach(this::tell);
        });
        pump.start();
        view.feed().see(socket.sessionId(), new StaffFeed.Seen(member, Optional.empty()));
    }

    void close() {
        stop.run();
        pump.stop();
        view.feed().gone(socket.sessionId());
    }

    /// A frame of the browser; one that is not understood is ignored.
    void take(String frame) {
        JsonNode json;
        try {
            json = Json.read(frame);
        } catch (Json.MalformedJson _) {
            return;
        }
        Optional<String> conversation = Json.findText(json, "conversation").filter(id -> !id.isBlank());
        switch (json.path("type").asText()) {
            case "viewing" -> view.feed().see(socket.sessionId(), new StaffFeed.Seen(member, conversation));
            case "typing" ->
                conversation.ifPresent(id -> customers.tell(
                        new ConversationId(id), new Feed.Happening.Typing("staff", member.name(), true)));
            default -> {
                // a pong, or something of a later version
            }
        }
    }

    private void tell(StaffFeed.Told told) {
        try {
            switch (told.news()) {
                case StaffNews.InThread(var event) -> tell(event, told.position());
                case StaffNews.NoteWritten(var id, var note) -> {
                    ObjectNode json = stored("note", told.position(), id);
                    json.set("note", view.files().note(note));
                    Sockets.send(socket, json);
                }
                case StaffNews.Typing(var id, var from, var author) -> {
                    if (!author.equals(member.name())) {
                        typing(id, from, author);
                    }
                }
                case StaffNews.Presence() -> {
                    ObjectNode json = Json.object().put("type", "presence");
                    json.set("staff", view.colleagues());
                    Sockets.send(socket, json);
                }
            }
        } catch (UnknownConversationException _) {
            // gone in the meantime
        }
    }

    private void tell(ThreadEvent event, String position) {
        ConversationId id = event.conversation();
        switch (event) {
            case ThreadEvent.MessageAdded(var _, var message) -> {
                ObjectNode json = stored("message", position, id);
                json.set("message", view.rows().message(message));
                Sockets.send(socket, json);
            }
            case ThreadEvent.FloorMoved(var _, var floor) -> {
                ObjectNode json = stored("floor", position, id);
                json.set("floor", view.rows().floor(floor));
                Sockets.send(socket, json);
                handoff(id, position);
            }
            case ThreadEvent.Annotated _ -> {
                // the row below says it
            }
        }
        ObjectNode row = Json.object().put("type", "conversation").put("position", position);
        row.set("conversation", view.row(id, member));
        row.set("counts", view.counts(member));
        Sockets.send(socket, row);
    }

    private void handoff(ConversationId id, String position) {
        JsonNode handoff = view.handoff(id, member);
        if (handoff.isObject()) {
            ObjectNode json = stored("handoff", position, id);
            json.set("handoff", handoff);
            Sockets.send(socket, json);
        }
    }

    private void typing(ConversationId id, String from, String author) {
        ObjectNode json = Json.object()
                .put("type", "typing")
                .put("conversation", id.value())
                .put("from", from);
        if (from.equals("staff")) {
            json.set("staff", Json.object().put("id", "").put("name", author));
        }
        Sockets.send(socket, json);
    }

    private static ObjectNode stored(String type, String position, ConversationId id) {
        return Json.object().put("type", type).put("position", position).put("conversation", id.value());
    }
}
