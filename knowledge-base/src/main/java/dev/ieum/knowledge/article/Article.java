package dev.ieum.knowledge.article;

import java.time.Instant;

/// An article as it stands.
///
/// @param latest its latest version, published or not
/// @param standing the latest version's state
/// @param publishedVersion the version that is shown; 0: none
public record Article(ArticleVersion latest, Standing standing, int publishedVersion) {

    public ArticleKey key() {
        return latest.key();
    }

    /// A state, and who brought the article there, when and why.
    public record Standing(ArticleState state, String by, Instant at, String reason) {}
}
