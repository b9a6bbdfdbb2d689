package dev.ieum.record.conversation;

import java.time.Instant;

/// What staff write for each other.
///
/// @param afterSeq the last message when it was written
/// @param key the writer's own key, by which a repeated one is known
public record Note(String id, long afterSeq, Instant at, StaffMember by, String text, String key) {}
