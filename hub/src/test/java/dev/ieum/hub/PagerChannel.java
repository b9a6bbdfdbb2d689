package dev.ieum.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.InlineAnswer;
import dev.ieum.channels.InlineChannel;
import dev.ieum.channels.Json;
import dev.ieum.channels.RawRequest;
import dev.ieum.channels.Received;
import dev.ieum.record.conversation.Delivery;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Outgoing;
import dev.ieum.record.conversation.Texts;
import dev.ieum.record.identity.Address;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The smallest channel there can be, for whoever writes one: a made-up vendor of pagers that sends
/// `{"from","id","text"}` with a secret header and shows the lines of `{"lines":[…]}`. It takes no late answers.
final class PagerChannel implements InlineChannel {
    static final String SECRET_HEADER = "X-Pager-Secret";
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ZERO, 16 * 1024);

    private final String secret;

    PagerChannel(String secret) {
        this.secret = secret;
    }

    @Override
    public String name() {
        return "pager";
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public Received receive(RawRequest raw) {
        if (!MessageDigest.isEqual(
                bytes(secret), bytes(raw.findHeader(SECRET_HEADER).orElse("")))) {
            return new Received.Refused(401, "the secret header is missing or wrong");
        }
        JsonNode json = Json.read(raw.body());
        Optional<String> from = Json.findText(json, "from");
        Optional<String> id = Json.findText(json, "id");
        if (from.isEmpty() || id.isEmpty()) {
            return new Received.Refused(400, "from or id is missing");
        }
        String text = Texts.clean(Json.findText(json, "text").orElse(""));
        if (text.isEmpty()) {
            return new Received.Nothing(Received.Why.EMPTY, "ko");
        }
        if (text.length() > InboundMessage.MAX_CHARACTERS) {
            return new Received.Nothing(Received.Why.TOO_LONG, "ko");
        }
        Address address = new Address(name(), raw.account(), from.get());
        return new Received.Messages(
                List.of(new InboundMessage(address, id.get(), text, Optional.empty(), List.of(), raw.at())), "ko");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Rendered render(RawRequest request, InlineAnswer answer) {
        return switch (answer) {
            case InlineAnswer.Messages(var messages, var _) ->
                new Rendered(
                        body(messages.stream()
                                .map(Message::said)
                                .map(said -> said.text())
                                .toList()),
                        messages.size());
            case InlineAnswer.Words(var said) -> new Rendered(body(List.of(said.text())), 0);
            case InlineAnswer.Promised(var text) -> new Rendered(body(List.of(text)), 0);
            case InlineAnswer.Postponed(var text, var _) -> new Rendered(body(List.of(text)), 0);
        };
    }

    private static String body(List<String> lines) {
        ObjectNode json = Json.object();
        lines.forEach(json.putArray("lines")::add);
        return Json.text(json);
    }

    @Override
    public Optional<URI> findCallback(RawRequest request) {
        return Optional.empty();
    }

    @Override
    public boolean callBack(URI callback, String body) {
        return false;
    }

    @Override
    public Delivery deliver(Outgoing outgoing) {
        return new Delivery.TryLater(Duration.ofDays(1), "a pager takes it with the customer's next message");
    }
}
