package dev.ieum.evaluation.retrieval;

import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.retrieval.PassageIndex;
import java.io.IOException;
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
    private static final int STEPS = 400;
    private static final double PULL = 5e-6;

    private final List<String> names;
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    private RankingTraining(List<String> names) {
        this.names = names;
    }

    /// One question: the numbers of each candidate article's passages, and which articles are right.
    private record Sample(TestCollection.Asked asked, List<Candidate> candidates) {}

    private record Candidate(String article, boolean relevant, List<double[]> passages) {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        RankingTraining training = new RankingTraining(PassageIndex.numberNames());
        try (Bench bench = arguments.length > 2
                ? Bench.withModel(Path.of(arguments[2]), Path.of(arguments[3]))
                : Bench.lexical()) {
            for (String set : arguments[1].split(",")) {
                training.gather(TestCollection.read(data.resolve(set)), bench);
            }
        }
        List<String> off = List.of(System.getProperty("off", "none").split(","));
        double[] weights = training.fit(off);
        training.print(weights);
        training.report(weights);
        if (Boolean.getBoolean("ceilings")) {
            Map<String, List<Sample>> all = new LinkedHashMap<>(training.samples);
            for (String set : all.keySet()) {
                training.samples.keySet().retainAll(List.of(set));
                System.out.println("alone:");
                double[] alone = training.fit(off);
                training.print(alone);
                training.report(alone);
                training.samples.putAll(all);
            }
        }
    }

    private void gather(TestCollection collection, Bench bench) throws IOException {
        try (Bench.Subject subject = bench.index(collection)) {
            List<Sample> gathered = new ArrayList<>();
            for (TestCollection.Asked asked : collection.questions()) {
                if (asked.development()) {
                    gathered.add(sample(subject.index(), asked, collection.locale()));
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
        double[] weights = new double[dimensions()];
        Arrays.fill(weights, 1);
        double[] squares = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = off.contains(names.get(i)) ? 0 : 1;
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
                gradient[i] -= PULL * weights[i];
                squares[i] = 0.9 * squares[i] + 0.1 * gradient[i] * gradient[i];
                weights[i] += 0.3 / Math.sqrt(1 + step / 20.0) * gradient[i] / (Math.sqrt(squares[i]) + 1e-6);
            }
        }
        return weights;
    }

    private int dimensions() {
        return samples.values().iterator().next().stream()
                .flatMap(sample -> sample.candidates().stream())
                .findFirst()
                .orElseThrow()
                .passages()
                .getFirst()
                .length;
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
