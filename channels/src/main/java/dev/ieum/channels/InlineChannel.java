package dev.ieum.channels;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// A channel whose vendor reads our answer from the body of the very request that brought the customer's words.
public interface InlineChannel extends Channel {

    /// What the vendor allows.
    Limits limits();

    /// The answer's body, and how many of the messages found room in it.
    Rendered render(RawRequest request, InlineAnswer answer);

    /// Where an answer that took too long may go, once.
    Optional<URI> findCallback(RawRequest request);

    /// Sends a rendered answer there. True when the vendor says that it took it.
    boolean callBack(URI callback, String body);

    /// What the vendor allows.
    ///
    /// @param answer how long a request waits for its answer, with the way back taken off
    /// @param callback how long after the request a late answer is taken; zero where none is
    /// @param bytes the largest request that is read
    record Limits(Duration answer, Duration callback, int bytes) {}

    /// A body in the vendor's dialect.
    ///
    /// @param messages how many of the answer's messages are in it, counted from the first
    record Rendered(String body, int messages) {}
}
