package dev.ieum.bot.reply;

import dev.ieum.record.conversation.ClaimKind;
import java.util.Set;

/// Words of a reply that can be true or false.
///
/// @param keys all that the evidence must offer
record Statement(int start, int end, String text, ClaimKind kind, Set<String> keys) {

    Statement {
        keys = Set.copyOf(keys);
    }
}
