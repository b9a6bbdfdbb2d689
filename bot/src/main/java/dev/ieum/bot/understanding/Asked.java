package dev.ieum.bot.understanding;

import java.util.Optional;

/// What the bot did before this message.
///
/// @param slot what it asked for
/// @param task the open task's tool
/// @param proposal whether a proposal awaits a yes
public record Asked(Optional<SlotKind> slot, Optional<String> task, boolean proposal) {

    public static Asked nothing() {
        return new Asked(Optional.empty(), Optional.empty(), false);
    }
}
