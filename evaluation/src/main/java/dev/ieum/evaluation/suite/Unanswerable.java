package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Example;
import dev.ieum.evaluation.dataset.JsonLines;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.dataset.Query;
import dev.ieum.evaluation.dataset.ShopSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Questions that a corpus does not answer.
final class Unanswerable {

    private Unanswerable() {}

    /// The project's own (`demo-shop`, `shop-pottery`, `unseen-demo-shop`), or the texts of a public classification
    /// set, or with `set:label` those of one label; empty when the public data is not there.
    static Optional<List<Query>> find(String source, DataFolder data) {
        if (source.equals(ShopSuite.NAME)
                || source.startsWith(ShopSuite.PREFIX)
                || source.startsWith(ShopSuite.UNSEEN)) {
            return Optional.of(ShopSuite.unanswerable(source).stream()
                    .map(question -> new Query(question.id(), question.text(), List.of()))
                    .toList());
        }
        String set = source.split(":")[0];
        String label = source.contains(":") ? source.split(":")[1] : "";
        return data.find(set).map(folder -> {
            List<Query> queries = new ArrayList<>();
            for (Example example : JsonLines.read(Origin.file(folder.resolve("examples.jsonl")), Example::read)) {
                if (label.isEmpty() || label.equals(example.label())) {
                    queries.add(new Query(set + "/" + queries.size(), example.text(), List.of()));
                }
            }
            return queries;
        });
    }

    /// At most `count` of them, the same ones for the same seed, in their order.
    static List<Query> sample(List<Query> queries, int count, long seed) {
        if (queries.size() <= count) {
            return queries;
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<Query> sample = new ArrayList<>();
        int left = count;
        for (int i = 0; i < queries.size(); i++) {
            if (random.nextInt(queries.size() - i) < left) {
                sample.add(queries.get(i));
                left--;
            }
        }
        return sample;
    }
}
