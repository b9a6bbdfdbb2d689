package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.dataset.ShopSuite;
import dev.ieum.evaluation.dataset.TimeCase;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.score.Bootstrap;
import dev.ieum.evaluation.score.Prf;
import dev.ieum.evaluation.score.SpanScore;
import dev.ieum.evaluation.score.SpanScore.Span;
import dev.ieum.evaluation.suite.ValueReader.Reading;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Do words about time mean the right moment? `resolved` is the share of times whose first moment is right,
/// `found` and `precise` are recall and precision of the words themselves (any overlap), `quiet` is the
/// share of sentences without any time in which none was found.
public final class TimeSuite implements Suite {

    private static final int GRADING = 1;
    private static final String TIME = "time";

    private final ValueReader reader;

    public TimeSuite(ValueReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "time";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("resolved", "found", "precise", "quiet");
    }

    @Override
    public Set<String> settings() {
        return Set.of("verified");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        String set = experiment.setup().data();
        Optional<List<TimeCase>> found = set.equals(ShopSuite.NAME)
                ? Optional.of(TimeCase.readAll(Origin.resource("suites/times.jsonl")))
                : data.find(set).map(TimeCase::readAll);
        if (found.isEmpty()) {
            return new Attempt.NotRun(data.reasonWithout(set));
        }
        boolean verifiedOnly = experiment.setup().configuration().flag("verified");
        List<TimeCase> cases = found.get().stream()
                .filter(test -> test.verified() || !verifiedOnly)
                .toList();
        return new Attempt.Scored(outcome(cases, experiment.setup().seed()));
    }

    private Outcome outcome(List<TimeCase> cases, long seed) {
        List<Judged> judged = new ArrayList<>();
        List<Double> resolved = new ArrayList<>();
        Prf spans = Prf.NONE;
        int silent = 0;
        int quiet = 0;
        for (TimeCase test : cases) {
            List<Reading> readings = reader.read(test.text(), test.now()).stream()
                    .filter(TimeSuite::speaksOfTime)
                    .toList();
            spans = spans.plus(SpanScore.overlapping(expected(test), spans(readings)));
            if (test.wanted().isEmpty()) {
                silent++;
                quiet += readings.isEmpty() ? 1 : 0;
                judged.add(judge(test, readings, readings.isEmpty() ? 1 : 0));
                continue;
            }
            List<Double> scores = scores(test, readings);
            resolved.addAll(scores);
            if (!scores.isEmpty()) {
                judged.add(judge(
                        test,
                        readings,
                        scores.stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(0)));
            }
        }
        double[] values = resolved.stream().mapToDouble(Double::doubleValue).toArray();
        List<Metric> metrics = new ArrayList<>();
        metrics.add(new Metric(
                "resolved",
                java.util.Arrays.stream(values).average().orElse(Double.NaN),
                Bootstrap.mean(values, seed)));
        metrics.add(Metric.of("found", spans.recall()));
        metrics.add(Metric.of("precise", spans.precision()));
        metrics.add(Metric.of("quiet", silent == 0 ? 1 : (double) quiet / silent));
        return new Outcome(metrics, judged, List.of(), List.of());
    }

    private static List<Double> scores(TimeCase test, List<Reading> readings) {
        List<Double> scores = new ArrayList<>();
        for (TimeCase.Wanted wanted : test.wanted()) {
            Span span = span(test, wanted);
            List<Reading> inside = readings.stream()
                    .filter(reading -> reading.start() < span.end() && span.start() < reading.end())
                    .toList();
            Optional<LocalDateTime> start = Moments.start(inside, test.now());
            wanted.start()
                    .ifPresent(right -> scores.add(start.filter(right::equals).isPresent() ? 1.0 : 0.0));
            wanted.time()
                    .ifPresent(right -> scores.add(
                            start.filter(found -> found.toLocalTime().equals(right))
                                            .isPresent()
                                    ? 1.0
                                    : 0.0));
        }
        return scores;
    }

    private static Judged judge(TimeCase test, List<Reading> readings, double score) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("now", test.now().toString());
        details.put("wanted", test.wanted().toString());
        details.put("read", readings.toString());
        return new Judged(test.id(), test.text(), score, details);
    }

    private static boolean speaksOfTime(Reading reading) {
        return switch (reading) {
            case ValueReader.DayRead day -> true;
            case ValueReader.TimeRead time -> true;
            case ValueReader.MomentRead moment -> true;
            case ValueReader.LengthRead length -> true;
            case ValueReader.PeopleRead people -> false;
            case ValueReader.OtherRead other -> false;
        };
    }

    private static List<Span> expected(TimeCase test) {
        return test.wanted().stream().map(wanted -> span(test, wanted)).toList();
    }

    private static Span span(TimeCase test, TimeCase.Wanted wanted) {
        int at = Math.max(0, test.text().indexOf(wanted.words()));
        return new Span(at, Math.min(test.text().length(), at + wanted.words().length()), TIME);
    }

    private static List<Span> spans(List<Reading> readings) {
        return readings.stream()
                .map(reading -> new Span(reading.start(), reading.end(), TIME))
                .toList();
    }
}
