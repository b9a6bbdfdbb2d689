package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.channels.web.ActionJson;
import dev.ieum.channels.web.MessageJson;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.Floor;
import dev.ieum.record.conversation.Message;
import java.util.List;

/// A thread as its customer's browser sees it.
///
/// @param form how messages are written
record ThreadView(Conversations conversations, MessageJson form) {
    /// Messages in one answer.
    static final int PAGE = 500;

    ObjectNode message(Message message) {
        ObjectNode json = form.write(message);
        message.entered().action().ifPresent(action -> json.set("action", ActionJson.write(action)));
        message.entered().key().ifPresent(key -> json.put("clientMessageId", key));
        return json;
    }

    /// The answer that lists what came after `after`.
    ObjectNode listed(ConversationId conversation, long after) {
        return listed(conversations.messages(conversation, after, PAGE), conversations.floor(conversation));
    }

    ObjectNode listed(List<Message> messages, Floor floor) {
        ObjectNode json = Json.object();
        var array = json.putArray("messages");
        messages.forEach(message -> array.add(message(message)));
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
