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
    /// Another article's question is asked when at least this share of it occurs in a draft or in what
    /// the draft replaces.
    static final double AFFECTED = 0.3;

    private static final int TOP = 3;

    private final Articles articles;
    private final CandidateIndex index;

    Gate(Articles articles, CandidateIndex index) {
        this.articles = articles;
        this.index = index;
    }

    /// What gets worse and which drafts are to blame, and what a draft's own questions are not answered with yet
    /// although it says so.
    record Findings(List<Worsened> worsened, Set<ArticleKey> blamed, List<Worsened> unmet) {}

    private record Ask(GoldenQuestion golden, ArticleKey owner, boolean own, double share) {}

    private record Asked(Answer answer, List<String> missing, boolean good) {}

    Findings judge(List<ArticleVersion> drafts) {
        Map<ArticleKey, ArticlePassages> changes = new LinkedHashMap<>();
        articles.passagesOf(drafts).forEach(change -> changes.put(change.key(), change));
        List<Ask> questions = drafts.isEmpty() ? List.of() : questions(drafts, changes);
        Findings findings = new Findings(new ArrayList<>(), new LinkedHashSet<>(), new ArrayList<>());
        if (questions.isEmpty()) {
            return findings;
        }
        try (Searcher now = index.with(List.of());
                Searcher then = index.with(List.copyOf(changes.values()))) {
            for (Ask ask : questions) {
                Asked after = ask(then, ask);
                if (!after.good()) {
                    weigh(ask, ask(now, ask), after, changes, findings);
                }
            }
        }
        return findings;
    }

    /// Refused is what was answered well and no longer would be, and a draft that does not even say what it promises. A
    /// question that was not answered well before either holds nobody up; it is reported.
    private static void weigh(
            Ask ask, Asked before, Asked after, Map<ArticleKey, ArticlePassages> changes, Findings findings) {
        Worsened question = new Worsened(ask.golden(), ask.owner(), before.answer(), after.answer(), after.missing());
        if (before.good() || (ask.own() && !saysItself(ask, changes))) {
            findings.worsened().add(question);
            findings.blamed().addAll(blame(ask, after.answer(), changes));
        } else if (ask.own()) {
            findings.unmet().add(question);
        }
    }

    private static boolean saysItself(Ask ask, Map<ArticleKey, ArticlePassages> changes) {
        List<String> texts =
                changes.getOrDefault(ask.owner(), new ArticlePassages(ask.owner(), List.of())).passages().stream()
                        .map(StoredPassage::text)
                        .toList();
        return ask.golden().facts().stream().allMatch(fact -> Likeness.says(texts, fact));
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
        changes.values().forEach(change -> collect(touched, change));
        articles.shown(changes.keySet()).forEach(shown -> collect(touched, shown));
        for (ArticleVersion other : articles.withGolden()) {
            if (!changes.containsKey(other.key())) {
                for (GoldenQuestion golden : other.content().goldenOrNone()) {
                    double share = Likeness.covered(Likeness.pairs(golden.question()), touched);
                    questions.add(new Ask(golden, other.key(), false, share));
                }
            }
        }
        return questions.stream()
                .filter(ask -> ask.share() >= AFFECTED)
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
