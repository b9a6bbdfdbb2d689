package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.ActionJson;
import dev.ieum.channels.web.MessageJson;
import dev.ieum.record.conversation.ConversationFile.Opinions;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.Floor;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Rating;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A thread as its customer's browser sees it.
///
/// @param form how messages are written
record ThreadView(Conversations conversations, MessageJson form) {
    /// Messages in one answer.
    static final int PAGE = 500;

    /// The messages, with what their customer thought of them: `helpful`, and `rated` where points were asked for.
    List<ObjectNode> written(List<Message> messages, Opinions opinions) {
        Deque<ObjectNode> written = new ArrayDeque<>();
        long nextAsk = Long.MAX_VALUE;
        for (Message message : messages.reversed()) {
            ObjectNode json = message(message);
            Optional.ofNullable(opinions.helpful().get(message.seq()))
                    .ifPresent(helpful -> json.put("helpful", helpful));
            if (json.has("asks")) {
                findRating(opinions.ratings(), message.seq(), nextAsk)
                        .ifPresent(rating -> json.put("rated", rating.score()));
                nextAsk = message.seq();
            }
            written.addFirst(json);
        }
        return List.copyOf(written);
    }

    /// The last points given while the question at `asked` was the last one.
    private static Optional<Rating> findRating(List<Rating> ratings, long asked, long nextAsk) {
        return ratings.stream()
                .filter(rating -> rating.afterSeq() >= asked && rating.afterSeq() < nextAsk)
                .reduce((_, last) -> last);
    }

    private ObjectNode message(Message message) {
        ObjectNode json = form.write(message);
        message.entered().action().ifPresent(action -> json.set("action", ActionJson.write(action)));
        message.entered().key().ifPresent(key -> json.put("clientMessageId", key));
        return json;
    }

    /// The answer that lists what came after `after`.
    ObjectNode listed(ConversationId conversation, long after) {
        List<Message> messages = conversations.messages(conversation, after, PAGE);
        Floor floor = conversations.floor(conversation);
        ObjectNode json = Json.object();
        var array = json.putArray("messages");
        written(messages, conversations.opinions(conversation)).forEach(array::add);
        putFloor(json, floor);
        return json;
    }

    /// `floor` and, while a person has it, `staff`.
    static void putFloor(ObjectNode json, Floor floor) {
        switch (floor.owner()) {
            case Floor.Owner.Bot _ -> json.put("floor", "bot");
            case Floor.Owner.Waiting _ -> json.put("floor", "waiting");
            case Floor.Owner.Staff(var member) -> {
                json.put("floor", "staff");
                json.set("staff", Json.object().put("name", member.name()));
            }
        }
    }
}
