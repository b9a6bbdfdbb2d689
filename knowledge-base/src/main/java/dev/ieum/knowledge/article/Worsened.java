package dev.ieum.knowledge.article;

import java.util.List;

/// A golden question that would be answered worse than it must be.
///
/// @param golden the question and what its answer must say
/// @param owner the article that carries it and must be cited
/// @param before the answer customers get now
/// @param after the answer they would get
/// @param missing the facts that would not be said
public record Worsened(GoldenQuestion golden, ArticleKey owner, Answer before, Answer after, List<String> missing) {

    public Worsened {
        missing = List.copyOf(missing);
    }

    /// What a customer is answered.
    ///
    /// @param article the slug of the article cited first; empty: none found
    /// @param title its title
    /// @param snippet the words shown
    /// @param known whether it is certain enough to be said at all
    public record Answer(String article, String title, String snippet, boolean known) {}
}
