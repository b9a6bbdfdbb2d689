package dev.ieum.hub.outgoing;

import dev.ieum.hub.chat.Tokens;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The systems of the shop that want to be told. Thread-safe.
public final class Webhooks {
    /// More than any shop has systems.
    public static final int MOST = 20;

    public static final String SECRET_PREFIX = "whsec_";

    /// What can be asked for.
    public static final List<String> KINDS = List.of(
            "booking",
            "class-session",
            "conversation",
            "coupon",
            "course",
            "customer",
            "order",
            "product",
            "stock",
            "waiting");

    private static final int SHOWN = 50;

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    public Webhooks(Database database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /// A webhook that was just made.
    ///
    /// @param secret verifies its signatures; shown this once
    public record Made(Webhook webhook, String secret) {
        @Override
        public String toString() {
            return "Made " + webhook;
        }
    }

    /// Tells `url` from now on. Empty when there are [#MOST] already.
    ///
    /// @param kinds of what; empty: everything
    public Optional<Made> add(URI url, Set<String> kinds) {
        Webhook webhook = new Webhook("wh-" + ids.next(), url, kinds, clock.instant());
        String secret = SECRET_PREFIX + Tokens.random() + Tokens.random();
        return database.write(transaction -> {
            WebhookTable table = new WebhookTable(transaction);
            if (table.list().size() >= MOST) {
                return Optional.empty();
            }
            table.insert(webhook, secret);
            return Optional.of(new Made(webhook, secret));
        });
    }

    public List<Webhook> list() {
        return database.read(transaction -> new WebhookTable(transaction).list());
    }

    /// Tells it nothing any more, what waits included. False when there is no such webhook.
    public boolean remove(String id) {
        return database.write(transaction -> new WebhookTable(transaction).remove(id, clock.instant()));
    }

    /// Sends one a `test.changed`. False when there is no such webhook.
    public boolean test(String id) {
        return database.write(transaction -> {
            WebhookTable table = new WebhookTable(transaction);
            Optional<Webhook> webhook =
                    table.list().stream().filter(known -> known.id().equals(id)).findFirst();
            String event = ids.next().toString();
            webhook.ifPresent(known -> table.queue(
                    event, known, new Happening(event, clock.instant(), "hub", "test", id, "test"), clock.instant()));
            return webhook.isPresent();
        });
    }

    /// What was sent lately, newest first.
    public List<Delivery> deliveries(String id) {
        return database.read(transaction -> new WebhookTable(transaction).deliveries(id, SHOWN));
    }
}
