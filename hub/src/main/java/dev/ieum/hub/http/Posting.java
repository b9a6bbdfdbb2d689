package dev.ieum.hub.http;

import dev.ieum.channels.web.ActionJson;
import dev.ieum.hub.care.HouseWords;
import dev.ieum.hub.chat.ChatSession;
import dev.ieum.hub.http.RateLimits.Limit;
import dev.ieum.hub.journey.Journey;
import dev.ieum.hub.json.Fields;
import dev.ieum.record.conversation.Action;
import dev.ieum.record.conversation.Attachment;
import dev.ieum.record.conversation.Choice;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Receipt;
import dev.ieum.record.conversation.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes what a browser posts, over HTTP or the socket, as a message of its conversation.
///
/// @param clock says when it arrived
record Posting(Services.Talking talking, Clock clock) {
    private static final int MAX_KEY = 100;
    private static final int MAX_FILES = 10;

    Journey journey() {
        return talking.journey();
    }

    HouseWords words() {
        return talking.words();
    }

    /// Reads `fields` and stores the message.
    ///
    /// @throws Refusal 400 with a pointer to each field that cannot be taken
    Receipt post(ChatSession session, Fields fields, RateLimits limits) {
        InboundMessage message = read(session, fields);
        limits.take(Limit.MESSAGE, session.address().value());
        Optional<Integer> rating = HouseWords.findRating(message.action());
        if (rating.isPresent()) {
            talking.conversations().rate(session.conversation(), rating.get(), "");
            return new Receipt(session.conversation(), lastSeq(session), false);
        }
        Receipt receipt = journey().receive(message, session.locale(), words().opening(session.locale()));
        if (!receipt.conversation().equals(session.conversation())) {
            talking.sessions().move(session.address(), receipt.conversation());
        }
        return receipt;
    }

    private InboundMessage read(ChatSession session, Fields fields) {
        String key = fields.text("clientMessageId", MAX_KEY);
        Optional<Action> action = action(fields);
        boolean both = action.isPresent() && fields.has("text");
        if (both) {
            fields.problem("action", "not-both");
        }
        List<Attachment> files = files(session, fields);
        String text = action.isPresent() ? label(session, action.get()) : text(fields, files.isEmpty());
        fields.check();
        return new InboundMessage(session.address(), key, text, action, files, clock.instant());
    }

    private static String text(Fields fields, boolean needed) {
        Optional<String> raw = fields.findText("text", InboundMessage.MAX_CHARACTERS);
        String text = Texts.clean(raw.orElse(""));
        if (needed && text.isBlank() && raw.isPresent()) {
            fields.problem("text", "blank");
        } else if (needed && raw.isEmpty() && !fields.has("text") && !fields.has("action")) {
            fields.problem("text", "missing");
        }
        return text;
    }

    private static Optional<Action> action(Fields fields) {
        if (!fields.has("action")) {
            return Optional.empty();
        }
        Optional<Action> action = ActionJson.find(fields.json().path("action"));
        if (action.isEmpty()) {
            fields.problem(
                    "action",
                    "unknown",
                    fields.json().path("action").path("type").asText());
        }
        return action;
    }

    private List<Attachment> files(ChatSession session, Fields fields) {
        List<String> ids = fields.texts("attachments", MAX_FILES, MAX_KEY);
        List<Optional<Attachment>> found = ids.stream()
                .map(id -> talking.attachments().find(session.conversation(), id))
                .toList();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isEmpty()) {
                fields.problem("attachments/" + i, "unknown", ids.get(i));
            }
        }
        return found.stream().flatMap(Optional::stream).toList();
    }

    /// What stood on the button, as far as the thread still shows it.
    private String label(ChatSession session, Action action) {
        return talking
                .conversations()
                .messages(session.conversation(), 0, Conversations.MAX_MESSAGES)
                .reversed()
                .stream()
                .flatMap(Posting::choices)
                .filter(choice -> choice.action().equals(action))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> defaultLabel(session.locale(), action));
    }

    private long lastSeq(ChatSession session) {
        return talking.conversations()
                .messages(session.conversation(), 0, Conversations.MAX_MESSAGES)
                .getLast()
                .seq();
    }

    private String defaultLabel(String locale, Action action) {
        return switch (action) {
            case Action.Confirm _ -> words().text(locale, "action.confirm");
            case Action.Cancel(var proposal) ->
                words().text(locale, proposal.equals(Action.WAITING) ? "action.waiting" : "action.cancel");
            case Action.Say(var text) -> Texts.clean(text);
            case Action.Pick(var _, var value) -> Texts.clean(value);
            case Action.Open(var url) -> url;
            case Action.Handoff _ -> words().text(locale, "action.handoff");
        };
    }

    private static Stream<Choice> choices(Message message) {
        return Stream.concat(
                message.said().choices().stream(),
                message.said().cards().stream().flatMap(card -> card.choices().stream()));
    }
}
