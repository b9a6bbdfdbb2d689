package dev.ieum.channels;

import dev.ieum.record.conversation.Delivery;
import dev.ieum.record.conversation.Outgoing;

/// One way customers write to the shop. Thread-safe.
public interface Channel {

    /// The name that addresses carry: `kakao`, `line`, …
    String name();

    /// Verifies and reads what arrived. Has no effect but that.
    Received receive(RawRequest request);

    /// Hands one message to the vendor. Expected failures are values; whoever calls stores them as facts.
    Delivery deliver(Outgoing outgoing);
}
