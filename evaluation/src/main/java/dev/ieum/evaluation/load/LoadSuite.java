package dev.ieum.evaluation.load;

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
import dev.ieum.evaluation.experiment.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;

/// Many customers at once, at a rate that does not give way. `answered` is the share of requests with a right answer,
/// `kept` the share of the wanted rate that was reached, `highest-rate` the rate up to which the 99th percentile stays
/// within a limit. How long it took is shown and never compared with another run.
public final class LoadSuite implements Suite {

    private static final int GRADING = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofSeconds(4);
    private static final double MICROS_PER_MILLI = 1_000;
    private static final long MEGABYTE = 1024 * 1024;

    @Override
    public String name() {
        return "load";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("answered", "kept", "p50-ms", "p99-ms", "p999-ms", "highest-rate", "resident-mb");
    }

    @Override
    public Set<String> settings() {
        return Set.of("door", "per-second", "seconds", "customers", "streams", "floor", "hold-p99-ms");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        YamlObject configuration = experiment.setup().configuration();
        double rate = configuration.number("per-second");
        OpenLoop.Plan plan = new OpenLoop.Plan(
                rate, WARM_UP.plusSeconds(configuration.whole("seconds")), (int) (rate * WARM_UP.toSeconds()));
        try (TemporaryProgram program = TemporaryProgram.start(Map.of("IEUM_KAKAO_SECRET", LoadDoor.SECRET));
                LoadDoor door = LoadDoor.open(configuration, program)) {
            LoadDoor.Seen seen = door.run(plan);
            List<Ladder.Step> steps = configuration.findText("hold-p99-ms").isEmpty()
                    ? List.of()
                    : new Ladder(rate, Duration.ofMillis(configuration.whole("hold-p99-ms")), STEP)
                            .climb(step -> door.run(step).observed());
            return new Attempt.Scored(
                    outcome(door.name(), plan, seen, steps, program.process().residentBytes() / MEGABYTE));
        }
    }

    private static Outcome outcome(
            String door, OpenLoop.Plan plan, LoadDoor.Seen seen, List<Ladder.Step> steps, long resident) {
        OpenLoop.Observed observed = seen.observed();
        Histogram micros = observed.micros();
        double answered = 1 - (double) observed.failed() / observed.sent();
        List<Metric> metrics = new ArrayList<>(List.of(
                Metric.of("answered", answered),
                Metric.of("kept", Math.min(1, observed.achievedPerSecond() / plan.perSecond())),
                Metric.of("p50-ms", micros.getValueAtPercentile(50) / MICROS_PER_MILLI),
                Metric.of("p99-ms", micros.getValueAtPercentile(99) / MICROS_PER_MILLI),
                Metric.of("p999-ms", micros.getValueAtPercentile(99.9) / MICROS_PER_MILLI),
                Metric.of("resident-mb", (double) resident)));
        List<Section> sections = new ArrayList<>();
        if (!steps.isEmpty()) {
            metrics.add(Metric.of("highest-rate", Ladder.highest(steps)));
            sections.add(table(steps));
        }
        List<Timing> timings = new ArrayList<>();
        timings.add(Timing.of(door + ", due to answered", "µs", micros));
        seen.more().forEach((what, histogram) -> timings.add(Timing.of(what, "µs", histogram)));
        return new Outcome(
                metrics,
                List.of(new Judged(
                        door, observed.sent() + " requests", answered, Map.of("failed", "" + observed.failed()))),
                sections,
                timings);
    }

    private static Section table(List<Ladder.Step> steps) {
        List<String> columns = List.of("per second", "reached", "failed", "p50 ms", "p99 ms", "p99.9 ms", "held");
        List<List<String>> rows = steps.stream()
                .map(step -> List.of(
                        number(step.rate()),
                        number(step.observed().achievedPerSecond()),
                        "" + step.observed().failed(),
                        millis(step.observed().micros(), 50),
                        millis(step.observed().micros(), 99),
                        millis(step.observed().micros(), 99.9),
                        step.held() ? "yes" : "no"))
                .toList();
        return new Section.Table("Rates tried", columns, rows);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String millis(Histogram micros, double percentile) {
        return String.format(Locale.ROOT, "%.1f", micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI);
    }
}
