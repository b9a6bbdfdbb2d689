package dev.ieum.knowledge.article;

import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.Worsened.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Asks golden questions before and after a change and compares the answers.
final class Gate {

    /// At most this many questions are asked per judgement; those that share most with the drafts come first.
    static final int MAX_QUESTIONS = 300;
    /// Another article's question is asked when at least this share of it occurs in a draft or in what the draft
    /// replaces.
    static final double AFFECTED = 0.25;

    private static final int TOP = 3;

    private final Articles articles;
    private final CandidateIndex index;

    Gate(Articles articles, CandidateIndex index) {
        this.articles = articles;
        this.index = index;
    }

    /// What gets worse, and which drafts are to blame.
    record Findings(List<Worsened> worsened, Set<ArticleKey> blamed) {}

    private record Ask(GoldenQuestion golden, ArticleKey owner, boolean own, double share) {}

    private record Asked(Answer answer, List<String> missing, boolean good) {}

    Findings judge(List<ArticleVersion> drafts) {
        Map<ArticleKey, ArticlePassages> changes = new LinkedHashMap<>();
        drafts.forEach(draft -> changes.put(draft.key(), articles.passagesOf(draft)));
        List<Ask> questions = drafts.isEmpty() ? List.of() : questions(drafts, changes);
        List<Worsened> worsened = new ArrayList<>();
        Set<ArticleKey> blamed = new LinkedHashSet<>();
        if (questions.isEmpty()) {
            return new Findings(worsened, blamed);
        }
        try (Searcher now = index.with(List.of());
                Searcher then = index.with(List.copyOf(changes.values()))) {
            for (Ask ask : questions) {
                Asked after = ask(then, ask);
                if (after.good()) {
                    continue;
                }
                Asked before = ask(now, ask);
                if (ask.own() || before.good()) {
                    worsened.add(
                            new Worsened(ask.golden(), ask.owner(), before.answer(), after.answer(), after.missing()));
                    blamed.addAll(blame(ask, after.answer(), changes));
                }
            }
        }
        return new Findings(worsened, blamed);
    }

    private List<Ask> questions(List<ArticleVersion> drafts, Map<ArticleKey, ArticlePassages> changes) {
        List<Ask> questions = new ArrayList<>();
        for (ArticleVersion draft : drafts) {
            if (!changes.getOrDefault(draft.key(), new ArticlePassages(draft.key(), List.of()))
                    .passages()
                    .isEmpty()) {
                draft.content().goldenOrNone().forEach(golden -> questions.add(new Ask(golden, draft.key(), true, 2)));
            }
        }
        Set<String> touched = new HashSet<>();
        changes.forEach((key, change) -> {
            collect(touched, change);
            collect(touched, articles.shown(key));
        });
        for (ArticleVersion other : articles.withGolden()) {
            if (!changes.containsKey(other.key())) {
                for (GoldenQuestion golden : other.content().goldenOrNone()) {
                    double share = Likeness.covered(Likeness.pairs(golden.question()), touched);
                    questions.add(new Ask(golden, other.key(), false, share));
                }
            }
        }
        return questions.stream()
                .filter(ask -> questions.size() <= MAX_QUESTIONS || ask.share() >= AFFECTED)
                .sorted(Comparator.comparingDouble(Ask::share).reversed())
                .limit(MAX_QUESTIONS)
                .toList();
    }

    private static void collect(Set<String> pairs, ArticlePassages article) {
        for (StoredPassage passage : article.passages()) {
            pairs.addAll(Likeness.pairs(passage.citation().title()));
            pairs.addAll(Likeness.pairs(passage.text()));
            passage.variants().forEach(variant -> pairs.addAll(Likeness.pairs(variant)));
        }
    }

    private static Asked ask(Searcher searcher, Ask ask) {
        dev.ieum.knowledge.Findings found = searcher.search(
                new Question(ask.golden().question(), ask.owner().locale(), TOP));
        if (found.findings().isEmpty()) {
            return new Asked(new Answer("", "", "", false), ask.golden().facts(), false);
        }
        Finding first = found.findings().getFirst();
        String cited = first.citation().passage().article();
        List<String> snippets = found.findings().stream()
                .filter(finding -> finding.citation()
                        .passage()
                        .article()
                        .equals(ask.owner().slug()))
                .map(Finding::snippet)
                .toList();
        List<String> missing = ask.golden().facts().stream()
                .filter(fact -> !Likeness.says(snippets, fact))
                .toList();
        Answer answer = new Answer(cited, first.citation().title(), first.snippet(), found.known());
        boolean good = found.known() && cited.equals(ask.owner().slug()) && missing.isEmpty();
        return new Asked(answer, missing, good);
    }

    /// The article whose own question fails, or the one that pushed in front, or (when none of them did) all of them.
    private static Set<ArticleKey> blame(Ask ask, Answer after, Map<ArticleKey, ArticlePassages> changes) {
        if (ask.own()) {
            return Set.of(ask.owner());
        }
        Set<ArticleKey> pushers = new LinkedHashSet<>();
        changes.keySet().stream()
                .filter(key -> key.slug().equals(after.article()))
                .forEach(pushers::add);
        return pushers.isEmpty() ? changes.keySet() : pushers;
    }
}
