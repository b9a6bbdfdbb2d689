package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Example;
import dev.ieum.evaluation.dataset.JsonLines;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.dataset.YamlObject;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.score.Correlation;
import dev.ieum.evaluation.score.Prf;
import dev.ieum.evaluation.score.Separation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Are two texts the same question? Pairs with people's marks, 0 to 5 (alike from `alike` on) or by name. `auroc` says
/// how well the likeness separates alike pairs from others, `spearman` how well it follows the marks; `precision` and
/// `recall` are those of the decision at `threshold`.
public final class PairSuite implements Suite {

    private static final int GRADING = 1;
    private static final double ALIKE = 3;
    private static final double HALF = 0.5;

    private final Map<String, Likeness.Maker> systems;

    public PairSuite(Map<String, Likeness.Maker> systems) {
        this.systems = new LinkedHashMap<>(systems);
    }

    @Override
    public String name() {
        return "pairs";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("auroc", "spearman", "precision", "recall");
    }

    @Override
    public Set<String> settings() {
        return Set.of("system", "beside", "alike", "same", "threshold");
    }

    /// One pair and its mark.
    private record Pair(String one, String other, double mark, boolean alike) {}

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        YamlObject configuration = experiment.setup().configuration();
        var folder = data.find(experiment.setup().data());
        if (folder.isEmpty()) {
            return new Attempt.NotRun(data.reasonWithout(experiment.setup().data()));
        }
        List<String> names = new ArrayList<>(List.of(configuration.text("system")));
        names.addAll(configuration.texts("beside"));
        List<Pair> pairs = JsonLines.read(Origin.file(folder.get().resolve("examples.jsonl")), Example::read).stream()
                .map(example -> pair(example, configuration))
                .toList();
        List<Metric> metrics = new ArrayList<>();
        List<Judged> judged = new ArrayList<>();
        double threshold = configuration.findNumber("threshold").orElse(HALF);
        for (String name : names) {
            Likeness.Maker maker = systems.get(name);
            if (maker == null) {
                return new Attempt.NotRun("the system " + name + " is not there");
            }
            double[] said = said(maker, pairs, progress, experiment.name() + " " + name);
            metrics.addAll(metrics(name.equals(names.getFirst()) ? "" : name + "/", pairs, said, threshold));
            if (judged.isEmpty()) {
                judged.addAll(judged(pairs, said, threshold));
            }
        }
        return new Attempt.Scored(new Outcome(metrics, judged, List.of(), List.of()));
    }

    /// @param configuration in `same`, for sets whose marks are names, the name of the alike ones
    private static Pair pair(Example example, YamlObject configuration) {
        String other = example.fields().text("text2");
        var same = configuration.findText("same");
        if (same.isPresent()) {
            boolean alike = example.label().equals(same.get());
            return new Pair(example.text(), other, alike ? 1 : 0, alike);
        }
        try {
            double mark = Double.parseDouble(example.label());
            return new Pair(
                    example.text(),
                    other,
                    mark,
                    mark >= configuration.findNumber("alike").orElse(ALIKE));
        } catch (NumberFormatException noNumber) {
            throw example.fields().refusal("the mark \"" + example.label() + "\" is no number");
        }
    }

    private static double[] said(Likeness.Maker maker, List<Pair> pairs, Progress progress, String what) {
        progress.begin(what, pairs.size());
        try (Likeness likeness = maker.make()) {
            return pairs.stream()
                    .mapToDouble(pair -> {
                        progress.step();
                        return likeness.of(pair.one(), pair.other());
                    })
                    .toArray();
        }
    }

    private static List<Metric> metrics(String prefix, List<Pair> pairs, double[] said, double threshold) {
        double[] alike = of(pairs, said, true);
        double[] others = of(pairs, said, false);
        double[] marks = pairs.stream().mapToDouble(Pair::mark).toArray();
        long hits = Arrays.stream(alike).filter(value -> value >= threshold).count();
        long wrong = Arrays.stream(others).filter(value -> value >= threshold).count();
        Prf decision = new Prf(hits, hits + wrong, alike.length);
        return List.of(
                Metric.of(prefix + "auroc", Separation.auroc(alike, others)),
                Metric.of(prefix + "spearman", Correlation.spearman(marks, said)),
                Metric.of(prefix + "precision", decision.precision()),
                Metric.of(prefix + "recall", decision.recall()));
    }

    private static double[] of(List<Pair> pairs, double[] said, boolean alike) {
        return java.util.stream.IntStream.range(0, said.length)
                .filter(i -> pairs.get(i).alike() == alike)
                .mapToDouble(i -> said[i])
                .toArray();
    }

    private static List<Judged> judged(List<Pair> pairs, double[] said, double threshold) {
        List<Judged> judged = new ArrayList<>();
        for (Pair pair : pairs) {
            double likeness = said[judged.size()];
            judged.add(new Judged(
                    String.valueOf(judged.size() + 1),
                    pair.one(),
                    pair.alike() == likeness >= threshold ? 1 : 0,
                    Map.of(
                            "other",
                            pair.other(),
                            "mark",
                            String.valueOf(pair.mark()),
                            "likeness",
                            String.format(Locale.ROOT, "%.3f", likeness))));
        }
        return judged;
    }
}
