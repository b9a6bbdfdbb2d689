package dev.ieum.bot.reply;

import dev.ieum.record.conversation.Claim;
import java.util.List;
import java.util.Optional;

/// How a sentence relates to the passages.
///
/// @param binding the passage it is copied from, if it is
/// @param changed spans of the sentence whose numbers differ from those of the passage it repeats otherwise
record Copy(Optional<Claim.Binding> binding, List<int[]> changed) {

    static Copy none() {
        return new Copy(Optional.empty(), List.of());
    }

    boolean falsifies(Statement statement) {
        return changed.stream().anyMatch(span -> span[0] < statement.end() && statement.start() < span[1]);
    }
}
