package dev.ieum.record.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page of a view.
///
/// @param next what to ask for the next page with; empty at the end
/// @param counts how many open conversations each view has for this staff member
public record ConversationPage(List<ConversationRow> rows, Optional<String> next, Map<View, Integer> counts) {

    public ConversationPage {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }
}
