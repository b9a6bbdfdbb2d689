package dev.ieum.record.conversation;

import dev.ieum.record.identity.Address;

/// A message on its way to a channel.
///
/// @param id the outbox row, and the idempotency key where the channel has one
/// @param attempt 1, 2, …
public record Outgoing(String id, Address to, Message message, int attempt) {}
