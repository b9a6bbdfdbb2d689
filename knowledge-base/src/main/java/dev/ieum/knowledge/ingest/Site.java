package dev.ieum.knowledge.ingest;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A site that has been imported.
///
/// @param site scheme, host and port: `https://shop.example`
/// @param start where visits begin: a page or a sitemap
/// @param everyHours how often it is visited again by itself; 0: only when somebody asks
/// @param nextAt when the next visit is due; null: never
/// @param lastAt when it was visited last; null: never
/// @param lastResult what that visit changed, in Korean
public record Site(
        String site,
        URI start,
        int everyHours,
        @Nullable Instant nextAt,
        @Nullable Instant lastAt,
        String lastResult) {

    static String of(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
