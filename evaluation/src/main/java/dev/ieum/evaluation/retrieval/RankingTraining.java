package dev.ieum.evaluation.retrieval;

import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.retrieval.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Learns how much each number counts in a ranking: one linear score for all collections, fitted by gradient descent on
/// the softmax over a question's candidate articles (ListNet with top-one probability, Cao et al. 2007), every
/// collection counting the same.
public final class RankingTraining {
    private static final int STEPS = 300;

    private final List<String> names;
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    private RankingTraining(List<String> names) {
        this.names = names;
    }

    /// One question: the numbers of each candidate article's passages, and which articles are right.
    private record Sample(TestCollection.Asked asked, List<Candidate> candidates) {}

    private record Candidate(String article, boolean relevant, List<double[]> passages) {}

    public static void main(String[] arguments) throws IOException {
        RankingTraining training = new RankingTraining(PassageIndex.numberNames());
        for (String set : RetrievalBenchmark.SETS) {
            training.gather(TestCollection.read(Path.of(arguments[0]).resolve(set)));
        }
        List<String> off = arguments.length > 1 ? List.of(arguments[1].split(",")) : List.of();
        double[] weights = training.fit(off);
        training.print(weights);
        training.report(weights);
        if (arguments.length > 2) {
            for (String name : training.names) {
                List<String> without = new ArrayList<>(off);
                without.add(name);
                System.out.println("without " + name);
                training.report(training.fit(without));
            }
        }
    }

    private void gather(TestCollection collection) throws IOException {
        try (PassageIndex index = PassageIndex.open(Files.createTempDirectory("ieum-index"))) {
            index.reconcile(collection.articles());
            List<Sample> gathered = new ArrayList<>();
            for (TestCollection.Asked asked : collection.questions()) {
                if (asked.development()) {
                    gathered.add(sample(index, asked, collection.locale()));
                }
            }
            samples.put(collection.name(), gathered);
        }
    }

    private static Sample sample(PassageIndex index, TestCollection.Asked asked, String locale) {
        Map<String, List<double[]>> articles = new HashMap<>();
        for (PassageIndex.Explained explained : index.explain(new Question(asked.text(), locale, 10))) {
            articles.computeIfAbsent(explained.passage().citation().passage().article(), id -> new ArrayList<>())
                    .add(explained.numbers());
        }
        List<Candidate> candidates = new ArrayList<>();
        articles.forEach((id, passages) ->
                candidates.add(new Candidate(id, asked.relevant().containsKey(id), passages)));
        return new Sample(asked, candidates);
    }

    private double[] fit(List<String> off) {
        double[] weights = new double[names.size()];
        Arrays.fill(weights, 1);
        double[] squares = new double[names.size()];
        for (String name : off) {
            weights[Math.max(0, names.indexOf(name))] = 0;
        }
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            for (List<Sample> set : samples.values()) {
                for (Sample sample : set) {
                    descend(sample, weights, gradient, 1.0 / set.size());
                }
            }
            for (int i = 0; i < weights.length; i++) {
                if (off.contains(names.get(i))) {
                    continue;
                }
                gradient[i] -= 0.0005 * weights[i];
                squares[i] = 0.9 * squares[i] + 0.1 * gradient[i] * gradient[i];
                weights[i] += 0.2 / Math.sqrt(1 + step / 20.0) * gradient[i] / (Math.sqrt(squares[i]) + 1e-6);
            }
        }
        return weights;
    }

    private static void descend(Sample sample, double[] weights, double[] gradient, double share) {
        long relevant = sample.candidates().stream().filter(Candidate::relevant).count();
        if (relevant == 0) {
            return;
        }
        List<double[]> best = new ArrayList<>();
        double[] scores = new double[sample.candidates().size()];
        for (int c = 0; c < scores.length; c++) {
            double[] chosen = best(sample.candidates().get(c), weights);
            best.add(chosen);
            scores[c] = dot(weights, chosen);
        }
        double top = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = Math.exp(scores[c] - top);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            double wanted = sample.candidates().get(c).relevant() ? 1.0 / relevant : 0;
            double step = share * (wanted - scores[c] / sum);
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += step * best.get(c)[i];
            }
        }
    }

    private static double[] best(Candidate candidate, double[] weights) {
        double[] best = candidate.passages().getFirst();
        for (double[] passage : candidate.passages()) {
            best = dot(weights, passage) > dot(weights, best) ? passage : best;
        }
        return best;
    }

    private static double dot(double[] weights, double[] numbers) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * numbers[i];
        }
        return sum;
    }

    private void print(double[] weights) {
        for (int i = 0; i < weights.length; i++) {
            System.out.printf("%s=%.3f%n", names.get(i), weights[i]);
        }
    }

    private void report(double[] weights) {
        samples.forEach((set, questions) -> {
            RankScores scores = new RankScores();
            double reachable = 0;
            for (Sample sample : questions) {
                List<Candidate> ranked = new ArrayList<>(sample.candidates());
                ranked.sort(Comparator.comparingDouble((Candidate candidate) -> dot(weights, best(candidate, weights)))
                        .reversed());
                scores.add(
                        ranked.stream().map(Candidate::article).toList(),
                        sample.asked().relevant());
                reachable +=
                        (double) ranked.stream().filter(Candidate::relevant).count()
                                / sample.asked().relevant().size();
            }
            System.out.printf("  %-16s %s reachable %.4f%n", set, scores, reachable / questions.size());
        });
    }
}
