package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.BadInput;
import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Query;
import dev.ieum.evaluation.dataset.RetrievalSet;
import dev.ieum.evaluation.dataset.YamlObject;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.experiment.Timing;
import dev.ieum.evaluation.noise.Noise;
import dev.ieum.evaluation.score.Bootstrap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Ranks documents for questions, beside other systems in the same process. With `unanswerable` questions from
/// elsewhere, `auroc` says how well each system's confidence tells the two apart, and `refused@95` how many of them it
/// could refuse while 95 % of the set's own questions are kept.
public final class RetrievalSuite implements Suite {

    private static final int GRADING = 1;
    private static final Set<String> METRICS = Set.of(
            "ndcg@10",
            "recall@1",
            "recall@5",
            "recall@10",
            "mrr@10",
            "hit@1",
            "answer@1",
            "gain",
            "auroc",
            "refused@95");
    private static final int UNANSWERABLE = 500;

    private final Map<String, RetrievalSystem.Maker> systems;

    public RetrievalSuite(Map<String, RetrievalSystem.Maker> systems) {
        this.systems = new LinkedHashMap<>(systems);
    }

    @Override
    public String name() {
        return "retrieval";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return METRICS;
    }

    @Override
    public Set<String> settings() {
        return Set.of("system", "beside", "noise", "split", "unanswerable");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        YamlObject configuration = experiment.setup().configuration();
        String system = configuration.text("system");
        List<String> beside = configuration.texts("beside");
        List<String> wanted = new ArrayList<>(List.of(system));
        wanted.addAll(beside);
        for (String name : wanted) {
            if (!systems.containsKey(name)) {
                return new Attempt.NotRun("the system " + name + " is not there");
            }
        }
        var found = Sets.find(experiment, data);
        if (found.isEmpty()) {
            return new Attempt.NotRun(data.reasonWithout(experiment.setup().data()));
        }
        RetrievalSet set = noisy(found.get(), configuration, experiment.setup().seed());
        var unanswerable = unanswerable(experiment, data);
        if (unanswerable.isEmpty()) {
            return new Attempt.NotRun(data.reasonWithout(configuration.text("unanswerable")));
        }
        Map<String, Ranked> ranked = new LinkedHashMap<>();
        for (String name : wanted) {
            ranked.put(name, rank(name, set, unanswerable.get(), progress));
        }
        return new Attempt.Scored(outcome(experiment, set, system, ranked));
    }

    /// Questions that nothing in the set answers; none where the experiment names none.
    private static Optional<List<Query>> unanswerable(Experiment experiment, DataFolder data) {
        List<Query> all = new ArrayList<>();
        for (String source : experiment.setup().configuration().texts("unanswerable")) {
            var texts = Unanswerable.find(source, data);
            if (texts.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(texts.get());
        }
        return Optional.of(
                Unanswerable.sample(all, UNANSWERABLE, experiment.setup().seed()));
    }

    private Ranked rank(String system, RetrievalSet set, List<Query> unanswerable, Progress progress) {
        RetrievalSystem.Maker maker = systems.get(system);
        if (maker == null) {
            throw new IllegalStateException("no such system: " + system);
        }
        try (RetrievalSystem made = maker.make()) {
            made.index(set.documents(), Sets.locale(set.name()));
            return Ranked.of(made, set, unanswerable, progress, set.name() + " " + system);
        }
    }

    private static RetrievalSet noisy(RetrievalSet set, YamlObject configuration, long seed) {
        String name = configuration.findText("noise").orElse("none");
        try {
            Noise noise = Noise.named(name);
            List<Query> queries = set.queries().stream()
                    .map(query -> query.withText(noise.apply(query.text(), seed)))
                    .toList();
            return set.withQueries(queries);
        } catch (IllegalArgumentException unknown) {
            BadInput refusal = configuration.refusal("noise", "is unknown: " + name);
            refusal.initCause(unknown);
            throw refusal;
        }
    }

    private static Outcome outcome(Experiment experiment, RetrievalSet set, String system, Map<String, Ranked> ranked) {
        long seed = experiment.setup().seed();
        List<Metric> metrics = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        List<Timing> timings = new ArrayList<>();
        ranked.forEach((name, list) -> {
            String prefix = name.equals(system) ? "" : name + "/";
            list.measures()
                    .forEach((measure, values) ->
                            metrics.add(new Metric(prefix + measure, mean(values), Bootstrap.mean(values, seed))));
            list.separation().forEach((measure, value) -> metrics.add(Metric.of(prefix + measure, value)));
            timings.add(Timing.of(name + ", one question", "µs", list.times().search()));
            list.times()
                    .embedding()
                    .ifPresent(times -> timings.add(Timing.of(name + ", embedding the question", "µs", times)));
        });
        Ranked measured = ranked.getOrDefault(system, Ranked.NONE);
        ranked.forEach((name, list) -> {
            if (!name.equals(system)) {
                double[] before = list.measure("ndcg@10");
                double[] after = measured.measure("ndcg@10");
                metrics.add(new Metric(
                        name + "/gain", mean(after) - mean(before), Bootstrap.difference(before, after, seed)));
                sections.add(RetrievalSections.against(name, set, list, measured));
            }
        });
        sections.addFirst(RetrievalSections.ranks(measured, set));
        return new Outcome(metrics, measured.cases(set), sections, timings);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
