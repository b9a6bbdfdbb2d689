package dev.ieum.knowledge;

import java.time.Instant;
import java.util.Optional;

/// Points at the very words that were used, and keeps pointing at them after the article has changed.
///
/// @param passage where in the article
/// @param locale the article's language, `ko` or `en`
/// @param title the article's title in that version
/// @param heading the nearest heading above the passage; empty at the top
/// @param url where the article can be read, if it came from a page
/// @param updatedAt when that version was written
public record Citation(
        PassageRef passage, String locale, String title, String heading, Optional<String> url, Instant updatedAt) {}
