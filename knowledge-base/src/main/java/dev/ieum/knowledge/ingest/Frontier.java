package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.ingest.Problem.Kind;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses still to be visited, nearest first, each once; recognises the usual traps. Not thread-safe.
final class Frontier {

    /// Addresses that differ only in numbers that look like a day, week or month: at most so many.
    static final int MAX_CALENDAR = 12;
    /// Addresses of one path that differ only in their parameters: at most so many.
    static final int MAX_QUERIES = 60;
    /// A path that repeats a segment more often goes in circles.
    static final int MAX_REPEATS = 2;

    static final int MAX_SEGMENTS = 12;
    static final int MAX_PARAMETERS = 6;

    private static final Pattern NO_DOCUMENT = Pattern.compile(
            "\\.(jpe?g|png|gif|webp|avif|svg|ico|bmp|css|js|mjs|json|map|woff2?|ttf|eot|mp[34]|m4[av]|mov|avi|webm|ogg|wav|zip|gz|tgz|rar"
                    + "|7z|exe|dmg|apk|iso|hwp|hwpx|docx?|xlsx?|pptx?|ics|rss|atom)$");
    private static final Pattern CALENDAR = Pattern.compile(
            "(19|20)\\d\\d[-/._]?(0?[1-9]|1[0-2])(?!\\d)|[?&](y|m|d|year|month|day|date|week|cal|yyyy|mm|ym)=\\d",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    private final Deque<Visit> queue = new ArrayDeque<>();
    private final Set<URI> known = new HashSet<>();
    private final Map<String, Integer> patterns = new HashMap<>();
    private final Map<String, Problem> traps = new HashMap<>();
    private final String host;
    private final int port;
    private final int maxDepth;

    Frontier(URI start, int maxDepth) {
        this.host = bare(start);
        this.port = start.getPort();
        this.maxDepth = maxDepth;
    }

    record Visit(URI address, int depth) {}

    /// Whether `address` belongs to the site: the same host (with or without `www.`) and port, http or https.
    boolean isInside(URI address) {
        return bare(address).equals(host) && address.getPort() == port;
    }

    /// Queues an address unless it was queued before, lies outside, is no document or looks like a trap.
    void offer(URI address, int depth) {
        String path = address.getPath() == null ? "" : address.getPath().toLowerCase(Locale.ROOT);
        boolean wanted = isInside(address)
                && depth <= maxDepth
                && !NO_DOCUMENT.matcher(path).find();
        if (wanted && !known.contains(address) && !isTrap(address)) {
            known.add(address);
            queue.add(new Visit(address, depth));
        }
    }

    /// Queues what is known from before, whatever it looks like.
    void revisit(URI address) {
        if (isInside(address) && known.add(address)) {
            queue.add(new Visit(address, maxDepth));
        }
    }

    /// Marks an address as visited that another one led to; false when it already was.
    boolean reached(URI address) {
        return known.add(address);
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    Visit next() {
        return queue.remove();
    }

    int waiting() {
        return queue.size();
    }

    List<Problem> traps() {
        return new ArrayList<>(traps.values());
    }

    private boolean isTrap(URI address) {
        String path = address.getRawPath() == null ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        if (goesInCircles(path) || (!query.isEmpty() && query.split("&").length > MAX_PARAMETERS)) {
            return true;
        }
        String all = path + (query.isEmpty() ? "" : "?" + query);
        Matcher calendar = CALENDAR.matcher(all);
        if (calendar.find()) {
            return isFull(NUMBERS.matcher(all).replaceAll("#"), MAX_CALENDAR, address);
        }
        return !query.isEmpty() && isFull(path + "?", MAX_QUERIES, address);
    }

    private boolean isFull(String pattern, int most, URI example) {
        int count = patterns.merge(pattern, 1, Integer::sum);
        if (count > most) {
            traps.putIfAbsent(
                    pattern, Problem.of(Site.of(example), Kind.TRAP, String.valueOf(most), example.toString()));
        }
        return count > most;
    }

    private static boolean goesInCircles(String path) {
        String[] segments = path.split("/");
        Map<String, Integer> counts = new HashMap<>();
        for (String segment : segments) {
            if (!segment.isEmpty() && counts.merge(segment, 1, Integer::sum) > MAX_REPEATS) {
                return true;
            }
        }
        return segments.length > MAX_SEGMENTS;
    }

    private static String bare(URI address) {
        String host = address.getHost() == null ? "" : address.getHost();
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
