package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Example;
import dev.ieum.evaluation.dataset.JsonLines;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.dataset.ShopSuite;
import dev.ieum.evaluation.dataset.YamlObject;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.experiment.Timing;
import dev.ieum.evaluation.score.Agreement;
import dev.ieum.evaluation.score.Bootstrap;
import dev.ieum.evaluation.suite.LabelSplit.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.HdrHistogram.Histogram;

/// Learns labels from a few examples of each and puts them on others. `outside` names the label of texts
/// that belong to none of the labels learnt: nothing is learnt of it, and `outside-recall` is the share of
/// its texts that got no label.
public final class LabelSuite implements Suite {

    private static final int GRADING = 1;

    private final Map<String, Labeller.Maker> labellers;

    public LabelSuite(Map<String, Labeller.Maker> labellers) {
        this.labellers = new LinkedHashMap<>(labellers);
    }

    @Override
    public String name() {
        return "labels";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("accuracy", "macro-f1", "outside-recall");
    }

    @Override
    public Set<String> settings() {
        return Set.of("system", "beside", "outside", "train-per-label", "test", "only-learnt");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        YamlObject configuration = experiment.setup().configuration();
        boolean own = experiment.setup().data().equals(ShopSuite.NAME);
        Optional<Origin> file = own
                ? Optional.of(Origin.resource("suites/intents.jsonl"))
                : data.find(experiment.setup().data()).map(folder -> Origin.file(folder.resolve("examples.jsonl")));
        if (file.isEmpty()) {
            return new Attempt.NotRun(data.reasonWithout(experiment.setup().data()));
        }
        List<Example> examples = JsonLines.read(file.get(), Example::read);
        Split split = own
                ? ownSplit(examples, configuration.flag("only-learnt"))
                : LabelSplit.of(examples, configuration, experiment.setup().seed());
        List<String> names = new ArrayList<>(List.of(configuration.text("system")));
        names.addAll(configuration.texts("beside"));
        List<Labelled> all = new ArrayList<>();
        for (String name : names) {
            Labeller.Maker maker = labellers.get(name);
            if (maker == null) {
                return new Attempt.NotRun("the system " + name + " is not there");
            }
            try (Labeller labeller = maker.make()) {
                labeller.train(split.train(), Sets.locale(experiment.setup().data()));
                all.add(Labelled.by(name, labeller, split, progress, experiment.name()));
            }
        }
        return new Attempt.Scored(outcome(all, split, experiment.setup().seed()));
    }

    /// @param onlyLearnt leaves out what the bot knows by rule, because nobody could learn it
    private static Split ownSplit(List<Example> examples, boolean onlyLearnt) {
        Map<String, List<String>> train = BotExamples.all();
        List<Example> test = examples.stream()
                .filter(example -> !onlyLearnt || train.containsKey(example.label()))
                .toList();
        return new Split(train, test, false);
    }

    /// One system's labels.
    private record Labelled(String name, List<String> labels, Histogram micros) {
        static Labelled by(String name, Labeller labeller, Split split, Progress progress, String experiment) {
            Histogram micros = new Histogram(60_000_000L, 3);
            List<String> labels = new ArrayList<>();
            progress.begin(experiment + " " + name, split.test().size());
            for (Example example : split.test()) {
                long began = System.nanoTime();
                labels.add(labeller.label(example.text()));
                micros.recordValue(Math.min(60_000_000L, (System.nanoTime() - began) / 1_000));
                progress.step();
            }
            return new Labelled(name, labels, micros);
        }
    }

    private static Outcome outcome(List<Labelled> all, Split split, long seed) {
        List<Metric> metrics = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        List<Timing> timings = new ArrayList<>();
        for (Labelled labelled : all) {
            boolean first = metrics.isEmpty();
            Agreement agreement = agreement(labelled, split);
            double[] right = right(labelled, split);
            String prefix = first ? "" : labelled.name() + "/";
            metrics.add(new Metric(prefix + "accuracy", agreement.accuracy(), Bootstrap.mean(right, seed)));
            metrics.add(Metric.of(prefix + "macro-f1", agreement.macroF1()));
            if (agreement.labels().contains(Labeller.NONE) && split.hasOutside()) {
                metrics.add(Metric.of(
                        prefix + "outside-recall", agreement.of(Labeller.NONE).recall()));
            }
            timings.add(Timing.of(labelled.name() + ", one text", "µs", labelled.micros()));
            if (first) {
                sections.add(confusion(agreement));
            }
        }
        return new Outcome(metrics, judged(all.getFirst(), split), sections, timings);
    }

    private static Agreement agreement(Labelled labelled, Split split) {
        Agreement agreement = new Agreement();
        for (int i = 0; i < split.test().size(); i++) {
            agreement.add(split.test().get(i).label(), labelled.labels().get(i));
        }
        return agreement;
    }

    private static double[] right(Labelled labelled, Split split) {
        double[] right = new double[split.test().size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = split.test().get(i).label().equals(labelled.labels().get(i)) ? 1 : 0;
        }
        return right;
    }

    private static List<Judged> judged(Labelled labelled, Split split) {
        List<Judged> judged = new ArrayList<>();
        for (Example example : split.test()) {
            String given = labelled.labels().get(judged.size());
            judged.add(new Judged(
                    String.valueOf(judged.size() + 1),
                    example.text(),
                    example.label().equals(given) ? 1 : 0,
                    Map.of("expected", example.label(), "given", given)));
        }
        return judged;
    }

    private static Section confusion(Agreement agreement) {
        List<String> labels = agreement.labels();
        List<List<Integer>> counts = labels.stream()
                .map(row -> labels.stream()
                        .map(column -> agreement.count(row, column))
                        .toList())
                .toList();
        return new Section.Confusion("Expected against given", labels, counts);
    }
}
