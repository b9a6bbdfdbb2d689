package dev.ieum.evaluation.dialogue;

import dev.ieum.evaluation.dialogue.Scenario.Expected;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.judge.Judge;
import dev.ieum.evaluation.judge.Judge.Opinion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a judge thinks of playings, beside what the suite found. `judged` is the share it was sure about,
/// `judge-agrees` the share of those in which it thinks as the suite does. Scores stay as they are, and neither number
/// can be expected by an experiment.
final class SecondOpinions {

    private final Judge judge;
    private final Map<String, Opinion> opinions = new LinkedHashMap<>();

    SecondOpinions(Judge judge) {
        this.judge = judge;
    }

    /// @param id of the case that the playing is reported as
    void hear(String id, Scenario scenario, Performance.Played played) {
        opinions.put(id, judge.judge(new Judge.Case(scenario.about(), played.transcript(), expectation(scenario))));
    }

    /// The outcome with the opinions added to it.
    Outcome beside(Outcome outcome) {
        List<Judged> cases = outcome.cases().stream().map(this::beside).toList();
        List<Judged> sure = outcome.cases().stream()
                .filter(judged -> opinion(judged).sure())
                .toList();
        List<Judged> disputed = sure.stream().filter(this::disputed).toList();
        List<Metric> metrics = new ArrayList<>(outcome.metrics());
        metrics.add(Metric.of("judged", (double) sure.size() / cases.size()));
        if (!sure.isEmpty()) {
            metrics.add(Metric.of("judge-agrees", 1 - (double) disputed.size() / sure.size()));
        }
        List<Section> sections = new ArrayList<>(outcome.sections());
        sections.add(new Section.Note("A judge's second opinion", summary(cases, sure.size(), disputed.size())));
        if (!disputed.isEmpty()) {
            sections.add(new Section.Table(
                    "Where the judge disagrees",
                    List.of("playing", "suite", "judge", "the judge's reason"),
                    disputed.stream().map(this::row).toList()));
        }
        return new Outcome(metrics, cases, sections, outcome.timings());
    }

    private Judged beside(Judged judged) {
        Map<String, String> details = new LinkedHashMap<>(judged.details());
        details.put("judge", opinion(judged).words());
        return new Judged(judged.id(), judged.input(), judged.score(), details);
    }

    private Opinion opinion(Judged judged) {
        return java.util.Objects.requireNonNull(opinions.get(judged.id()), judged.id());
    }

    private boolean disputed(Judged judged) {
        return (opinion(judged).verdict() == Judge.Verdict.RIGHT) != (judged.score() == 1);
    }

    private List<String> row(Judged judged) {
        Opinion opinion = opinion(judged);
        String own = judged.score() == 1 ? "passed" : judged.details().getOrDefault("problems", "failed");
        return List.of(judged.input(), own, opinion.verdict().words(), opinion.reason());
    }

    private String summary(List<Judged> cases, int sure, int disputed) {
        String unsure = cases.stream()
                .map(this::opinion)
                .filter(opinion -> !opinion.sure())
                .findFirst()
                .map(opinion -> " The first it was not sure about: " + opinion.reason())
                .orElse("");
        return "It decides nothing. Of " + cases.size() + " playings it was sure about " + sure + " and disagrees on "
                + disputed + ". It reads what was said, not the record." + unsure;
    }

    private static String expectation(Scenario scenario) {
        List<String> lines = new ArrayList<>();
        switch (scenario.script()) {
            case Scenario.Fixed fixed -> {
                for (int i = 0; i < fixed.turns().size(); i++) {
                    lines.addAll(lines("answer " + (i + 1), fixed.turns().get(i).expected()));
                }
            }
            case Scenario.Goal goal -> lines.addAll(lines("the last answer", goal.last()));
        }
        scenario.end().rows().forEach((row, columns) -> lines.add("in the end " + row + " is " + columns));
        if (scenario.end().unchanged()) {
            lines.add("in the end nothing else has changed");
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(String which, Expected expected) {
        List<String> lines = new ArrayList<>();
        if (!expected.intents().isEmpty()) {
            lines.add(which + " is of the kind " + String.join(" or ", expected.intents()));
        }
        expected.includes().forEach(words -> lines.add(which + " says " + words.replace("|", " or ")));
        expected.excludes().forEach(words -> lines.add(which + " does not say " + words));
        expected.source().ifPresent(source -> lines.add(which + " rests on the article " + source));
        expected.floor().ifPresent(floor -> lines.add("after " + which + " the floor is with: " + floor));
        return lines;
    }
}
