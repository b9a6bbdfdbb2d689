package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.chat.ChatSession;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.conversation.ConversationFile.Opinions;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.ThreadEvent;
import io.javalin.websocket.WsContext;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One customer's open socket. Messages are read from the thread behind the last one that was sent, so that none is
/// missed, doubled or out of order whatever wakes it.
final class ChatLine {
    private static final Logger LOG = LoggerFactory.getLogger(ChatLine.class);
    private static final int PAGE = 200;
    private static final ObjectNode PING = Json.object().put("type", "ping");

    private final WsContext socket;
    private final ChatSession session;
    private final House house;
    private final Pump pump;
    private long sent;
    private Runnable stopWatching = () -> {};

    ChatLine(WsContext socket, ChatSession session, House house) {
        this.socket = socket;
        this.session = session;
        this.house = house;
        this.pump = new Pump(socket, () -> Sockets.send(socket, PING));
    }

    /// What a line needs of the house.
    record House(Posting posting, ThreadView view, Feed feed, Problems problems, RateLimits limits) {}

    /// The token in a first frame of type `auth`.
    static Optional<String> findToken(String frame) {
        try {
            JsonNode json = Json.read(frame);
            return json.path("type").asText().equals("auth") ? Json.findText(json, "token") : Optional.empty();
        } catch (Json.MalformedJson _) {
            return Optional.empty();
        }
    }

    /// Sends what was missed, then `resumed`, then what happens.
    void open(long after) {
        sent = after;
        stopWatching = house.feed().watch(conversation(), this::hear);
        pump.submit(() -> {
            sendMissed(conversations().opinions(conversation()));
            ObjectNode resumed =
                    Json.object().put("type", "resumed").put("from", after).put("to", sent);
            ThreadView.putFloor(resumed, conversations().floor(conversation()));
            Sockets.send(socket, resumed);
        });
        pump.start();
    }

    void close() {
        stopWatching.run();
        pump.stop();
    }

    /// A frame of the browser. One that cannot be taken is answered with `error`; the socket stays open.
    void take(String frame) {
        String key = "";
        try {
            Fields fields = new Fields(Json.read(frame));
            key = Json.findText(fields.json(), "clientMessageId").orElse("");
            switch (fields.json().path("type").asText()) {
                case "message", "action" -> house.posting().post(session, fields, house.limits());
                case "typing" -> {
                    ofTheMoment();
                    house.feed().tell(conversation(), new Feed.Happening.Typing("customer", "", fields.flag("on")));
                }
                case "read" -> {
                    ofTheMoment();
                    long seq = fields.number("seq", 0, Long.MAX_VALUE);
                    fields.check();
                    conversations().read(conversation(), seq);
                }
                default -> LOG.trace("An unknown frame was ignored");
            }
        } catch (RuntimeException e) {
            answerError(Problems.of(e), key);
        }
    }

    /// Each of these frames reaches every screen of the staff or the database: one browser may not send many.
    private void ofTheMoment() {
        house.limits().take(RateLimits.Limit.MOMENT, session.address().value());
    }

    private void answerError(Refusal refusal, String key) {
        ObjectNode event = Json.object().put("type", "error");
        event.set("problem", house.problems().json(refusal, session.locale(), ChatDoor.BASE));
        if (!key.isEmpty()) {
            event.put("clientMessageId", key);
        }
        pump.submit(() -> Sockets.send(socket, event));
    }

    private void hear(Feed.Happening happening) {
        switch (happening) {
            case Feed.Happening.Stored(ThreadEvent event) -> hear(event);
            case Feed.Happening.Typing typing -> {
                if (!typing.from().equals("customer")) {
                    pump.submit(() -> Sockets.send(socket, typing(typing)));
                }
            }
            case Feed.Happening.Read(long seq) ->
                pump.submit(() ->
                        Sockets.send(socket, Json.object().put("type", "read").put("seq", seq)));
        }
    }

    private void hear(ThreadEvent event) {
        switch (event) {
            case ThreadEvent.MessageAdded _ -> pump.submit(() -> sendMissed(Opinions.NONE));
            case ThreadEvent.FloorMoved(var _, var floor) ->
                pump.submit(() -> {
                    ObjectNode json = Json.object().put("type", "floor");
                    ThreadView.putFloor(json, floor);
                    Sockets.send(socket, json);
                });
            case ThreadEvent.Annotated _ -> LOG.trace("Annotations are the staff's");
        }
    }

    /// @param opinions what the customer has said of messages that this browser may not know
    private void sendMissed(Opinions opinions) {
        List<Message> missed = conversations().messages(conversation(), sent, PAGE);
        while (!missed.isEmpty()) {
            for (ObjectNode message : house.view().written(missed, opinions)) {
                ObjectNode event = Json.object().put("type", "message");
                event.set("message", message);
                Sockets.send(socket, event.put("previous", sent));
                sent = message.path("seq").asLong();
            }
            missed = conversations().messages(conversation(), sent, PAGE);
        }
    }

    private static ObjectNode typing(Feed.Happening.Typing typing) {
        ObjectNode json = Json.object().put("type", "typing").put("from", typing.from());
        if (!typing.author().isEmpty()) {
            json.put("author", typing.author());
        }
        return json.put("on", typing.on());
    }

    private ConversationId conversation() {
        return session.conversation();
    }

    private Conversations conversations() {
        return house.view().conversations();
    }
}
