package dev.ieum.knowledge.article;

import java.util.List;
import java.util.Locale;

/// What the gate said about drafts that were to be published together.
///
/// @param published the articles that are shown now
/// @param refused the articles that stay drafts
/// @param worsened why, question by question
/// @param unmet golden questions of these articles that were not answered well before and are not yet; they
/// hold nobody up
public record Verdict(
        List<ArticleKey> published, List<ArticleKey> refused, List<Worsened> worsened, List<Worsened> unmet) {

    public Verdict {
        published = List.copyOf(published);
        refused = List.copyOf(refused);
        worsened = List.copyOf(worsened);
        unmet = List.copyOf(unmet);
    }

    /// Whether everything may be shown.
    public boolean passed() {
        return refused.isEmpty();
    }

    /// The difference for the person who wanted to publish, in Korean for `ko` and in English otherwise; empty when
    /// nothing gets worse.
    public String difference(Locale locale) {
        return worsened.isEmpty() ? "" : GateWording.in(locale).difference(worsened);
    }
}
