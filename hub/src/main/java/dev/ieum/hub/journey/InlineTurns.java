package dev.ieum.hub.journey;

import dev.ieum.channels.InlineAnswer;
import dev.ieum.channels.InlineChannel;
import dev.ieum.channels.InlineChannel.Rendered;
import dev.ieum.channels.RawRequest;
import dev.ieum.hub.care.HouseWords;
import dev.ieum.record.conversation.Author;
import dev.ieum.record.conversation.Conversations;
import dev.ieum.record.conversation.Delivery;
import dev.ieum.record.conversation.InboundMessage;
import dev.ieum.record.conversation.Message;
import dev.ieum.record.conversation.Opened;
import dev.ieum.record.conversation.Outgoing;
import dev.ieum.record.conversation.Receipt;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The three legs inside one request, for channels that read our answer from its body: the message is
/// stored, its turn awaited until the vendor's patience ends, and everything that waits for the
/// customer is said at once. What is not ready then goes to the request's callback, or comes with the
/// customer's next message.
public final class InlineTurns implements AutoCloseable {
    private static final int MOST_WAITING = 20;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int PAGE = 50;
    /// A callback that comes before the vendor has read our promise is refused.
    private static final Duration AFTER_PROMISE = Duration.ofSeconds(1);

    private final Journey journey;
    private final Conversations conversations;
    private final HouseWords words;
    private final ResumeLinks links;
    private final ExecutorService callbacks = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("callback").factory());

    public InlineTurns(Journey journey, Conversations conversations, HouseWords words, ResumeLinks links) {
        this.journey = journey;
        this.conversations = conversations;
        this.words = words;
        this.links = links;
    }

    /// One request that waits for its answer.
    ///
    /// @param base our public address
    /// @param deadline until when it waits
    /// @param callbackDeadline until when a late answer is taken
    public record Exchange(
            InlineChannel channel, RawRequest raw, String base, Patience deadline, Patience callbackDeadline) {}

    /// Stores the message and says what there is to say.
    public String answer(Exchange exchange, InboundMessage message, String locale) {
        Optional<Integer> rating = HouseWords.findRating(message.action());
        Optional<Opened> known = rating.isEmpty() ? Optional.empty() : conversations.find(message.from());
        if (known.isPresent()) {
            conversations.rate(known.get().conversation(), rating.orElseThrow(), "");
            return plain(exchange, locale, "rated");
        }
        Receipt receipt = journey.receive(message, locale, words.opening(locale));
        if (journey.await(receipt, exchange.deadline().left())) {
            return say(exchange, message, receipt, locale);
        }
        Optional<URI> callback = exchange.channel().findCallback(exchange.raw());
        if (callback.isEmpty()) {
            return postpone(exchange, locale);
        }
        callbacks.execute(() -> callBack(exchange, callback.get(), receipt, message));
        return exchange.channel()
                .render(exchange.raw(), new InlineAnswer.Promised(words.text(locale, "inline.promised")))
                .body();
    }

    /// Says what waits for the customer, who asks for it.
    public String fetch(Exchange exchange, InboundMessage message, String locale) {
        Optional<Opened> opened = conversations.find(message.from());
        opened.ifPresent(found ->
                journey.awaitIdle(found.conversation(), exchange.deadline().left()));
        List<Outgoing> waiting = take(message);
        if (waiting.isEmpty()) {
            return plain(exchange, locale, "nothing");
        }
        return sayWaiting(exchange, waiting, locale).body();
    }

    /// Words of the house alone.
    ///
    /// @param key of `phrases/care.*`, without `inline.`
    public String plain(Exchange exchange, String locale, String key) {
        InlineAnswer.Words said = new InlineAnswer.Words(words.notice(locale, "inline." + key));
        return exchange.channel().render(exchange.raw(), said).body();
    }

    private String say(Exchange exchange, InboundMessage message, Receipt receipt, String locale) {
        List<Outgoing> waiting = take(message);
        if (!waiting.isEmpty()) {
            return sayWaiting(exchange, waiting, locale).body();
        }
        List<Message> said = receipt.duplicate() ? saidTo(receipt) : List.of();
        if (said.isEmpty()) {
            return plain(exchange, locale, "waiting");
        }
        return exchange.channel()
                .render(exchange.raw(), new InlineAnswer.Messages(said, none(exchange, locale)))
                .body();
    }

    /// What was answered to a message that is delivered again.
    private List<Message> saidTo(Receipt receipt) {
        return conversations.messages(receipt.conversation(), receipt.seq(), PAGE).stream()
                .takeWhile(message -> !(message.author() instanceof Author.Customer))
                .toList();
    }

    private Rendered sayWaiting(Exchange exchange, List<Outgoing> waiting, String locale) {
        Rendered rendered = render(exchange, waiting, locale);
        settle(waiting, rendered.messages(), true);
        return rendered;
    }

    private Rendered render(Exchange exchange, List<Outgoing> waiting, String locale) {
        List<Message> messages = waiting.stream().map(Outgoing::message).toList();
        boolean staff = messages.stream().anyMatch(message -> message.author() instanceof Author.Staff);
        InlineAnswer.Links found = none(exchange, locale);
        if (staff) {
            Outgoing last = waiting.getLast();
            found = links(
                    exchange,
                    locale,
                    links.make(
                            exchange.base(), last.to(), last.message().place().conversation(), locale));
        }
        return exchange.channel().render(exchange.raw(), new InlineAnswer.Messages(messages, found));
    }

    private void settle(List<Outgoing> waiting, int said, boolean arrived) {
        for (int i = 0; i < waiting.size(); i++) {
            Delivery outcome = arrived && i < said
                    ? new Delivery.Delivered(Optional.empty())
                    : new Delivery.TryLater(Duration.ZERO, arrived ? "found no room" : "the callback failed");
            conversations.outbox().settle(waiting.get(i), outcome);
        }
    }

    private void callBack(Exchange exchange, URI callback, Receipt receipt, InboundMessage message) {
        String locale = conversations
                .find(message.from())
                .map(opened -> opened.speaker().locale())
                .orElse("ko");
        pauseAfterPromise();
        if (!journey.await(receipt, exchange.callbackDeadline().left())) {
            exchange.channel().callBack(callback, postpone(exchange, locale));
            return;
        }
        List<Outgoing> waiting = take(message);
        if (!waiting.isEmpty()) {
            Rendered rendered = render(exchange, waiting, locale);
            boolean arrived = exchange.channel().callBack(callback, rendered.body());
            settle(waiting, rendered.messages(), arrived);
        }
    }

    private String postpone(Exchange exchange, String locale) {
        return exchange.channel()
                .render(
                        exchange.raw(),
                        new InlineAnswer.Postponed(
                                words.text(locale, "inline.postponed"), words.text(locale, "inline.fetch")))
                .body();
    }

    private List<Outgoing> take(InboundMessage message) {
        return conversations.outbox().takeFor(message.from(), MOST_WAITING, LEASE);
    }

    private InlineAnswer.Links none(Exchange exchange, String locale) {
        return links(exchange, locale, "");
    }

    private InlineAnswer.Links links(Exchange exchange, String locale, String resume) {
        return new InlineAnswer.Links(
                exchange.base(),
                resume,
                words.text(locale, "inline.resume"),
                words.text(locale, "inline.resume.button"),
                words.text(locale, "inline.more"));
    }

    /// Lets late answers that are on their way arrive; those that are not ready come with the customers' next messages.
    @Override
    public void close() {
        callbacks.shutdown();
        try {
            if (!callbacks.awaitTermination(Lanes.STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                callbacks.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pauseAfterPromise() {
        try {
            Thread.sleep(AFTER_PROMISE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
