package dev.ieum.evaluation.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Looks for the highest rate at which nearly everybody is answered in time: steps up until one fails, then between the
/// last that held and the first that did not.
///
/// @param from the first rate, requests in a second
/// @param limit what the 99th percentile must not exceed
/// @param step how long each rate is held
record Ladder(double from, Duration limit, Duration step) {

    private static final double GROWTH = 1.6;
    private static final int MOST_STEPS_UP = 12;
    private static final int STEPS_BETWEEN = 3;
    private static final double KEPT = 0.9;

    /// One rate and how it went.
    record Step(double rate, OpenLoop.Observed observed, boolean held) {}

    /// @param run holds one rate
    List<Step> climb(Function<OpenLoop.Plan, OpenLoop.Observed> run) {
        List<Step> steps = new ArrayList<>();
        double held = 0;
        double failed = from;
        while (steps.size() < MOST_STEPS_UP) {
            Step up = step(run, failed);
            steps.add(up);
            if (!up.held()) {
                break;
            }
            held = failed;
            failed *= GROWTH;
        }
        int between = steps.getLast().held() ? 0 : STEPS_BETWEEN;
        for (int i = 0; i < between; i++) {
            Step tried = step(run, (held + failed) / 2);
            steps.add(tried);
            if (tried.held()) {
                held = tried.rate();
            } else {
                failed = tried.rate();
            }
        }
        return steps;
    }

    /// The highest rate that held; 0 when none did.
    static double highest(List<Step> steps) {
        return steps.stream().filter(Step::held).mapToDouble(Step::rate).max().orElse(0);
    }

    private Step step(Function<OpenLoop.Plan, OpenLoop.Observed> run, double rate) {
        Duration warmUp = step.dividedBy(4);
        OpenLoop.Plan plan = new OpenLoop.Plan(rate, step.plus(warmUp), (int) (rate * warmUp.toMillis() / 1000.0));
        OpenLoop.Observed observed = run.apply(plan);
        boolean held = observed.failed() == 0
                && observed.achievedPerSecond() >= KEPT * rate
                && observed.micros().getValueAtPercentile(99) <= limit.toNanos() / 1_000;
        return new Step(rate, observed, held);
    }
}
