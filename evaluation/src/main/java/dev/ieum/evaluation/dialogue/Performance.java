package dev.ieum.evaluation.dialogue;

import dev.ieum.evaluation.dialogue.ChatDoor.Answer;
import dev.ieum.evaluation.dialogue.ChatDoor.Button;
import dev.ieum.evaluation.dialogue.ChatDoor.Session;
import dev.ieum.evaluation.dialogue.Scenario.Act;
import dev.ieum.evaluation.dialogue.Scenario.Expected;
import dev.ieum.evaluation.noise.Noise;
import dev.ieum.evaluation.score.ClaimScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plays one scenario through a door. Not thread-safe; made for one playing.
final class Performance {

    private final Scenario scenario;
    private final Session session;
    private final Noise noise;
    private final long seed;
    private final List<String> problems = new ArrayList<>();
    private final List<String> transcript = new ArrayList<>();
    private final Tally tally;
    private int turns;
    private int unbound;
    private Answer last;

    private Performance(Scenario scenario, Session session, Noise noise, long seed) {
        this.scenario = scenario;
        this.session = session;
        this.noise = noise;
        this.seed = seed;
        this.tally = new Tally(session.effort());
        this.last = session.greeting();
    }

    /// How it went.
    ///
    /// @param problems one readable line each; empty: everything was as it should be
    /// @param recordRight whether the record was as it should be at the end
    /// @param unbound how many figures in the bot's messages no claim covers
    /// @param withinBudget whether it took no more than the scenario allows
    /// @param took turns, tools, tokens and time
    record Played(
            List<String> problems,
            boolean recordRight,
            int unbound,
            boolean withinBudget,
            Limits.Total took,
            String transcript) {
        boolean passed() {
            return problems.isEmpty();
        }
    }

    static Played play(Scenario scenario, ChatDoor door, Noise noise, long seed) {
        Session session =
                door.open(scenario.opening().customer(), scenario.opening().locale());
        Performance performance = new Performance(scenario, session, noise, seed);
        return performance.play();
    }

    private Played play() {
        Map<String, Map<String, String>> before = session.rows();
        switch (scenario.script()) {
            case Scenario.Fixed fixed ->
                fixed.turns().forEach(turn -> {
                    perform(turn.act(), turn.expected());
                    turn.tools().problems(tally.lastTurn()).forEach(problem -> problems.add(at() + problem));
                });
            case Scenario.Goal goal -> pursue(goal);
        }
        List<String> differences = EndState.differences(scenario.end(), before, session.rows());
        problems.addAll(differences);
        Limits.Total total = tally.total(turns);
        problems.addAll(scenario.limits().tools().problems(total.effort()));
        List<String> overrun = scenario.limits().budget().overrun(total);
        problems.addAll(overrun);
        return new Played(
                problems, differences.isEmpty(), unbound, overrun.isEmpty(), total, String.join("\n", transcript));
    }

    private void pursue(Scenario.Goal goal) {
        Simulated customer = goal.customer();
        Map<Simulated.Rule, Integer> used = new HashMap<>();
        boolean digressed = customer.digresses().isEmpty();
        boolean changed = customer.changes().isEmpty();
        perform(new Scenario.Say(customer.opens()), Expected.NOTHING);
        while (turns < customer.patience()) {
            boolean proposed = last.intent().equals("proposal");
            if (proposed && !changed) {
                changed = true;
                perform(new Scenario.Say(customer.changes().orElseThrow()), Expected.NOTHING);
            } else if (proposed) {
                customer.confirms().ifPresent(button -> perform(new Scenario.Press(button), Expected.NOTHING));
                break;
            } else if (!digressed && turns > 1) {
                digressed = true;
                perform(new Scenario.Say(customer.digresses().orElseThrow()), Expected.NOTHING);
            } else {
                Optional<Simulated.Rule> rule = customer.answers().stream()
                        .filter(candidate -> used.getOrDefault(candidate, 0) < 2)
                        .filter(candidate ->
                                candidate.question().matcher(last.text()).find())
                        .findFirst();
                if (rule.isEmpty()) {
                    break;
                }
                used.merge(rule.get(), 1, Integer::sum);
                perform(new Scenario.Say(rule.get().answer()), Expected.NOTHING);
            }
        }
        check(goal.last(), 0);
    }

    private void perform(Act act, Expected expected) {
        turns++;
        long began = System.nanoTime();
        switch (act) {
            case Scenario.Say(var text) -> {
                String typed = noise.apply(text, seed + turns);
                transcript.add("customer: " + typed);
                last = session.say(typed);
            }
            case Scenario.Press(var wanted) -> {
                Optional<Button> button = last.buttons().stream()
                        .filter(candidate -> candidate.label().startsWith(wanted)
                                || candidate.type().equals(wanted))
                        .findFirst();
                transcript.add("customer presses: " + wanted);
                if (button.isEmpty()) {
                    problems.add(at() + "there is no button " + wanted);
                    tally.nothing();
                    return;
                }
                last = session.press(button.get());
            }
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        tally.turn(session.effort(), millis);
        transcript.add("bot (" + last.intent() + ", " + last.floor() + "): " + last.text());
        List<String> free = ClaimScore.unbound(last.text(), last.claims());
        unbound += last.floor().equals("bot") ? free.size() : 0;
        check(expected, millis);
    }

    private void check(Expected expected, long millis) {
        if (!expected.intents().isEmpty() && !expected.intents().contains(last.intent())) {
            problems.add(
                    at() + "the answer is \"" + last.intent() + "\", not " + String.join(" or ", expected.intents()));
        }
        for (String words : expected.includes()) {
            if (java.util.Arrays.stream(words.split("\\|")).noneMatch(last.text()::contains)) {
                problems.add(at() + "\"" + words + "\" is not said");
            }
        }
        for (String words : expected.excludes()) {
            if (last.text().contains(words)) {
                problems.add(at() + "\"" + words + "\" is said");
            }
        }
        expected.source()
                .filter(source -> !last.sources().contains(source))
                .ifPresent(source -> problems.add(at() + source + " is not cited, but " + last.sources()));
        expected.floor()
                .filter(floor -> !floor.equals(last.floor()))
                .ifPresent(floor -> problems.add(at() + "the floor is " + last.floor() + ", not " + floor));
        expected.withinMillis()
                .filter(limit -> millis > limit)
                .ifPresent(limit -> problems.add(at() + "took longer than " + limit + " ms"));
    }

    private String at() {
        return "turn " + turns + ": ";
    }

    /// What a report shows of it.
    static Map<String, String> details(Scenario scenario, Noise noise, Played played) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("about", scenario.about());
        details.put("typed", noise.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        details.put("problems", String.join("\n", played.problems()));
        details.put("took", played.took().told());
        details.put("conversation", played.transcript());
        return details;
    }
}
