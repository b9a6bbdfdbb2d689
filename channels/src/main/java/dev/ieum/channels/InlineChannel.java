package dev.ieum.channels;

import java.net.URI;
import java.util.Optional;

/// A channel whose vendor reads our answer from the body of the very request that brought the customer's words.
public interface InlineChannel extends Channel {

    /// The answer's body, and how many of the messages found room in it.
    Rendered render(RawRequest request, InlineAnswer answer);

    /// Where an answer that took too long may go, once.
    Optional<URI> findCallback(RawRequest request);

    /// Sends a rendered answer there. True when the vendor says that it took it.
    boolean callBack(URI callback, String body);

    /// A body in the vendor's dialect.
    ///
    /// @param messages how many of the answer's messages are in it, counted from the first
    record Rendered(String body, int messages) {}
}
