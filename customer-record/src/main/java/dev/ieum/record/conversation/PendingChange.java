package dev.ieum.record.conversation;

import java.time.Instant;
import java.util.Map;

/// A change that was proposed and awaits the customer's yes.
///
/// @param id what [Action.Confirm] and [Action.Cancel] carry
/// @param arguments the tool's slot values, as text that the tool's own parsers read
/// @param expiresAt after this the proposal is made anew before it is carried out
public record PendingChange(String id, String tool, Map<String, String> arguments, Instant expiresAt) {

    public PendingChange {
        arguments = Map.copyOf(arguments);
    }
}
