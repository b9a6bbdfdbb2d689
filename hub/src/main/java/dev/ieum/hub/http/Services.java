package dev.ieum.hub.http;

import dev.ieum.channels.InlineChannel;
import dev.ieum.channels.web.IdentityTokens;
import dev.ieum.hub.care.HouseWords;
import dev.ieum.hub.chat.Attachments;
import dev.ieum.hub.chat.ChatSessions;
import dev.ieum.hub.intake.Imports;
import dev.ieum.hub.journey.InlineTurns;
import dev.ieum.hub.journey.Journey;
import dev.ieum.hub.journey.Rehearsal;
import dev.ieum.hub.outgoing.Webhooks;
import dev.ieum.hub.staff.Accounts;
import dev.ieum.hub.staff.ApiKeys;
import dev.ieum.hub.staff.Team;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.record.CustomerRecord;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.conversation.Conversations;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Everything that the doors open to.
public record Services(Talking talking, Inline inline, People people, Shop shop, Running running) {

    /// The customers' chat.
    public record Talking(
            Conversations conversations,
            Journey journey,
            ChatSessions sessions,
            Attachments attachments,
            IdentityTokens identity,
            HouseWords words) {}

    /// Channels that are answered inside their request.
    ///
    /// @param connected whether a vendor can reach us
    public record Inline(
            Map<String, InlineChannel> channels, InlineTurns turns, Rehearsal rehearsal, boolean connected) {
        public Inline {
            channels = Map.copyOf(channels);
        }
    }

    /// Staff and the shop's own systems.
    public record People(Accounts accounts, ApiKeys keys, Webhooks webhooks, Team team) {}

    /// What the shop knows.
    ///
    /// @param knowing what it has written down
    /// @param demoShop the answer of `GET /api/v1/demo/shop`, where the demo is on
    public record Shop(CustomerRecord record, Knowing knowing, boolean demo, Supplier<byte[]> demoShop) {
        KnowledgeBase knowledge() {
            return knowing.base();
        }
    }

    /// The articles, and how they come in.
    ///
    /// @param audit writes down who changed something beside the articles, and what
    public record Knowing(KnowledgeBase base, Imports imports, BiConsumer<Actor, String> audit) {}

    /// How it runs.
    ///
    /// @param parts what must work, by name
    public record Running(Clock clock, PrometheusMeterRegistry metrics, Map<String, BooleanSupplier> parts) {
        public Running {
            parts = Map.copyOf(parts);
        }
    }
}
