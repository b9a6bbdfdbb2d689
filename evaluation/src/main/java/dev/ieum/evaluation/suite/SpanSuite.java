package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Example;
import dev.ieum.evaluation.dataset.Fields;
import dev.ieum.evaluation.dataset.JsonLines;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.score.Prf;
import dev.ieum.evaluation.score.SpanScore;
import dev.ieum.evaluation.score.SpanScore.Span;
import dev.ieum.evaluation.suite.ValueReader.Reading;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds days, times and numbers of people in real sentences. `<kind>/recall` and `<kind>/precision` count
/// any overlap; in `people/right` the number itself must be right, and `people/quiet` is the share of
/// sentences without one where none was seen.
public final class SpanSuite implements Suite {

    private static final int GRADING = 1;
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T12:00:00");
    private static final String DATE = "date";
    private static final String TIME = "time";
    private static final String PEOPLE = "people";

    /// What the sets call the kinds.
    private static final Map<String, String> KINDS =
            Map.of("DT", DATE, "TI", TIME, "date", DATE, "time", TIME, "people", PEOPLE);

    private final ValueReader reader;

    public SpanSuite(ValueReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "spans";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of(
                "date-recall",
                "date-precision",
                "time-recall",
                "time-precision",
                "people-recall",
                "people-precision",
                "people-right",
                "people-quiet");
    }

    @Override
    public Set<String> settings() {
        return Set.of();
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        var folder = data.find(experiment.setup().data());
        if (folder.isEmpty()) {
            return new Attempt.NotRun(data.reasonWithout(experiment.setup().data()));
        }
        List<Example> examples = JsonLines.read(Origin.file(folder.get().resolve("examples.jsonl")), Example::read);
        boolean counted =
                examples.stream().anyMatch(example -> example.fields().names().contains("party_size"));
        return new Attempt.Scored(counted ? people(examples) : spans(examples));
    }

    private Outcome spans(List<Example> examples) {
        Map<String, Prf> sums = new LinkedHashMap<>();
        List<Judged> judged = new ArrayList<>();
        for (Example example : examples) {
            List<Span> expected = expected(example);
            List<Span> actual = spansOf(reader.read(example.text(), NOW), expected);
            Prf all = SpanScore.overlapping(expected, actual);
            for (String kind : List.of(DATE, TIME, PEOPLE)) {
                sums.merge(kind, SpanScore.overlapping(only(kind, expected), only(kind, actual)), Prf::plus);
            }
            judged.add(new Judged(
                    String.valueOf(judged.size() + 1),
                    example.text(),
                    all.f1(),
                    Map.of("expected", words(example.text(), expected), "found", words(example.text(), actual))));
        }
        List<Metric> metrics = new ArrayList<>();
        sums.forEach((kind, sum) -> {
            if (sum.expected() > 0) {
                metrics.add(Metric.of(kind + "-recall", sum.recall()));
                metrics.add(Metric.of(kind + "-precision", sum.precision()));
            }
        });
        return new Outcome(metrics, judged, List.of(), List.of());
    }

    private Outcome people(List<Example> examples) {
        List<Judged> judged = new ArrayList<>();
        int wanted = 0;
        int right = 0;
        int silent = 0;
        int quiet = 0;
        for (Example example : examples) {
            Optional<String> size = example.fields().findText("party_size");
            List<String> read = reader.read(example.text(), NOW).stream()
                    .filter(ValueReader.PeopleRead.class::isInstance)
                    .map(people -> ((ValueReader.PeopleRead) people).number().toPlainString())
                    .toList();
            boolean good = size.map(number -> read.equals(List.of(number))).orElse(read.isEmpty());
            wanted += size.isPresent() ? 1 : 0;
            right += size.isPresent() && good ? 1 : 0;
            silent += size.isPresent() ? 0 : 1;
            quiet += size.isEmpty() && good ? 1 : 0;
            judged.add(new Judged(
                    String.valueOf(judged.size() + 1),
                    example.text(),
                    good ? 1 : 0,
                    Map.of("expected", size.orElse("none"), "read", read.toString())));
        }
        return new Outcome(
                List.of(
                        Metric.of("people-right", (double) right / wanted),
                        Metric.of("people-quiet", (double) quiet / silent)),
                judged,
                List.of(),
                List.of());
    }

    private static List<Span> expected(Example example) {
        List<Span> spans = new ArrayList<>();
        for (String list : List.of("entities", "slots")) {
            for (Fields entry : example.fields().objects(list)) {
                String kind = KINDS.get(
                        entry.findText("type").or(() -> entry.findText("slot")).orElse(""));
                if (kind != null && entry.findText("start").isPresent()) {
                    spans.add(new Span(entry.number("start"), entry.number("end"), kind));
                }
            }
        }
        return spans;
    }

    /// A length of time is neither day nor time of day; in the sets it counts as whichever of them it lies on.
    private static List<Span> spansOf(List<Reading> readings, List<Span> expected) {
        List<Span> spans = new ArrayList<>();
        for (Reading reading : readings) {
            switch (reading) {
                case ValueReader.DayRead day -> spans.add(new Span(day.start(), day.end(), DATE));
                case ValueReader.TimeRead time -> spans.add(new Span(time.start(), time.end(), TIME));
                case ValueReader.PeopleRead people -> spans.add(new Span(people.start(), people.end(), PEOPLE));
                case ValueReader.MomentRead moment -> spans.addAll(lying(moment, expected));
                case ValueReader.LengthRead length -> spans.addAll(lying(length, expected));
                case ValueReader.OtherRead other -> {}
            }
        }
        return spans;
    }

    private static List<Span> lying(Reading reading, List<Span> expected) {
        return expected.stream()
                .filter(span -> reading.start() < span.end() && span.start() < reading.end())
                .map(span -> new Span(reading.start(), reading.end(), span.type()))
                .toList();
    }

    private static List<Span> only(String kind, List<Span> spans) {
        return spans.stream().filter(span -> span.type().equals(kind)).toList();
    }

    private static String words(String text, List<Span> spans) {
        return String.join(
                ", ",
                spans.stream()
                        .map(span -> String.format(
                                Locale.ROOT,
                                "%s (%s)",
                                text.substring(span.start(), Math.min(span.end(), text.length())),
                                span.type()))
                        .toList());
    }
}
