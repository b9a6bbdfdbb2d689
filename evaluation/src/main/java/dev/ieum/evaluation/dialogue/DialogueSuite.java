package dev.ieum.evaluation.dialogue;

import dev.ieum.evaluation.dataset.BadInput;
import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.YamlObject;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.judge.Judge;
import dev.ieum.evaluation.noise.Noise;
import dev.ieum.evaluation.score.Bootstrap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Plays scenarios against a fresh program, once as they are written and once for each way of typing them.
/// `pass` is the share of playings without any problem, `pass^k` the share of scenarios that passed in
/// every one of the k ways, `record` the share of playings after which the record was right, `bound` the
/// share of playings in which a claim covers every figure the bot said, `within-budget` the share of the
/// playings of scenarios with a budget that kept it.
public final class DialogueSuite implements Suite {

    private static final int GRADING = 1;

    private final ChatDoor.Opener opener;
    private final Path scenarios;
    private final @Nullable Judge judge;

    /// @param scenarios the folder that experiments' `data` is resolved in
    public DialogueSuite(ChatDoor.Opener opener, Path scenarios) {
        this(opener, scenarios, null);
    }

    /// @param judge whose opinions are reported beside the suite's own verdicts; null: nobody is asked
    public DialogueSuite(ChatDoor.Opener opener, Path scenarios, @Nullable Judge judge) {
        this.opener = opener;
        this.scenarios = scenarios;
        this.judge = judge;
    }

    @Override
    public String name() {
        return "dialogue";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("pass", "pass^k", "record", "bound", "turns", "within-budget");
    }

    @Override
    public Set<String> settings() {
        return Set.of("typed");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        List<Scenario> all =
                ScenarioFile.readAll(scenarios.resolve(experiment.setup().data()));
        List<Noise> ways = ways(experiment.setup().configuration());
        List<Playing> playings = new ArrayList<>();
        progress.begin(experiment.name(), (long) all.size() * ways.size());
        for (Noise way : ways) {
            for (List<Scenario> sharing : programs(all)) {
                try (ChatDoor door = opener.open(sharing.getFirst().opening().clock())) {
                    for (Scenario scenario : sharing) {
                        playings.add(new Playing(
                                scenario,
                                way,
                                Performance.play(
                                        scenario, door, way, experiment.setup().seed())));
                        progress.step();
                    }
                }
            }
        }
        Outcome outcome = outcome(playings, experiment.setup().seed());
        return new Attempt.Scored(
                judge == null
                        ? outcome
                        : secondOpinions(judge, playings, progress).beside(outcome));
    }

    private static SecondOpinions secondOpinions(Judge judge, List<Playing> playings, Progress progress) {
        SecondOpinions opinions = new SecondOpinions(judge);
        progress.begin("judging", playings.size());
        for (Playing playing : playings) {
            opinions.hear(playing.judged().id(), playing.scenario(), playing.played());
            progress.step();
        }
        return opinions;
    }

    private record Playing(Scenario scenario, Noise way, Performance.Played played) {
        Judged judged() {
            return new Judged(
                    scenario.name() + "/" + way,
                    scenario.name() + " (" + way + ")",
                    played.passed() ? 1 : 0,
                    Performance.details(scenario, way, played));
        }
    }

    private static List<Noise> ways(YamlObject configuration) {
        List<Noise> ways = new ArrayList<>(List.of(Noise.NONE));
        for (String name : configuration.texts("typed")) {
            try {
                ways.add(Noise.named(name));
            } catch (IllegalArgumentException unknown) {
                BadInput refusal = configuration.refusal("typed", "is unknown: " + name);
                refusal.initCause(unknown);
                throw refusal;
            }
        }
        return ways;
    }

    /// Scenarios that can share a program: of one clock, and no sample customer in two of them, because
    /// what one scenario did to a customer the next would find.
    private static List<List<Scenario>> programs(List<Scenario> scenarios) {
        List<List<Scenario>> programs = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            programs.stream()
                    .filter(program -> program.stream().noneMatch(other -> clash(scenario, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        programs.add(new ArrayList<>());
                        return programs.getLast();
                    })
                    .add(scenario);
        }
        return programs;
    }

    private static boolean clash(Scenario one, Scenario other) {
        return !one.opening().clock().equals(other.opening().clock())
                || one.opening()
                        .customer()
                        .filter(customer -> !customer.equals(Scenario.NEW_CUSTOMER))
                        .filter(customer -> other.opening()
                                .customer()
                                .filter(customer::equals)
                                .isPresent())
                        .isPresent();
    }

    private static Outcome outcome(List<Playing> playings, long seed) {
        Map<String, Boolean> always = new LinkedHashMap<>();
        playings.forEach(playing ->
                always.merge(playing.scenario().name(), playing.played().passed(), Boolean::logicalAnd));
        double[] pass =
                playings.stream().mapToDouble(p -> p.played().passed() ? 1 : 0).toArray();
        double[] every =
                always.values().stream().mapToDouble(passed -> passed ? 1 : 0).toArray();
        List<Metric> metrics = new ArrayList<>(List.of(
                new Metric("pass", mean(pass), Bootstrap.mean(pass, seed)),
                new Metric("pass^k", mean(every), Bootstrap.mean(every, seed)),
                share("record", playings, p -> p.played().recordRight()),
                share("bound", playings, p -> p.played().unbound() == 0),
                Metric.of(
                        "turns",
                        mean(playings.stream()
                                .mapToDouble(p -> p.played().took().turns())
                                .toArray()))));
        List<Playing> budgeted = playings.stream()
                .filter(p -> !p.scenario().limits().budget().most().isEmpty())
                .toList();
        if (!budgeted.isEmpty()) {
            metrics.add(share("within-budget", budgeted, p -> p.played().withinBudget()));
        }
        return new Outcome(
                metrics, playings.stream().map(Playing::judged).toList(), List.of(matrix(playings)), List.of());
    }

    private static Metric share(String name, List<Playing> playings, Predicate<Playing> right) {
        return Metric.of(
                name,
                mean(playings.stream().mapToDouble(p -> right.test(p) ? 1 : 0).toArray()));
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static Section matrix(List<Playing> playings) {
        List<String> columns = new ArrayList<>(List.of("scenario"));
        playings.stream().map(playing -> playing.way().name()).distinct().forEach(columns::add);
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Playing playing : playings) {
            rows.computeIfAbsent(playing.scenario().name(), name -> new ArrayList<>(List.of(name)))
                    .add(
                            playing.played().passed()
                                    ? "passed"
                                    : playing.played().problems().getFirst());
        }
        return new Section.Table("Every scenario, every way of typing", columns, List.copyOf(rows.values()));
    }
}
