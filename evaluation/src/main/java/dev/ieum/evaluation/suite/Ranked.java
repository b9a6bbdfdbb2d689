package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.Query;
import dev.ieum.evaluation.dataset.RetrievalSet;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.score.Ranking;
import dev.ieum.evaluation.score.Separation;
import dev.ieum.evaluation.suite.RetrievalSystem.Hit;
import dev.ieum.evaluation.suite.RetrievalSystem.Hits;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/// One system's answers to all questions of a set, and their measures.
///
/// @param separation how well the confidence tells answerable from unanswerable questions; empty without the latter
record Ranked(List<Hits> answers, Map<String, double[]> measures, Map<String, Double> separation, Times times) {

    /// Microseconds for one question.
    ///
    /// @param embedding what turning the question into a vector costs beyond the search, which remembers vectors
    record Times(Histogram search, Optional<Histogram> embedding) {}

    private static final int DEPTH = 10;
    private static final int WARM_UP = 50;
    private static final int EMBEDDED = 40;
    private static final double KEEP = 0.95;
    static final Ranked NONE = new Ranked(List.of(), Map.of(), Map.of(), new Times(new Histogram(3), Optional.empty()));

    static Ranked of(
            RetrievalSystem system, RetrievalSet set, List<Query> unanswerable, Progress progress, String what) {
        system.prepare(set.queries().stream().map(Query::text).toList());
        set.queries().stream().limit(WARM_UP).forEach(query -> system.search(query.text(), DEPTH));
        Histogram latency = new Histogram(60_000_000L, 3);
        List<Hits> answers = new ArrayList<>();
        progress.begin(what, set.queries().size());
        for (Query query : set.queries()) {
            long began = System.nanoTime();
            answers.add(system.search(query.text(), DEPTH));
            latency.recordValue(Math.min(60_000_000L, (System.nanoTime() - began) / 1_000));
            progress.step();
        }
        List<String> some =
                set.queries().stream().limit(EMBEDDED).map(Query::text).toList();
        return new Ranked(
                answers,
                measures(set, answers),
                separation(system, answers, unanswerable),
                new Times(latency, system.embeddingMicros(some)));
    }

    private static Map<String, Double> separation(
            RetrievalSystem system, List<Hits> answers, List<Query> unanswerable) {
        if (unanswerable.isEmpty()) {
            return Map.of();
        }
        double[] accept = answers.stream().mapToDouble(Hits::confidence).toArray();
        double[] refuse = unanswerable.stream()
                .mapToDouble(query -> system.search(query.text(), DEPTH).confidence())
                .toArray();
        Map<String, Double> separation = new LinkedHashMap<>();
        separation.put("auroc", Separation.auroc(accept, refuse));
        separation.put("refused@95", Separation.refusedWhenKeeping(KEEP, accept, refuse));
        return separation;
    }

    private static Map<String, double[]> measures(RetrievalSet set, List<Hits> answers) {
        Map<String, double[]> measures = new LinkedHashMap<>();
        measures.put("ndcg@10", each(set, answers, a -> Ranking.ndcg(a.ids(), a.relevant(), DEPTH)));
        measures.put(
                "recall@1",
                each(set, answers, a -> Ranking.recall(a.ids(), a.relevant().keySet(), 1)));
        measures.put(
                "recall@5",
                each(set, answers, a -> Ranking.recall(a.ids(), a.relevant().keySet(), 5)));
        measures.put(
                "recall@10",
                each(set, answers, a -> Ranking.recall(a.ids(), a.relevant().keySet(), DEPTH)));
        measures.put(
                "mrr@10",
                each(
                        set,
                        answers,
                        a -> Ranking.reciprocalRank(a.ids(), a.relevant().keySet(), DEPTH)));
        measures.put(
                "hit@1",
                each(set, answers, a -> Ranking.hit(a.ids(), a.relevant().keySet(), 1)));
        if (set.queries().stream().noneMatch(query -> query.answers().isEmpty())) {
            measures.put("answer@1", each(set, answers, Answered::showsAnswer));
        }
        return measures;
    }

    private static double[] each(RetrievalSet set, List<Hits> answers, ToDoubleFunction<Answered> measure) {
        double[] values = new double[answers.size()];
        for (int i = 0; i < values.length; i++) {
            Query query = set.queries().get(i);
            values[i] = measure.applyAsDouble(new Answered(query, set.relevant(query), answers.get(i)));
        }
        return values;
    }

    private record Answered(Query query, Map<String, Integer> relevant, Hits hits) {
        List<String> ids() {
            return hits.ids();
        }

        double showsAnswer() {
            if (hits.hits().isEmpty()
                    || !relevant.containsKey(hits.hits().getFirst().id())) {
                return 0;
            }
            String snippet = plain(hits.hits().getFirst().snippet());
            return query.answers().stream().anyMatch(answer -> snippet.contains(plain(answer))) ? 1 : 0;
        }

        private static String plain(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFC)
                    .replaceAll("\\s+", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    double[] measure(String name) {
        return measures.getOrDefault(name, new double[0]);
    }

    /// Every question with its nDCG and what came first.
    List<Judged> cases(RetrievalSet set) {
        double[] ndcg = measure("ndcg@10");
        List<Judged> cases = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Query query = set.queries().get(i);
            Map<String, String> details = new LinkedHashMap<>();
            details.put("right", String.join(", ", set.relevant(query).keySet()));
            details.put("found", String.join(", ", answers.get(i).ids()));
            details.put(
                    "confidence",
                    String.format(Locale.ROOT, "%.3f", answers.get(i).confidence()));
            details.put(
                    "snippet",
                    answers.get(i).hits().stream()
                            .findFirst()
                            .map(Hit::snippet)
                            .map(Ranked::brief)
                            .orElse(""));
            if (!query.answers().isEmpty()) {
                details.put("fact", String.join(" / ", query.answers()));
            }
            cases.add(new Judged(query.id(), query.text(), ndcg[i], details));
        }
        return cases;
    }

    private static String brief(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
