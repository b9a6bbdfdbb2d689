package dev.ieum.evaluation.dialogue;

import dev.ieum.evaluation.dataset.BadInput;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.dataset.YamlFile;
import dev.ieum.evaluation.dataset.YamlObject;
import dev.ieum.evaluation.dialogue.Scenario.Act;
import dev.ieum.evaluation.dialogue.Scenario.End;
import dev.ieum.evaluation.dialogue.Scenario.Expected;
import dev.ieum.evaluation.dialogue.Scenario.Fixed;
import dev.ieum.evaluation.dialogue.Scenario.Goal;
import dev.ieum.evaluation.dialogue.Scenario.Opening;
import dev.ieum.evaluation.dialogue.Scenario.Press;
import dev.ieum.evaluation.dialogue.Scenario.Say;
import dev.ieum.evaluation.dialogue.Scenario.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads scenario files; `evaluation/scenarios/README.md` describes them.
final class ScenarioFile {

    private static final Set<String> KEYS =
            Set.of("about", "clock", "customer", "locale", "turns", "goal", "end", "tools", "budget");
    private static final Set<String> EXPECTED =
            Set.of("say", "press", "intent", "includes", "excludes", "source", "floor", "within", "tools");
    private static final Set<String> LAST = Set.of("intent", "includes", "excludes", "source", "floor", "within");
    private static final Set<String> GOAL =
            Set.of("opens", "answers", "digresses", "changes", "confirms", "patience", "last");
    private static final Set<String> INTENTS = Set.of("answer", "ask", "proposal", "done", "handoff", "notice");
    private static final Set<String> FLOORS = Set.of("bot", "waiting", "staff");

    private ScenarioFile() {}

    /// Every scenario of a folder, by name.
    ///
    /// @throws BadInput for the first file that cannot be used, or when there is none
    public static List<Scenario> readAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder.toString(), 0, "there is no such folder of scenarios");
        }
        try (var files = Files.list(folder)) {
            List<Scenario> scenarios = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> read(Origin.file(file)))
                    .toList();
            if (scenarios.isEmpty()) {
                throw new BadInput(folder.toString(), 0, "there is no scenario in it");
            }
            return scenarios;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /// @throws BadInput with file and line, also for a scenario that expects nothing
    public static Scenario read(Origin origin) {
        YamlObject file = YamlFile.read(origin).only(KEYS);
        Opening opening = new Opening(
                clock(file), file.findText("customer"), file.findText("locale").orElse("ko"));
        Scenario.Script script = file.findObject("goal").isPresent()
                ? goal(file.findObject("goal").get().only(GOAL))
                : new Fixed(turns(file));
        Scenario scenario = new Scenario(
                origin.fileName().replace(".yaml", ""),
                file.text("about"),
                opening,
                script,
                end(file),
                LimitsFile.limits(file));
        if (expectsNothing(scenario)) {
            throw file.refusal("the scenario expects nothing");
        }
        return scenario;
    }

    private static boolean expectsNothing(Scenario scenario) {
        boolean silent = switch (scenario.script()) {
            case Fixed fixed ->
                fixed.turns().stream()
                        .allMatch(turn ->
                                turn.expected().isNothing() && turn.tools().isNothing());
            case Goal goal -> goal.last().isNothing();
        };
        return silent
                && scenario.end().rows().isEmpty()
                && !scenario.end().unchanged()
                && scenario.limits().isNothing();
    }

    private static String clock(YamlObject file) {
        String clock = file.text("clock");
        try {
            return OffsetDateTime.parse(clock).toString();
        } catch (DateTimeParseException e) {
            throw file.refusal("clock", "must be a moment with offset, as in 2026-11-22T12:00:00+09:00");
        }
    }

    private static List<Turn> turns(YamlObject file) {
        List<Turn> turns = new ArrayList<>();
        for (YamlObject turn : file.objects("turns")) {
            turn.only(EXPECTED);
            if (turn.keys().contains("say") == turn.keys().contains("press")) {
                throw turn.refusal("a turn either says or presses something");
            }
            Act act = turn.keys().contains("say") ? new Say(turn.text("say")) : new Press(turn.text("press"));
            turns.add(new Turn(act, expected(turn), LimitsFile.tools(turn)));
        }
        if (turns.isEmpty()) {
            throw file.refusal("\"turns\" or \"goal\" is missing");
        }
        return turns;
    }

    private static Expected expected(YamlObject turn) {
        List<String> intents = turn.texts("intent");
        intents.forEach(intent -> oneOf(turn, "intent", intent, INTENTS));
        turn.findText("floor").ifPresent(floor -> oneOf(turn, "floor", floor, FLOORS));
        return new Expected(
                intents,
                turn.texts("includes"),
                turn.texts("excludes"),
                turn.findText("source"),
                turn.findText("floor"),
                turn.keys().contains("within")
                        ? java.util.Optional.of(turn.whole("within"))
                        : java.util.Optional.empty());
    }

    private static void oneOf(YamlObject turn, String key, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            throw turn.refusal(key, "must be one of " + String.join(", ", allowed) + ", not " + value);
        }
    }

    private static Goal goal(YamlObject goal) {
        List<Simulated.Rule> rules = new ArrayList<>();
        for (YamlObject rule : goal.objects("answers")) {
            rule.only(Set.of("to", "say"));
            try {
                rules.add(new Simulated.Rule(Pattern.compile(rule.text("to")), rule.text("say")));
            } catch (PatternSyntaxException e) {
                throw rule.refusal("to", "is no pattern: " + e.getDescription());
            }
        }
        Simulated customer = new Simulated(
                goal.text("opens"),
                rules,
                goal.findText("digresses"),
                goal.findText("changes"),
                goal.findText("confirms"),
                goal.findNumber("patience").map(Double::intValue).orElse(12));
        Expected last = goal.findObject("last")
                .map(object -> expected(object.only(LAST)))
                .orElse(Expected.NOTHING);
        return new Goal(customer, last);
    }

    private static End end(YamlObject file) {
        var end = file.findObject("end");
        if (end.isEmpty()) {
            return new End(Map.of(), false);
        }
        end.get().only(Set.of("rows", "unchanged"));
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        end.get().findObject("rows").ifPresent(written -> {
            for (String name : written.keys()) {
                Map<String, String> columns = new LinkedHashMap<>();
                written.findObject(name)
                        .ifPresent(row -> row.keys().forEach(column -> columns.put(column, row.text(column))));
                rows.put(name, columns);
            }
        });
        return new End(rows, end.get().flag("unchanged"));
    }
}
