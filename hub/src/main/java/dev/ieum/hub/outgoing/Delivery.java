package dev.ieum.hub.outgoing;

import java.time.Instant;

/// One happening on its way to one webhook.
///
/// @param event as in [Happening#event]
/// @param attempts how often it has been tried
/// @param dueAt when it is tried next
/// @param outcome what came of the last attempt: a status such as `204`, or why there was none; empty before the first
public record Delivery(
        String id, String event, State state, int attempts, Instant createdAt, Instant dueAt, String outcome) {

    /// How far it is.
    public enum State {
        PENDING,
        DELIVERED,
        /// Given up after 72 hours, or the webhook is gone.
        FAILED
    }
}
