package dev.ieum.record.conversation;

import java.time.Instant;
import java.util.Optional;

/// A passage that a message used.
///
/// @param span where it stands, in the version that was used
/// @param passage the very sentence or sentences used
public record Source(
        SourceSpan span, String title, String heading, String passage, Optional<String> url, Instant updatedAt) {}
