package dev.ieum.knowledge.article;

import dev.ieum.knowledge.article.ArticleEvent.What;
import dev.ieum.knowledge.article.Articles.Reason;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/// The only way from a draft to the customers. Before anything is shown, the golden questions it may affect are asked
/// against the index with the drafts in place; a draft that makes an answer worse stays a draft, unless a person gives
/// a reason. Thread-safe.
public final class Publisher {

    private final Articles articles;
    private final Gate gate;

    public Publisher(Articles articles, CandidateIndex index) {
        this.articles = articles;
        this.gate = new Gate(articles, index);
    }

    /// Publishes the latest version of one article if the gate lets it pass.
    public Verdict publish(ArticleKey key, String by) {
        return publishAll(List.of(key), by);
    }

    /// Publishes together what the gate lets pass: articles that lean on each other are judged as they will stand. The
    /// ones that make an answer worse stay drafts. Unknown keys and what is published already are passed over.
    public Verdict publishAll(Collection<ArticleKey> keys, String by) {
        List<ArticleVersion> drafts = drafts(keys);
        Gate.Findings found = gate.judge(drafts);
        List<ArticleVersion> passing = drafts.stream()
                .filter(draft -> !found.blamed().contains(draft.key()))
                .toList();
        List<ArticleKey> shown = articles.show(passing, by, new Reason(What.PUBLISHED, ""));
        Verdict verdict = new Verdict(shown, List.copyOf(found.blamed()), found.worsened(), found.unmet());
        refuse(drafts, verdict, by);
        return verdict;
    }

    /// What [#publishAll] would say, without doing it.
    public Verdict check(Collection<ArticleKey> keys) {
        Gate.Findings found = gate.judge(drafts(keys));
        return new Verdict(List.of(), List.copyOf(found.blamed()), found.worsened(), found.unmet());
    }

    /// Publishes whatever the gate says; `reason` is kept with the difference in the audit.
    ///
    /// @throws IllegalArgumentException if the reason is blank
    public Verdict publishAnyway(ArticleKey key, String by, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("publishing past the gate needs a reason");
        }
        List<ArticleVersion> drafts = drafts(List.of(key));
        Gate.Findings found = gate.judge(drafts);
        Verdict verdict = new Verdict(List.of(), List.copyOf(found.blamed()), found.worsened(), found.unmet());
        refuse(drafts, verdict, by);
        List<ArticleKey> shown = articles.show(drafts, by, new Reason(What.OVERRIDDEN, reason.strip()));
        return new Verdict(shown, List.of(), found.worsened(), found.unmet());
    }

    private List<ArticleVersion> drafts(Collection<ArticleKey> keys) {
        return articles.findAll(new LinkedHashSet<>(keys)).stream()
                .filter(found -> found.publishedVersion() != found.latest().number())
                .map(Article::latest)
                .toList();
    }

    /// The audit keeps the difference in the shop's own language.
    private void refuse(List<ArticleVersion> drafts, Verdict verdict, String by) {
        String difference = verdict.difference(Locale.KOREAN);
        drafts.stream()
                .filter(draft -> verdict.refused().contains(draft.key()))
                .forEach(draft -> articles.note(draft.key(), draft.number(), What.REFUSED, by, difference));
    }
}
