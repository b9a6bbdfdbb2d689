package dev.ieum.channels;

import dev.ieum.record.conversation.InboundMessage;
import java.util.List;

/// What a request turned out to be.
public sealed interface Received {

    /// Customers' messages, verified.
    ///
    /// @param locale `ko` or `en`, as far as the channel knows
    record Messages(List<InboundMessage> messages, String locale) implements Received {
        public Messages {
            messages = List.copyOf(messages);
        }
    }

    /// A vendor's test console tries us out: answer, but make no customer and keep nothing.
    record Rehearsal(InboundMessage message, String locale) implements Received {}

    /// The customer asks for what is already waiting for them.
    record Fetch(InboundMessage message, String locale) implements Received {}

    /// Genuine, but nothing to do.
    record Nothing(Why why, String locale) implements Received {}

    /// Not genuine or not readable.
    ///
    /// @param status 400, 401 or 413
    /// @param why a short English reason without anything of the request in it
    record Refused(int status, String why) implements Received {}

    /// Why there is nothing to do.
    enum Why {
        /// No words, no file, no button.
        EMPTY,
        /// Longer than [InboundMessage#MAX_CHARACTERS].
        TOO_LONG
    }
}
