package dev.ieum.bot;

import dev.ieum.bot.reply.EngineFailure;
import java.util.Map;

/// How the model did since the start.
///
/// @param answered turns that it answered
/// @param failed turns that the local engine answered instead, by reason
public record ModelCounts(long answered, Map<EngineFailure.Kind, Long> failed) {

    public ModelCounts {
        failed = Map.copyOf(failed);
    }
}
