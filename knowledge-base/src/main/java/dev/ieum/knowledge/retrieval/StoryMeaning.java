package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.semantic.Meanings.QueryMeaning;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What the parts of a story mean. Every part is near to something, so an article counts as near as the one part comes
/// that is nearest, above what it is near to anyway. Not thread-safe.
final class StoryMeaning {
    /// So many parts of a story are embedded, which bounds what a long message costs.
    static final int MAX_PARTS = 12;

    /// So many nearest texts of each part are looked at, whatever words they have.
    private static final int NEAREST = 10;

    /// What an article's title and variants count beside its passages.
    private static final double ASKED = 0.7;

    private static final double NOWHERE = -1;

    private final List<QueryMeaning> parts;

    private StoryMeaning(List<QueryMeaning> parts) {
        this.parts = parts;
    }

    /// @param parts at most [#MAX_PARTS] of them
    static StoryMeaning of(List<String> parts, Function<String, Optional<QueryMeaning>> meanings) {
        return new StoryMeaning(parts.parallelStream()
                .limit(MAX_PARTS)
                .map(meanings)
                .flatMap(Optional::stream)
                .toList());
    }

    boolean isKnown() {
        return !parts.isEmpty();
    }

    /// The keys of the texts that are nearest to the parts.
    List<Long> nearest() {
        Set<Long> nearest = new LinkedHashSet<>();
        parts.forEach(part -> nearest.addAll(part.nearest(NEAREST)));
        return List.copyOf(nearest);
    }

    /// How near an article comes to one of the parts, with its nearest passage and its nearest question.
    double nearness(ArticleReader.Article article) {
        List<Long> passages =
                article.parts().stream().map(ArticleReader.Part::meaning).toList();
        return parts.stream()
                .mapToDouble(part -> nearness(part, passages) + ASKED * nearness(part, article.asks()))
                .max()
                .orElse(NOWHERE);
    }

    private static double nearness(QueryMeaning part, List<Long> keys) {
        return keys.stream()
                .mapToDouble(key -> part.aboveUsual(key).orElse(NOWHERE))
                .max()
                .orElse(NOWHERE);
    }
}
