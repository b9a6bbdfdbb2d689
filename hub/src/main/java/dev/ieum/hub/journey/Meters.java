package dev.ieum.hub.journey;

import dev.ieum.record.conversation.Conclusion;
import dev.ieum.record.conversation.Reply;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/// What is counted of the journey. No label holds anything of a customer.
public final class Meters {
    private final MeterRegistry registry;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    void received(String channel, boolean duplicate) {
        registry.counter("ieum.messages.received", "channel", channel, "duplicate", Boolean.toString(duplicate))
                .increment();
    }

    void failed() {
        registry.counter("ieum.turns.failed").increment();
    }

    void concluded(Reply reply, Conclusion conclusion, Duration took) {
        Timer.builder("ieum.turns")
                .description("Turns of the bot, from admission to conclusion")
                .tag("reply", kind(reply))
                .tag("spoken", Boolean.toString(conclusion instanceof Conclusion.Spoken))
                .publishPercentileHistogram(false)
                .register(registry)
                .record(took);
    }

    private static String kind(Reply reply) {
        return switch (reply) {
            case Reply.Answer _ -> "answer";
            case Reply.AskBack _ -> "ask";
            case Reply.Proposal _ -> "proposal";
            case Reply.Done _ -> "done";
            case Reply.Handoff _ -> "handoff";
        };
    }
}
