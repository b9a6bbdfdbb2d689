package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// How much each number counts in a ranking. Learnt from data; the resource files say from which.
final class RankingWeights {
    private final double[] weights;

    private RankingWeights(double[] weights) {
        this.weights = weights;
    }

    /// Reads the weights of `names`, in their order, from a resource file beside this class.
    static RankingWeights load(String resource, List<String> names) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(RankingWeights.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(resource + " cannot be read", broken);
        }
        return new RankingWeights(names.stream()
                .mapToDouble(name -> Double.parseDouble(properties.getProperty(name, "0")))
                .toArray());
    }

    double score(double[] numbers) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * numbers[i];
        }
        return score;
    }
}
