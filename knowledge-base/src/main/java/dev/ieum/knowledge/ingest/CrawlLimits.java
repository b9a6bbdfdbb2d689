package dev.ieum.knowledge.ingest;

import java.time.Duration;

/// When a visit to a site stops.
///
/// @param pages requests for pages
/// @param depth links followed from the start or the sitemap
/// @param pageBytes of one document, after decompression
/// @param siteBytes of all documents
/// @param page the time for one document, redirects included
/// @param site the time for the whole visit
public record CrawlLimits(int pages, int depth, long pageBytes, long siteBytes, Duration page, Duration site) {

    private static final long MEGABYTE = 1L << 20;

    public static CrawlLimits standard() {
        return new CrawlLimits(3_000, 20, 10 * MEGABYTE, 500 * MEGABYTE, Duration.ofSeconds(30), Duration.ofHours(2));
    }
}
