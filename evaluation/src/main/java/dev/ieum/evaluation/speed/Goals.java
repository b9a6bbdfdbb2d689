package dev.ieum.evaluation.speed;

import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.experiment.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What was wanted beside what was measured. A goal that was missed is shown as missed; it does not fail
/// the run, because times belong to the machine they were measured on.
///
/// @param what the quantity in words
/// @param most whether the wanted value is a ceiling; a floor otherwise
record Goals(String what, double measured, boolean most, double wanted) {

    static Goals atMost(String what, double measured, double wanted) {
        return new Goals(what, measured, true, wanted);
    }

    static Goals atLeast(String what, double measured, double wanted) {
        return new Goals(what, measured, false, wanted);
    }

    private boolean met() {
        return most ? measured <= wanted : measured >= wanted;
    }

    /// A report of `measured` with its goals.
    static Outcome outcome(Measured measured, List<Metric> metrics, List<Goals> goals, String about) {
        List<Judged> cases = goals.stream()
                .map(goal -> new Judged(
                        goal.what(), goal.what(), goal.met() ? 1 : 0, Map.of("measured", number(goal.measured()))))
                .toList();
        List<List<String>> rows = goals.stream()
                .map(goal -> List.of(
                        goal.what(),
                        (goal.most() ? "≤ " : "≥ ") + number(goal.wanted()),
                        number(goal.measured()),
                        goal.met() ? "met" : "missed"))
                .toList();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Table("Goals", List.of("what", "wanted", "measured", ""), rows));
        sections.add(new Section.Table(
                "All numbers",
                List.of("what", "measured"),
                measured.numbers().entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), number(entry.getValue())))
                        .toList()));
        sections.add(new Section.Note("How", about + " JVM: " + OwnJvm.flags() + "."));
        List<Timing> timings = measured.histograms().entrySet().stream()
                .map(entry -> Timing.of(entry.getKey(), "µs", entry.getValue()))
                .toList();
        return new Outcome(metrics, cases, sections, timings);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%,.3f", value);
    }
}
