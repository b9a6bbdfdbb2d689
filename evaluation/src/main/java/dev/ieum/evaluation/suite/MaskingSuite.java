package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Example;
import dev.ieum.evaluation.dataset.JsonLines;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.score.Bootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Does what identifies a person survive in what is kept? Texts with `expected_count` identity numbers,
/// 0 for look-alikes. `masked` is the share of texts with a number of which nothing is left, `spared`
/// the share of look-alikes that were left alone (masking one does no harm, but hides what the owner may
/// want to read).
public final class MaskingSuite implements Suite {

    private static final int GRADING = 1;

    private final Supplier<Mask> masks;

    /// @param masks makes what is measured
    public MaskingSuite(Supplier<Mask> masks) {
        this.masks = masks;
    }

    @Override
    public String name() {
        return "masking";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("masked", "spared");
    }

    @Override
    public Set<String> settings() {
        return Set.of();
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        var folder = data.find(experiment.setup().data());
        if (folder.isEmpty()) {
            return new Attempt.NotRun(data.reasonWithout(experiment.setup().data()));
        }
        List<Judged> judged = new ArrayList<>();
        List<Double> masked = new ArrayList<>();
        List<Double> spared = new ArrayList<>();
        Map<String, int[]> kinds = new TreeMap<>();
        try (Mask mask = masks.get()) {
            for (Example example : JsonLines.read(Origin.file(folder.get().resolve("examples.jsonl")), Example::read)) {
                boolean personal = example.fields().number("expected_count") > 0;
                String kept = mask.kept(example.text());
                boolean good = personal != kept.equals(example.text().strip());
                (personal ? masked : spared).add(good ? 1.0 : 0.0);
                int[] row = kinds.computeIfAbsent(example.label(), kind -> new int[4]);
                row[personal ? 0 : 2]++;
                row[personal ? 1 : 3] += good ? 1 : 0;
                judged.add(new Judged(
                        String.valueOf(judged.size() + 1),
                        example.text(),
                        good ? 1 : 0,
                        Map.of("kind", example.label(), "personal", personal ? "yes" : "no", "kept", kept)));
            }
        }
        long seed = experiment.setup().seed();
        return new Attempt.Scored(new Outcome(
                List.of(metric("masked", masked, seed), metric("spared", spared, seed)),
                judged,
                List.of(table(kinds)),
                List.of()));
    }

    private static Metric metric(String name, List<Double> values, long seed) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        return new Metric(name, mean, Bootstrap.mean(all, seed));
    }

    private static Section table(Map<String, int[]> kinds) {
        List<List<String>> rows = new ArrayList<>();
        kinds.forEach((kind, row) -> rows.add(List.of(kind, "" + row[0], "" + row[1], "" + row[2], "" + row[3])));
        return new Section.Table("By kind", List.of("kind", "numbers", "masked", "look-alikes", "spared"), rows);
    }
}
