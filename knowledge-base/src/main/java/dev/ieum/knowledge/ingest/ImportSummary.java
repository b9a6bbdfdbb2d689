package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Worsened;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What an import has changed.
///
/// @param changes the articles that are not as they were
/// @param unchanged how many articles were read and said the same as before
/// @param worsened why articles are held back: golden questions that would be answered worse
/// @param problems what could not be read, or was read with a doubt
/// @param bytes what was read or transferred
/// @param took how long it took
public record ImportSummary(
        Changes changes, int unchanged, List<Worsened> worsened, List<Problem> problems, long bytes, Duration took) {

    public ImportSummary {
        worsened = List.copyOf(worsened);
        problems = List.copyOf(problems);
    }

    /// @param created articles that did not exist before
    /// @param changed articles with a new version
    /// @param archived articles whose source is gone
    /// @param heldBack articles that the gate keeps as drafts
    public record Changes(
            List<ArticleKey> created, List<ArticleKey> changed, List<ArticleKey> archived, List<ArticleKey> heldBack) {

        public Changes {
            created = List.copyOf(created);
            changed = List.copyOf(changed);
            archived = List.copyOf(archived);
            heldBack = List.copyOf(heldBack);
        }
    }

    /// Whether somebody asked it to stop before its end.
    public boolean wasCancelled() {
        return problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.CANCELLED);
    }

    /// Whether everything was read and published; there may be advice.
    public boolean isClean() {
        return changes.heldBack().isEmpty()
                && problems.stream().allMatch(problem -> problem.kind().isAdvice());
    }

    /// The summary for a terminal or a page, in Korean for `ko` and in English otherwise.
    public String text(Locale locale) {
        return IngestWording.in(locale).summary(this);
    }
}
