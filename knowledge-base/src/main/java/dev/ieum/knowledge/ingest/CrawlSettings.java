package dev.ieum.knowledge.ingest;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// How sites are visited.
///
/// @param limits when to stop
/// @param ports the only ports that are contacted
/// @param allowed internal addresses that may be contacted nevertheless; none unless somebody says so
/// @param pause between two requests; a site's robots.txt may ask for longer
/// @param userAgent how we introduce ourselves; its first word is what robots.txt calls us
public record CrawlSettings(
        CrawlLimits limits, Set<Integer> ports, Set<AllowedAddress> allowed, Duration pause, String userAgent) {

    public CrawlSettings {
        ports = Set.copyOf(ports);
        allowed = Set.copyOf(allowed);
    }

    /// Public addresses on the usual ports, five requests a second.
    public static CrawlSettings standard() {
        return new CrawlSettings(
                CrawlLimits.standard(),
                Set.of(80, 443),
                Set.of(),
                Duration.ofMillis(200),
                "IeumBot/0.1 (customer service knowledge base)");
    }

    /// The same, and this one internal address on this one port may be contacted.
    ///
    /// @param address a literal IP address
    public CrawlSettings allowAddress(String address, int port) {
        Set<AllowedAddress> more = new HashSet<>(allowed);
        more.add(new AllowedAddress(address, port));
        return new CrawlSettings(limits, ports, more, pause, userAgent);
    }

    public CrawlSettings withLimits(CrawlLimits others) {
        return new CrawlSettings(others, ports, allowed, pause, userAgent);
    }

    public CrawlSettings withPause(Duration other) {
        return new CrawlSettings(limits, ports, allowed, other, userAgent);
    }

    /// One internal address and port.
    public record AllowedAddress(String address, int port) {}
}
