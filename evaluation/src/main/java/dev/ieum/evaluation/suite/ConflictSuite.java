package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.ConflictCase;
import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Are two prices for one thing reported, and two things with a price each left alone? `found` is the share of
/// contradictions that are reported, `quiet` the share of near misses that are not, `precise` the share of reports that
/// are right; `-fresh` counts pairs alone that were not looked at while the program was made.
public final class ConflictSuite implements Suite {

    private static final int GRADING = 1;
    private static final String FRESH = "fresh";

    private final Supplier<Contradictions> contradictions;

    /// @param contradictions makes what is measured
    public ConflictSuite(Supplier<Contradictions> contradictions) {
        this.contradictions = contradictions;
    }

    @Override
    public String name() {
        return "conflicts";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("found", "quiet", "precise", "found-fresh", "quiet-fresh");
    }

    @Override
    public Set<String> settings() {
        return Set.of();
    }

    /// A pair and what became of it.
    private record Told(ConflictCase both, boolean reported) {
        boolean right() {
            return both.conflict() == reported;
        }
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        List<Told> told = new ArrayList<>();
        try (Contradictions measured = contradictions.get()) {
            for (ConflictCase both : ConflictCase.readAll()) {
                told.add(new Told(both, measured.reports(both)));
            }
        }
        List<Judged> judged = told.stream()
                .map(one -> new Judged(
                        one.both().id(),
                        one.both().first().body() + " / " + one.both().second().body(),
                        one.right() ? 1 : 0,
                        Map.of(
                                "conflict", one.both().conflict() ? "yes" : "no",
                                "part", one.both().part(),
                                "reported", one.reported() ? "yes" : "no")))
                .toList();
        return new Attempt.Scored(new Outcome(metrics(told), judged, List.of(), List.of()));
    }

    private static List<Metric> metrics(List<Told> told) {
        Predicate<Told> conflict = one -> one.both().conflict();
        Predicate<Told> fresh = one -> one.both().part().equals(FRESH);
        return List.of(
                share("found", told, conflict),
                share("quiet", told, conflict.negate()),
                share("precise", told, Told::reported),
                share("found-fresh", told, conflict.and(fresh)),
                share("quiet-fresh", told, conflict.negate().and(fresh)));
    }

    private static Metric share(String name, List<Told> told, Predicate<Told> counted) {
        return Metric.of(
                name,
                told.stream()
                        .filter(counted)
                        .mapToDouble(one -> one.right() ? 1 : 0)
                        .average()
                        .orElse(Double.NaN));
    }
}
