package dev.ieum.record.conversation;

import java.util.List;

/// What the person who takes over reads first.
///
/// @param summary at most two sentences, Korean
/// @param collected values the customer already gave, so that nobody asks twice
/// @param tried what the bot did: tools and articles, one line each
/// @param nextStep what the bot would suggest
public record HandoffBrief(
        HandoffReason reason, String summary, List<CardRow> collected, List<String> tried, String nextStep) {

    public HandoffBrief {
        collected = List.copyOf(collected);
        tried = List.copyOf(tried);
    }
}
