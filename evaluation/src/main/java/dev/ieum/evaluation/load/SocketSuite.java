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
import dev.ieum.evaluation.experiment.Unavailable;
import dev.ieum.evaluation.peer.SocketPeer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.HdrHistogram.Histogram;

/// The program's sockets beside relays made from packages of npm, in one run: every round each of them has the same
/// load for a few seconds, in an order that is drawn anew. `ratio` is the program's time divided by the peer's, the
/// median over the rounds with the lowest and the highest: above 1 the peer is faster.
public final class SocketSuite implements Suite {

    private static final int GRADING = 1;
    private static final Duration WARM_UP = Duration.ofSeconds(1);
    private static final int FIRST_WARM_UP_SECONDS = 6;
    private static final String NOTE = """
            The program writes every message to the disk before it tells anybody, numbers it within its thread, looks up \
            who may see it and keeps it for those who were cut off. The relays keep nothing, check nobody and forget \
            whatever was not heard: their times are what the wire alone costs.""";

    @Override
    public String name() {
        return "sockets";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("answered", "p50-ms", "p99-ms", "ratio-p50", "ratio-p99");
    }

    @Override
    public Set<String> settings() {
        return Set.of("per-second", "rounds", "seconds", "customers", "watchers", "beside");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        YamlObject configuration = experiment.setup().configuration();
        List<Contender> contenders = new ArrayList<>();
        try {
            Crowd.Size size = new Crowd.Size(configuration.whole("customers"), configuration.whole("watchers"));
            contenders.add(Contender.ieum(size));
            for (String peer : configuration.texts("beside")) {
                if (!SocketPeer.NAMES.contains(peer)) {
                    throw configuration.refusal("beside", "knows " + String.join(", ", SocketPeer.NAMES));
                }
                contenders.add(Contender.peer(peer, size));
            }
            return new Attempt.Scored(outcome(measure(experiment, contenders, progress), size));
        } catch (Unavailable missing) {
            return new Attempt.NotRun(String.valueOf(missing.getMessage()));
        } finally {
            contenders.forEach(Contender::close);
        }
    }

    private static List<Contender> measure(Experiment experiment, List<Contender> contenders, Progress progress) {
        YamlObject configuration = experiment.setup().configuration();
        double rate = configuration.number("per-second");
        int rounds = configuration.whole("rounds");
        Random random = new Random(experiment.setup().seed());
        progress.begin(experiment.name(), (long) (rounds + 1) * contenders.size());
        for (Contender contender : contenders) {
            contender.warmUp(new OpenLoop.Plan(rate, Duration.ofSeconds(FIRST_WARM_UP_SECONDS), 0));
            progress.step();
        }
        Duration length = WARM_UP.plusSeconds(configuration.whole("seconds"));
        OpenLoop.Plan plan = new OpenLoop.Plan(rate, length, (int) (rate * WARM_UP.toSeconds()));
        for (int round = 0; round < rounds; round++) {
            List<Contender> order = new ArrayList<>(contenders);
            Collections.shuffle(order, random);
            for (Contender contender : order) {
                contender.round(plan);
                progress.step();
            }
        }
        return contenders;
    }

    private static Outcome outcome(List<Contender> contenders, Crowd.Size size) {
        Contender ours = contenders.getFirst();
        List<Metric> metrics = new ArrayList<>();
        List<Judged> cases = new ArrayList<>();
        List<Timing> timings = new ArrayList<>();
        String shape = size.watchers() == 0 ? "due to echoed" : "due to the last of " + size.watchers();
        for (Contender each : contenders) {
            String prefix = each == ours ? "" : each.name() + "/";
            metrics.add(Metric.of(prefix + "answered", each.answered()));
            metrics.add(each.millis(prefix + "p50-ms", 50));
            metrics.add(each.millis(prefix + "p99-ms", 99));
            if (each != ours) {
                metrics.add(ours.dividedBy(prefix + "ratio-p50", each, 50));
                metrics.add(ours.dividedBy(prefix + "ratio-p99", each, 99));
            }
            cases.add(new Judged(each.name(), "all rounds", each.answered(), Map.of()));
            timings.add(Timing.of(each.name() + ", " + shape, "µs", each.all()));
        }
        return new Outcome(
                metrics, cases, List.of(rounds(contenders), new Section.Note("What is compared", NOTE)), timings);
    }

    private static Section rounds(List<Contender> contenders) {
        List<String> columns = new ArrayList<>(List.of("round"));
        contenders.forEach(each -> columns.add(each.name() + " p50 / p99 ms"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < contenders.getFirst().rounds().size(); i++) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(i + 1)));
            for (Contender each : contenders) {
                Histogram micros = each.rounds().get(i);
                row.add(String.format(
                        Locale.ROOT, "%.2f / %.2f", Contender.millis(micros, 50), Contender.millis(micros, 99)));
            }
            rows.add(row);
        }
        return new Section.Table("Every round", columns, rows);
    }
}
