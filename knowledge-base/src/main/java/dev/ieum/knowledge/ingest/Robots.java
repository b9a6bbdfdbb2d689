package dev.ieum.knowledge.ingest;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a site's robots.txt (RFC 9309) asks of us.
final class Robots {

    /// A site may slow us down to this and not more.
    static final Duration MAX_DELAY = Duration.ofSeconds(10);

    private final BaseRobotRules rules;

    private Robots(BaseRobotRules rules) {
        this.rules = rules;
    }

    /// @param userAgent whose first word is our name
    static Robots parse(URI address, String text, String userAgent) {
        String name = userAgent.split("[/ ]")[0].toLowerCase(Locale.ROOT);
        return new Robots(new SimpleRobotRulesParser()
                .parseContent(address.toString(), text.getBytes(StandardCharsets.UTF_8), "text/plain", List.of(name)));
    }

    /// There is no robots.txt.
    static Robots none() {
        return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    }

    /// Nobody can say what robots.txt asks (RFC 9309 §2.3.1.4): nothing may be fetched.
    static Robots unreachable() {
        return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
    }

    boolean allows(URI address) {
        return rules.isAllowed(address.toString());
    }

    Duration pause(Duration ours) {
        long asked = rules.getCrawlDelay();
        Duration theirs = asked == BaseRobotRules.UNSET_CRAWL_DELAY ? Duration.ZERO : Duration.ofMillis(asked);
        Duration longer = theirs.compareTo(ours) > 0 ? theirs : ours;
        return longer.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : longer;
    }

    List<URI> sitemaps() {
        return rules.getSitemaps().stream()
                .map(WebAddress::parse)
                .flatMap(Optional::stream)
                .toList();
    }
}
