package dev.ieum.knowledge.article;

import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A small honest search over everything it was told, for tests that must not depend on how the real one ranks: the
/// more of the question's letter pairs a passage has, the better.
public final class MemoryIndex implements PassageListener, CandidateIndex {

    private static final double SURE = 0.5;

    private final Map<ArticleKey, List<StoredPassage>> shown = new LinkedHashMap<>();

    @Override
    public synchronized void changed(List<ArticlePassages> changes) {
        changes.forEach(change -> shown.put(change.key(), change.passages()));
    }

    @Override
    public synchronized Searcher with(List<ArticlePassages> drafts) {
        Map<ArticleKey, List<StoredPassage>> all = new LinkedHashMap<>(shown);
        drafts.forEach(draft -> all.put(draft.key(), draft.passages()));
        List<StoredPassage> passages =
                all.values().stream().flatMap(List::stream).toList();
        return question -> search(passages, question);
    }

    private static Findings search(List<StoredPassage> passages, Question question) {
        Set<String> asked = Likeness.pairs(question.text());
        List<Finding> findings = passages.stream()
                .map(passage -> finding(passage, asked))
                .sorted(Comparator.comparingDouble(Finding::score).reversed())
                .limit(question.limit())
                .toList();
        double confidence = findings.isEmpty() ? 0 : findings.getFirst().score();
        return new Findings(findings, confidence, confidence >= SURE);
    }

    private static Finding finding(StoredPassage passage, Set<String> asked) {
        String all = passage.citation().title() + " " + String.join(" ", passage.variants()) + " " + passage.text();
        String snippet = Sentences.of(passage.text()).stream()
                .map(span -> span.of(passage.text()))
                .max(Comparator.comparingDouble(sentence -> Likeness.covered(asked, Likeness.pairs(sentence))))
                .orElse("");
        double score = Likeness.covered(asked, Likeness.pairs(all));
        return new Finding(passage.citation(), passage.text(), snippet, score);
    }
}
