package dev.ieum.bot.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Multinomial logistic regression over letters and words, trained on a few hundred examples in some tens of
/// milliseconds when the program starts. The same examples always give the same weights.
final class Classifier {

    private static final int EPOCHS = 30;
    private static final double RATE = 0.35;
    private static final double DECAY = 1e-4;
    private static final long SEED = 20191115;

    /// One example.
    record Example(String label, String text) {}

    private final List<String> labels;
    private final Map<String, double[]> weights = new HashMap<>();

    Classifier(List<Example> examples) {
        labels = List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        List<Example> shuffled = new ArrayList<>(examples);
        Random random = new Random(SEED);
        Map<Example, Set<String>> features = new HashMap<>();
        examples.forEach(example -> features.put(example, features(example.text())));
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(shuffled, random);
            double rate = RATE / (1 + epoch * 0.2);
            shuffled.forEach(
                    example -> learn(features.getOrDefault(example, Set.of()), labels.indexOf(example.label()), rate));
        }
    }

    private void learn(Set<String> features, int label, double rate) {
        double[] probabilities = softmax(features);
        for (String feature : features) {
            double[] weight = weights.computeIfAbsent(feature, f -> new double[labels.size()]);
            for (int k = 0; k < weight.length; k++) {
                double gradient = (k == label ? 1 : 0) - probabilities[k];
                weight[k] += rate * (gradient / Math.sqrt(features.size()) - DECAY * weight[k]);
            }
        }
    }

    /// The probability of each label.
    Map<String, Double> classify(String text) {
        double[] probabilities = softmax(features(text));
        Map<String, Double> result = new TreeMap<>();
        for (int k = 0; k < probabilities.length; k++) {
            result.put(labels.get(k), probabilities[k]);
        }
        return result;
    }

    private double[] softmax(Set<String> features) {
        double[] scores = new double[labels.size()];
        double scale = Math.sqrt(Math.max(1, features.size()));
        for (String feature : features) {
            double[] weight = weights.get(feature);
            if (weight != null) {
                for (int k = 0; k < scores.length; k++) {
                    scores[k] += weight[k] / scale * 2.5;
                }
            }
        }
        double max = java.util.Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Math.exp(scores[k] - max);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        return scores;
    }

    /// Words, and runs of two to four characters across words: spacing does not matter much, endings do.
    private static Set<String> features(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}<>? ]+", " ")
                .strip();
        Set<String> features = new TreeSet<>();
        for (String word : plain.split("\\s+")) {
            features.add("w:" + word);
            if (word.startsWith("<")) {
                features.add(word);
            }
        }
        String joined = plain.replaceAll("<[a-z]+>", "").replaceAll("\\s+", "");
        for (int n = 2; n <= 4; n++) {
            for (int i = 0; i + n <= joined.length() && i < 200; i++) {
                features.add(joined.substring(i, i + n));
            }
        }
        features.add("e:" + joined.substring(Math.max(0, joined.length() - 3)));
        return features;
    }
}
