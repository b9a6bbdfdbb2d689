package dev.ieum.knowledge.article;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Questions that ask alike.
///
/// @param id its name
/// @param locale the customers'
/// @param question the first of them, masked
/// @param counts how often it was asked
/// @param span when it was asked first and last
/// @param settled who dealt with it; null: it is open. A settled group that is asked again is open again
public record MissGroup(
        UUID id,
        String locale,
        String question,
        Counts counts,
        Span span,
        @Nullable Settled settled) {

    /// How often, by how we know.
    public record Counts(int unknown, int unhelpful, int handedOver) {
        public int all() {
            return unknown + unhelpful + handedOver;
        }
    }

    public record Span(Instant first, Instant last) {}

    /// @param note what was done, for example which article now answers it
    public record Settled(String by, Instant at, String note) {}
}
