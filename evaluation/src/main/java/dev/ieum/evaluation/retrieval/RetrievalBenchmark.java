package dev.ieum.evaluation.retrieval;

import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.retrieval.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/// Measures rankings on public test collections.
public final class RetrievalBenchmark {
    static final List<String> SETS =
            List.of("ko-parakqc-faq", "ko-tydiqa-goldp", "ko-korquad1-dev", "en-stackfaq", "en-tau2-banking");

    private RetrievalBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        List<String> sets = arguments.length > 1 ? List.of(arguments[1].split(",")) : SETS;
        boolean hybrid = arguments.length > 2;
        try (Bench bench = hybrid ? Bench.withModel(Path.of(arguments[2]), Path.of(arguments[3])) : Bench.lexical()) {
            for (String set : sets) {
                TestCollection collection = TestCollection.read(data.resolve(set));
                try (PlainBm25 plain = new PlainBm25(collection)) {
                    report(set, "plain", collection, q -> plain.search(q.text(), 10));
                }
                try (Bench.Subject subject = bench.index(collection)) {
                    PassageIndex index = subject.index();
                    report(set, hybrid ? "hybrid" : "lexical", collection, q -> ids(index, collection, q.text()));
                    if (!hybrid && set.equals(SETS.getFirst())) {
                        report(
                                set,
                                "unspaced",
                                collection,
                                q -> ids(index, collection, q.text().replace(" ", "")));
                    }
                }
            }
        }
    }

    private static List<String> ids(PassageIndex index, TestCollection collection, String text) {
        Set<String> ids = new LinkedHashSet<>();
        for (Finding finding :
                index.search(new Question(text, collection.locale(), 40)).findings()) {
            ids.add(finding.citation().passage().article());
        }
        return new ArrayList<>(ids);
    }

    private static void report(
            String set, String name, TestCollection collection, Function<TestCollection.Asked, List<String>> ranking) {
        RankScores scores = new RankScores();
        RankScores development = new RankScores();
        Histogram micros = new Histogram(3);
        for (TestCollection.Asked asked : collection.questions()) {
            long start = System.nanoTime();
            List<String> ranked = ranking.apply(asked);
            micros.recordValue((System.nanoTime() - start) / 1000);
            scores.add(ranked, asked.relevant());
            if (asked.development()) {
                development.add(ranked, asked.relevant());
            }
        }
        System.out.printf(
                "%-16s %-8s %s dev nDCG %.4f p50 %d us p99 %d us%n",
                set,
                name,
                scores,
                development.ndcgAt10(),
                micros.getValueAtPercentile(50),
                micros.getValueAtPercentile(99));
    }
}
