package dev.ieum.hub.outgoing;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

/// Where a system of the shop wants to be told.
///
/// @param kinds of what: `booking`, `order`, `conversation` …, as in [Happening#kind]; empty: everything
public record Webhook(String id, URI url, Set<String> kinds, Instant createdAt) {
    public Webhook {
        kinds = Set.copyOf(kinds);
    }

    boolean wants(Happening happening) {
        return Webhooks.KINDS.contains(happening.kind())
                && (kinds.isEmpty() || kinds.contains(happening.kind()))
                && !happening.at().isBefore(createdAt);
    }
}
