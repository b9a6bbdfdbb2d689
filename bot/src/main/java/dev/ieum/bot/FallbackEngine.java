package dev.ieum.bot;

import dev.ieum.bot.reply.Draft;
import dev.ieum.bot.reply.Engine;
import dev.ieum.bot.reply.EngineFailure;
import dev.ieum.bot.reply.EngineFailure.Kind;
import dev.ieum.record.conversation.Turn;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The model first; on any failure or an unbound claim the local engine answers the same turn. What the
/// local engine is sure of (buttons, a yes to a proposal, a slot's value, a wish for a person, what policy
/// gives to a person) it answers without asking the model. Thread-safe.
final class FallbackEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(FallbackEngine.class);

    private final Engine model;
    private final LocalEngine local;
    private final BiPredicate<Turn, Draft> bound;
    private final LongAdder answered = new LongAdder();
    private final Map<Kind, LongAdder> failures = new EnumMap<>(Kind.class);

    /// @param bound whether a draft passes the claim check
    FallbackEngine(Engine model, LocalEngine local, BiPredicate<Turn, Draft> bound) {
        this.model = model;
        this.local = local;
        this.bound = bound;
        for (Kind kind : Kind.values()) {
            failures.put(kind, new LongAdder());
        }
    }

    @Override
    public Draft draft(Turn turn) {
        if (local.sure(turn)) {
            return local.draft(turn);
        }
        try {
            Draft draft = model.draft(turn);
            if (bound.test(turn, draft)) {
                answered.increment();
                return draft;
            }
            failed(Kind.UNBOUND_CLAIM);
        } catch (EngineFailure failure) {
            failed(failure.kind());
        }
        return local.draft(turn);
    }

    private void failed(Kind kind) {
        failures.getOrDefault(kind, new LongAdder()).increment();
        LOG.warn("the model failed ({}), the local engine answers", kind);
    }

    ModelCounts counts() {
        Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
        failures.forEach((kind, count) -> byKind.put(kind, count.sum()));
        return new ModelCounts(answered.sum(), byKind);
    }
}
