package dev.ieum.hub.journey;

import dev.ieum.bot.task.Effort;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts what the bot's replies take, on the page of measurements. Thread-safe.
public final class EffortMeters implements Effort {

    private static final String TOOLS = "ieum.tools.ran";
    private static final String TOKENS = "ieum.model.tokens";

    private final MeterRegistry registry;
    private final Counter tokens;

    public EffortMeters(MeterRegistry registry) {
        this.registry = registry;
        this.tokens = registry.counter(TOKENS);
    }

    @Override
    public void ran(String tool) {
        registry.counter(TOOLS, "tool", tool).increment();
    }

    @Override
    public void spent(long more) {
        tokens.increment((double) more);
    }

    /// How often each tool ran since the start.
    public Map<String, Long> runs() {
        return registry.find(TOOLS).counters().stream()
                .collect(Collectors.toMap(counter -> counter.getId().getTag("tool"), EffortMeters::whole, Long::sum));
    }

    /// The language model's tokens since the start.
    public long tokens() {
        return whole(tokens);
    }

    private static long whole(Counter counter) {
        return Math.round(counter.count());
    }
}
