package dev.ieum.record.conversation;

/// Why a message was written.
public enum Purpose {
    ANSWER,
    ASK,
    PROPOSAL,
    DONE,
    HANDOFF,
    NOTICE,
    /// Somebody's own words: a customer's or a staff member's.
    SPOKEN
}
