package dev.ieum.hub.http;

import dev.ieum.channels.InlineAnswer;
import dev.ieum.channels.InlineChannel;
import dev.ieum.channels.RawRequest;
import dev.ieum.channels.Received;
import dev.ieum.hub.care.HouseWords;
import dev.ieum.hub.http.RateLimits.Limit;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.journey.InlineTurns;
import dev.ieum.hub.journey.Patience;
import dev.ieum.record.conversation.ConversationId;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.conversation.Opened;
import dev.ieum.storage.StorageException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The vendors' webhooks whose answer is read from the response.
final class WebhookDoor implements Door {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookDoor.class);
    private static final String ACCOUNT = "main";
    private static final List<String> LOCALES = List.of("ko", "en");
    /// What stands on the buttons that ask for what waits.
    private static final List<String> FETCH = List.of("inline.fetch", "inline.more");
    /// Stands for the thread that a photo is going to open.
    private static final ConversationId NOWHERE = new ConversationId("new");

    private final Services.Inline inline;
    private final House house;

    /// What the door needs of the house.
    record House(
            HouseWords words,
            RateLimits limits,
            Photos photos,
            Conversations conversations,
            String publicUrl,
            Clock clock) {}

    WebhookDoor(Services.Inline inline, House house) {
        this.inline = inline;
        this.house = house;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/webhooks/{channel}/{account}", this::receive);
    }

    private void receive(Context ctx) {
        InlineChannel channel = inline.channels().get(ctx.pathParam("channel"));
        if (channel == null || !ctx.pathParam("account").equals(ACCOUNT)) {
            throw Refusal.of(Kind.NOT_FOUND);
        }
        InlineChannel.Limits allowed = channel.limits();
        Patience deadline = Patience.of(allowed.answer());
        Patience callback = Patience.of(allowed.callback());
        RawRequest raw = new RawRequest(
                ACCOUNT,
                ctx.headerMap(),
                Requests.bytes(ctx, allowed.bytes()),
                house.clock().instant());
        InlineTurns.Exchange exchange = new InlineTurns.Exchange(channel, raw, base(ctx), deadline, callback);
        String answer = answer(exchange, channel.receive(raw));
        ctx.contentType("application/json; charset=utf-8").result(answer);
    }

    private String answer(InlineTurns.Exchange exchange, Received received) {
        return switch (received) {
            case Received.Refused(int status, String _) ->
                throw Refusal.of(
                        switch (status) {
                            case 401 -> Kind.WRONG_SECRET;
                            case 413 -> Kind.TOO_LARGE;
                            default -> Kind.BAD_REQUEST;
                        });
            case Received.Nothing(var why, var locale) ->
                inline.turns().plain(exchange, locale, why == Received.Why.EMPTY ? "empty" : "too-long");
            case Received.Rehearsal(var message, var locale) -> rehearse(exchange, message, locale);
            case Received.Fetch(var message, var locale) -> inline.turns().fetch(exchange, message, locale);
            case Received.Messages(var messages, var locale) -> take(exchange, messages.getFirst(), locale);
        };
    }

    private String rehearse(InlineTurns.Exchange exchange, InboundMessage message, String locale) {
        InlineAnswer.Words said = new InlineAnswer.Words(inline.rehearsal().say(message, locale));
        return exchange.channel().render(exchange.raw(), said).body();
    }

    private String take(InlineTurns.Exchange exchange, InboundMessage message, String locale) {
        try {
            house.limits().take(Limit.WEBHOOK, message.from().value());
            return isFetch(message)
                    ? inline.turns().fetch(exchange, message, locale)
                    : inline.turns().answer(exchange, withPhotos(message), locale);
        } catch (StorageException | Refusal e) {
            LOG.warn(
                    "A message of {} cannot be taken now: {}",
                    exchange.channel().name(),
                    e.getMessage());
            return inline.turns().plain(exchange, locale, "later");
        }
    }

    private InboundMessage withPhotos(InboundMessage message) {
        ConversationId conversation = message.attachments().isEmpty()
                ? NOWHERE
                : house.conversations()
                        .find(message.from())
                        .map(Opened::conversation)
                        .orElse(NOWHERE);
        return house.photos().fetch(message, conversation);
    }

    /// Where the vendor does not bring back what our button carries, its words are what it says.
    private boolean isFetch(InboundMessage message) {
        return message.action().isEmpty()
                && LOCALES.stream()
                        .flatMap(locale ->
                                FETCH.stream().map(key -> house.words().text(locale, key)))
                        .anyMatch(message.text()::equals);
    }

    /// Our public address: the one that was set, or the one that the vendor has just called.
    private String base(Context ctx) {
        if (!house.publicUrl().isEmpty()) {
            return house.publicUrl();
        }
        String host = ctx.header("Host");
        String scheme = ctx.header("X-Forwarded-Proto");
        return host == null ? "" : (scheme == null ? ctx.scheme() : scheme) + "://" + host;
    }
}
