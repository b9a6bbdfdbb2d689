package dev.ieum.evaluation.suite;

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
import dev.ieum.evaluation.noise.Typing;
import dev.ieum.evaluation.score.Bootstrap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Ranks documents for questions, beside other systems in the same process. With `unanswerable` questions from
/// elsewhere, `auroc` says how well each system's confidence tells the two apart, and `refused@95` how many of them it
/// could refuse while 95 % of the set's own questions are kept. With `noise` the questions are typed badly, and with
/// `clean` too the measured system also gets them as they were meant: `loss` is what the typing costs it in nDCG.
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
            "loss",
            "auroc",
            "refused@95");
    private static final int UNANSWERABLE = 500;

    /// The measured system with the questions as they were meant.
    private static final String CLEAN = "clean";

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
        return Set.of("system", "beside", "noise", "clean", "split", "unanswerable");
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
        Typing typing = Typings.find(configuration, data);
        RetrievalSet clean = found.get();
        RetrievalSet set = Typings.typed(clean, typing, experiment.setup().seed());
        var unanswerable = unanswerable(experiment, data);
        if (unanswerable.isEmpty()) {
            return new Attempt.NotRun(data.reasonWithout(configuration.text("unanswerable")));
        }
        Map<String, Ranked> ranked = rank(wanted, set, unanswerable.get(), progress);
        if (configuration.flag("clean")) {
            ranked.putAll(rank(List.of(system), clean, List.of(), progress).entrySet().stream()
                    .collect(Collectors.toMap(entry -> CLEAN, Map.Entry::getValue)));
        }
        return new Attempt.Scored(outcome(experiment, set, typing, ranked));
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

    /// All systems are made before one is asked, so that what cannot be had here is known at once.
    private Map<String, Ranked> rank(
            List<String> names, RetrievalSet set, List<Query> unanswerable, Progress progress) {
        Map<String, RetrievalSystem> made = new LinkedHashMap<>();
        try {
            systems.forEach((name, maker) -> {
                if (names.contains(name)) {
                    made.put(name, maker.make());
                }
            });
            Map<String, Ranked> ranked = new LinkedHashMap<>();
            for (String name : names) {
                RetrievalSystem system = Objects.requireNonNull(made.get(name));
                system.index(set.documents(), Sets.locale(set.name()));
                ranked.put(name, Ranked.of(system, set, unanswerable, progress, set.name() + " " + name));
            }
            return ranked;
        } finally {
            made.values().forEach(RetrievalSystem::close);
        }
    }

    private static Outcome outcome(Experiment experiment, RetrievalSet set, Typing typing, Map<String, Ranked> ranked) {
        long seed = experiment.setup().seed();
        String system = experiment.setup().configuration().text("system");
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
            if (name.equals(CLEAN)) {
                metrics.add(loss(list.measure("ndcg@10"), measured.measure("ndcg@10"), seed));
            }
        });
        sections.addFirst(RetrievalSections.ranks(measured, set));
        sections.addAll(RetrievalSections.typing(typing));
        return new Outcome(metrics, measured.cases(set), sections, timings);
    }

    /// What the typing costs, question by question.
    private static Metric loss(double[] clean, double[] typed, long seed) {
        return new Metric("loss", mean(clean) - mean(typed), Bootstrap.difference(typed, clean, seed));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
