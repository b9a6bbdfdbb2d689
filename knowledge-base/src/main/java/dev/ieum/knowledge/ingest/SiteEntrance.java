package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.ingest.CrawlTable.Page;
import dev.ieum.knowledge.ingest.CrawlTable.Page.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds out what a site allows and where to begin: robots.txt, the start address and the sitemaps.
final class SiteEntrance {

    /// At most so many sitemaps are read.
    static final int MAX_SITEMAPS = 50;
    /// RFC 9309 §2.5 asks for at least 500 KiB.
    static final int MAX_ROBOTS = 512 * 1024;

    private final CrawlSettings settings;
    private final URI start;
    private final Fetcher fetcher;
    private final SiteMemory memory;
    private final Frontier frontier;

    SiteEntrance(CrawlSettings settings, URI start, Fetcher fetcher, SiteMemory memory, Frontier frontier) {
        this.settings = settings;
        this.start = start;
        this.fetcher = fetcher;
        this.memory = memory;
        this.frontier = frontier;
    }

    /// The site's rules; empty, with the problem told, when the site cannot be asked and so nothing may be fetched.
    Optional<Robots> findRobots(Intake intake) {
        URI address = URI.create(Site.of(start) + "/robots.txt");
        Fetched fetched = fetcher.fetch(address, memory::validators, frontier::isInside, MAX_ROBOTS);
        if (intake.stop().isAsked()) {
            return Optional.empty();
        }
        return switch (fetched) {
            case Fetched.Document document -> Optional.of(robots(address, document, intake));
            case Fetched.Unchanged _ ->
                Optional.of(parse(address, memory.find(address).map(Page::body).orElse("")));
            case Fetched.Gone _ -> Optional.of(Robots.none());
            case Fetched.Failed failed
            when failed.status() >= 400 && failed.status() < 500 -> Optional.of(Robots.none());
            case Fetched.Failed failed when mayBeIgnored(failed) -> Optional.of(Robots.none());
            case Fetched.Failed failed -> {
                intake.problem(failed.problem());
                yield Optional.empty();
            }
        };
    }

    /// A robots.txt that leads out of the site or in circles is none. Of an endless one the beginning counts.
    private static boolean mayBeIgnored(Fetched.Failed failed) {
        return switch (failed.problem().kind()) {
            case OUT_OF_SCOPE, ENDLESS_REDIRECT -> true;
            default -> false;
        };
    }

    private Robots robots(URI address, Fetched.Document document, Intake intake) {
        intake.count(document.bytes().length);
        int length = Math.min(document.bytes().length, MAX_ROBOTS);
        String text = new String(document.bytes(), 0, length, StandardCharsets.UTF_8);
        memory.put(new Page(address, document.validators(), new Content("", null), List.of(), text + "\n", null));
        return parse(address, text);
    }

    private Robots parse(URI address, String text) {
        return Robots.parse(address, text, settings.userAgent());
    }

    void offerStart(Robots robots) {
        frontier.offer(start, 0);
        List<URI> sitemaps = new ArrayList<>(robots.sitemaps());
        if (sitemaps.isEmpty()) {
            sitemaps.add(URI.create(Site.of(start) + "/sitemap.xml"));
        }
        follow(sitemaps, 0, address -> frontier.isInside(address) && robots.allows(address));
    }

    /// Reads `first` and the sitemaps that these name.
    ///
    /// @param depth of the pages they name: the deepest, when nothing but these pages is wanted
    void follow(Collection<URI> first, int depth, Predicate<URI> allowed) {
        Deque<URI> sitemaps = new ArrayDeque<>(first);
        Set<URI> asked = new HashSet<>(Set.of(start));
        while (!sitemaps.isEmpty() && asked.size() <= MAX_SITEMAPS) {
            URI sitemap = sitemaps.remove();
            if (allowed.test(sitemap) && asked.add(sitemap)) {
                sitemaps.addAll(sitemap(sitemap, depth, allowed));
            }
        }
    }

    /// Offers the pages of one sitemap and returns the further sitemaps that it names.
    private List<URI> sitemap(URI address, int depth, Predicate<URI> allowed) {
        Fetched fetched = fetcher.fetch(address, memory::validators, allowed);
        frontier.reached(address);
        return switch (fetched) {
            case Fetched.Document document when Sitemap.isOne(document.bytes()) -> readSitemap(document, depth);
            case Fetched.Document _ -> List.of();
            case Fetched.Unchanged _ -> {
                List<URI> links = memory.find(address).map(Page::links).orElse(List.of());
                links.forEach(link -> frontier.offer(link, depth));
                yield List.of();
            }
            case Fetched.Gone _, Fetched.Failed _ -> List.of();
        };
    }

    /// Offers the pages that a sitemap names and returns the further sitemaps that it names.
    List<URI> readSitemap(Fetched.Document document, int depth) {
        Sitemap sitemap = Sitemap.parse(document.bytes());
        sitemap.pages().forEach(page -> frontier.offer(page, depth));
        Fetched.Validators validators = sitemap.sitemaps().isEmpty() ? document.validators() : Fetched.Validators.NONE;
        memory.put(new Page(document.address(), validators, new Content("", null), sitemap.pages(), "\n", null));
        return sitemap.sitemaps();
    }
}
