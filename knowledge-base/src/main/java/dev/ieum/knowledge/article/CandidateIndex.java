package dev.ieum.knowledge.article;

import java.util.List;

/// Lets the gate ask what the answers would be.
@FunctionalInterface
public interface CandidateIndex {

    /// A searcher over everything that is indexed now, except that each article in `drafts` has the passages given
    /// there instead of its own (none: it is not there at all). An empty list is the index as it is. Opening costs
    /// milliseconds: only the drafts are indexed anew.
    Searcher with(List<ArticlePassages> drafts);
}
