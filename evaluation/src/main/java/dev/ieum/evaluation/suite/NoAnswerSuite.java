package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Query;
import dev.ieum.evaluation.dataset.RetrievalSet;
import dev.ieum.evaluation.dataset.YamlObject;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.score.Bootstrap;
import dev.ieum.evaluation.score.Calibration;
import dev.ieum.evaluation.score.Separation;
import dev.ieum.evaluation.suite.RetrievalSystem.Hits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Does the program know what it does not know? Questions that the corpus answers, and questions that it does not.
public final class NoAnswerSuite implements Suite {

    private static final int GRADING = 1;
    private static final double KEEP = 0.95;

    private final Map<String, RetrievalSystem.Maker> systems;

    public NoAnswerSuite(Map<String, RetrievalSystem.Maker> systems) {
        this.systems = new LinkedHashMap<>(systems);
    }

    @Override
    public String name() {
        return "no-answer";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    /// `kept` and `refused` are the program's own decision; `refused@95` is what its confidence could do at
    /// the threshold that keeps 95 % of the answerable questions; `calibration` is the expected calibration
    /// error of the confidence as the probability that the first document is right.
    @Override
    public Set<String> metrics() {
        return Set.of("kept", "refused", "auroc", "refused@95", "calibration");
    }

    @Override
    public Set<String> settings() {
        return Set.of("system", "unanswerable", "split", "take");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        YamlObject configuration = experiment.setup().configuration();
        RetrievalSystem.Maker maker = systems.get(configuration.text("system"));
        if (maker == null) {
            return new Attempt.NotRun("the system " + configuration.text("system") + " is not there");
        }
        var answerable = Sets.find(experiment, data);
        if (answerable.isEmpty()) {
            return new Attempt.NotRun(data.reasonWithout(experiment.setup().data()));
        }
        List<Query> unanswerable = new ArrayList<>();
        for (String source : configuration.texts("unanswerable")) {
            var texts = Unanswerable.find(source, data);
            if (texts.isEmpty()) {
                return new Attempt.NotRun(data.reasonWithout(source));
            }
            unanswerable.addAll(texts.get());
        }
        int take = configuration.findNumber("take").map(Double::intValue).orElse(Integer.MAX_VALUE);
        List<Query> refused =
                Unanswerable.sample(unanswerable, take, experiment.setup().seed());
        return new Attempt.Scored(measure(experiment, maker, answerable.get(), refused, progress));
    }

    private static Outcome measure(
            Experiment experiment,
            RetrievalSystem.Maker maker,
            RetrievalSet set,
            List<Query> unanswerable,
            Progress progress) {
        try (RetrievalSystem system = maker.make()) {
            system.index(set.documents(), Sets.locale(set.name()));
            progress.begin(experiment.name(), set.queries().size() + unanswerable.size());
            List<Decision> decisions = new ArrayList<>();
            set.queries().forEach(query -> decisions.add(decide(system, query, set.relevant(query), progress)));
            unanswerable.forEach(query -> decisions.add(decide(system, query, Map.of(), progress)));
            return outcome(decisions, experiment.setup().seed());
        }
    }

    private static Decision decide(
            RetrievalSystem system, Query query, Map<String, Integer> relevant, Progress progress) {
        Hits hits = system.search(query.text(), 10);
        progress.step();
        boolean right =
                !hits.hits().isEmpty() && relevant.containsKey(hits.ids().getFirst());
        return new Decision(query, !relevant.isEmpty(), right, hits);
    }

    private record Decision(Query query, boolean answerable, boolean right, Hits hits) {
        double confidence() {
            return hits.confidence();
        }

        boolean good() {
            return answerable == hits.known();
        }

        Judged judged() {
            Map<String, String> details = new LinkedHashMap<>();
            details.put("answerable", answerable ? "yes" : "no");
            details.put("answered", hits.known() ? "yes" : "no");
            details.put("confidence", String.format(Locale.ROOT, "%.3f", confidence()));
            details.put("first", hits.ids().stream().findFirst().orElse("nothing"));
            return new Judged(query.id(), query.text(), good() ? 1 : 0, details);
        }
    }

    private static Outcome outcome(List<Decision> decisions, long seed) {
        double[] accept = confidences(decisions, true);
        double[] refuse = confidences(decisions, false);
        double[] kept = goodness(decisions, true);
        double[] refused = goodness(decisions, false);
        double[] said = decisions.stream().mapToDouble(Decision::confidence).toArray();
        boolean[] right = new boolean[said.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = decisions.get(i).right();
        }
        List<Metric> metrics = List.of(
                new Metric("kept", mean(kept), Bootstrap.mean(kept, seed)),
                new Metric("refused", mean(refused), Bootstrap.mean(refused, seed)),
                Metric.of("auroc", Separation.auroc(accept, refuse)),
                Metric.of("refused@95", Separation.refusedWhenKeeping(KEEP, accept, refuse)),
                Metric.of("calibration", Calibration.error(said, right)));
        List<Section> sections = List.of(
                spread("Confidence for answerable questions", accept),
                spread("Confidence for unanswerable questions", refuse),
                roc(accept, refuse),
                reliability(said, right));
        return new Outcome(metrics, decisions.stream().map(Decision::judged).toList(), sections, List.of());
    }

    private static double[] confidences(List<Decision> decisions, boolean answerable) {
        return decisions.stream()
                .filter(decision -> decision.answerable() == answerable)
                .mapToDouble(Decision::confidence)
                .toArray();
    }

    private static double[] goodness(List<Decision> decisions, boolean answerable) {
        return decisions.stream()
                .filter(decision -> decision.answerable() == answerable)
                .mapToDouble(decision -> decision.good() ? 1 : 0)
                .toArray();
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values)
                .average()
                .orElseThrow(() -> new IllegalStateException("nothing was scored"));
    }

    private static Section spread(String title, double[] values) {
        double top = Math.max(1, java.util.Arrays.stream(values).max().orElse(1));
        long[] counts = new long[20];
        for (double value : values) {
            counts[(int) Math.clamp(value / top * 20, 0, 19)]++;
        }
        List<Section.Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bars.add(new Section.Bar(String.format(Locale.ROOT, "%.2f", top * i / 20), counts[i]));
        }
        return new Section.Histogram(title, "confidence", bars);
    }

    private static Section roc(double[] accept, double[] refuse) {
        List<Section.Point> points = new ArrayList<>();
        for (int percent = 0; percent <= 100; percent++) {
            double threshold = Separation.threshold(percent / 100.0, accept);
            double through = 1 - share(refuse, threshold);
            points.add(new Section.Point(through, percent / 100.0));
        }
        return new Section.Curve("Answerable kept against unanswerable let through", "let through", "kept", points);
    }

    private static double share(double[] refuse, double threshold) {
        return (double) java.util.Arrays.stream(refuse)
                        .filter(value -> value < threshold)
                        .count()
                / refuse.length;
    }

    private static Section reliability(double[] said, boolean[] right) {
        List<Section.Point> points = Calibration.bins(said, right).stream()
                .map(bin -> new Section.Point(Math.min(1, bin.said()), bin.happened()))
                .toList();
        return new Section.Curve("Reliability: said against happened", "said", "happened", points);
    }
}
