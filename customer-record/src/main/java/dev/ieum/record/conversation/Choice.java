package dev.ieum.record.conversation;

/// One button.
///
/// @param label what stands on it, in the customer's language
public record Choice(String label, Action action) {}
