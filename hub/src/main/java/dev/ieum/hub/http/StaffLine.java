package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.StaffMember;
import dev.ieum.record.conversation.ThreadEvent;
import dev.ieum.record.conversation.UnknownConversationException;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One staff member's open screen.
final class StaffLine {
    private static final ObjectNode PING = Json.object().put("type", "ping");
    /// While more is waiting to be sent, lists are brought up to date this often.
    private static final Duration LISTS = Duration.ofMillis(200);

    /// Whether somebody is still signed in is looked up this often.
    private static final Duration CHECK = Duration.ofSeconds(10);

    private final WsContext socket;
    private final Viewer viewer;
    private final StaffMember member;
    private final StaffEvents events;
    private final Feed customers;
    private final Pump pump;
    private final Stale stale = new Stale();
    private Runnable stop = () -> {};

    StaffLine(WsContext socket, Viewer viewer, StaffEvents events, Feed customers) {
        this.socket = socket;
        this.viewer = viewer;
        this.member = viewer.member();
        this.events = events;
        this.customers = customers;
        this.pump = new Pump(socket, this::ping);
    }

    /// Who looks at the screen.
    ///
    /// @param token the cookie they came with
    /// @param signedIn whether a cookie still is somebody's
    record Viewer(StaffMember member, String token, Predicate<String> signedIn) {}

    /// What this screen shows that is out of date; used by the pump's thread alone.
    private static final class Stale {
        private final Set<ConversationId> rows = new LinkedHashSet<>();
        private boolean colleagues;
        private StaffFeed.@Nullable Told last;
        private long since = System.nanoTime();
        private long checked = System.nanoTime();
    }

    /// Says whether what was missed can be told, tells it, and then what happens.
    void open(String after) {
        StaffFeed.Following following = events.feed().follow(after, told -> pump.submit(() -> tell(told)));
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
            StaffFeed.Missed missed = following.missed();
            missed.before().forEach(news -> repeat(news, following.position()));
            missed.events().forEach(this::tell);
            bringUpToDate();
        });
        pump.start();
        events.feed().see(socket.sessionId(), new StaffFeed.Seen(member, Optional.empty()));
    }

    /// Closes the screen that was opened with this cookie.
    void closeIfOf(String token) {
        if (viewer.token().equals(token)) {
            Sockets.turnAway(socket);
        }
    }

    void close() {
        stop.run();
        pump.stop();
        events.feed().gone(socket.sessionId());
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
            case "viewing" -> events.feed().see(socket.sessionId(), new StaffFeed.Seen(member, conversation));
            case "typing" ->
                conversation.ifPresent(id -> customers.tell(
                        new ConversationId(id), new Feed.Happening.Typing("staff", member.name(), true)));
            default -> {
                // a pong, or something of a later version
            }
        }
    }

    private void ping() {
        if (maySee()) {
            Sockets.send(socket, PING);
        }
    }

    /// Signing out at another node and the end of a session are noticed here.
    private boolean maySee() {
        long now = System.nanoTime();
        if (now - stale.checked > CHECK.toNanos()) {
            stale.checked = now;
            if (!viewer.signedIn().test(viewer.token())) {
                Sockets.turnAway(socket);
            }
        }
        return socket.session.isOpen();
    }

    private void tell(StaffFeed.Told told) {
        if (!maySee()) {
            return;
        }
        switch (told.news()) {
            case StaffNews.InThread(var event) -> tell(event, told);
            case StaffNews.NoteWritten(var id, var note) -> {
                ObjectNode json = StaffEvents.stored("note", told.position(), id);
                json.set("note", events.view().files().note(note));
                Sockets.send(socket, json);
            }
            case StaffNews.Typing(var id, var from, var author) -> {
                if (!author.equals(member.name())) {
                    typing(id, from, author);
                }
            }
            case StaffNews.Presence() -> stale.colleagues = true;
        }
        if (pump.isIdle() || System.nanoTime() - stale.since > LISTS.toNanos()) {
            bringUpToDate();
        }
    }

    private void tell(ThreadEvent event, StaffFeed.Told told) {
        ConversationId id = event.conversation();
        switch (event) {
            case ThreadEvent.MessageAdded(var _, var message) -> Sockets.send(socket, events.message(told, message));
            case ThreadEvent.FloorMoved(var _, var floor) -> {
                ObjectNode json = StaffEvents.stored("floor", told.position(), id);
                json.set("floor", events.view().rows().floor(floor));
                Sockets.send(socket, json);
                handoff(id, told);
            }
            case ThreadEvent.Annotated _ -> {
                // the row says it
            }
        }
        stale.rows.add(id);
        stale.last = told;
    }

    /// A row may have been cut off behind an event that was told.
    private void repeat(StaffNews.Stored news, String position) {
        if (news instanceof StaffNews.InThread(var event)) {
            stale.rows.add(event.conversation());
            stale.last = new StaffFeed.Told(events.feed().number(), position, news);
        }
    }

    private void handoff(ConversationId id, StaffFeed.Told told) {
        try {
            JsonNode handoff = events.handoff(told, id, member);
            if (handoff.isObject()) {
                ObjectNode json = StaffEvents.stored("handoff", told.position(), id);
                json.set("handoff", handoff);
                Sockets.send(socket, json);
            }
        } catch (UnknownConversationException _) {
            // gone in the meantime
        }
    }

    /// Sends each row that is out of date once, however often it has changed meanwhile.
    private void bringUpToDate() {
        StaffFeed.Told last = stale.last;
        for (ConversationId id : stale.rows) {
            try {
                if (last != null) {
                    Sockets.send(socket, events.row(last, id, member));
                }
            } catch (UnknownConversationException _) {
                // gone in the meantime
            }
        }
        stale.rows.clear();
        if (stale.colleagues) {
            stale.colleagues = false;
            Sockets.send(socket, events.presence());
        }
        stale.since = System.nanoTime();
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
}
