package dev.ieum.knowledge.semantic;

import java.time.Duration;
import java.util.function.Consumer;

/// Says how a download gets on: how much of how much, how fast, how long still. At most every two seconds.
final class Rate {
    private static final long EVERY = Duration.ofSeconds(2).toNanos();
    private static final double MEGA = 1e6;

    private final long total;
    private final Consumer<String> say;
    private final long began = System.nanoTime();
    private long said = began;

    /// @param total bytes in all, or −1 when nobody knows
    Rate(long total, Consumer<String> say) {
        this.total = total;
        this.say = say;
    }

    void at(long bytes) {
        long now = System.nanoTime();
        if (now - said < EVERY) {
            return;
        }
        said = now;
        double rate = bytes / Math.max(1e-3, (now - began) / 1e9);
        String left = total > bytes && rate > 0 ? ", %.0f s left".formatted((total - bytes) / rate) : "";
        String all = total > 0 ? " of %.1f".formatted(total / MEGA) : "";
        say.accept("Downloading: %.1f%s MB, %.1f MB a second%s.".formatted(bytes / MEGA, all, rate / MEGA, left));
    }
}
