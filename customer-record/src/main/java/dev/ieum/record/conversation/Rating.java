package dev.ieum.record.conversation;

import java.time.Instant;

/// A customer's judgement of a conversation so far.
///
/// @param score 1 to 5
public record Rating(int score, String comment, Instant at, long afterSeq) {}
