package dev.ieum.record.conversation;

import java.time.Duration;
import java.util.Optional;

/// What became of an attempt to hand a message to a channel.
public sealed interface Delivery {

    /// The channel took it.
    ///
    /// @param channelMessageId the channel's own id for it
    record Delivered(Optional<String> channelMessageId) implements Delivery {}

    /// Not now: rate limit, outage, nothing to answer to yet.
    record TryLater(Duration after, String why) implements Delivery {}

    /// Never: blocked, gone, refused.
    record Failed(String why) implements Delivery {}

    /// It may have arrived or not; sending again could say it twice.
    record Unknown(String why) implements Delivery {}
}
