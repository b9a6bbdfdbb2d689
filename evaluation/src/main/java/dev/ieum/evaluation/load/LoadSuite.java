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
import dev.ieum.evaluation.program.ProgramProcess;
import dev.ieum.evaluation.program.ProtocolClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Many customers at once, at a rate that does not give way. `answered` is the share of requests with a right
/// answer, `kept`
/// the share of the wanted rate that was reached. How long it took is shown and never compared with another run.
public final class LoadSuite implements Suite {

    private static final int GRADING = 1;
    private static final int WARM_UP_SECONDS = 2;
    private static final String SECRET = "load-kakao-secret";

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
        return Set.of("answered", "kept");
    }

    @Override
    public Set<String> settings() {
        return Set.of("door", "per-second", "seconds", "customers");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        YamlObject configuration = experiment.setup().configuration();
        int customers = configuration.whole("customers");
        double rate = configuration.number("per-second");
        OpenLoop.Plan plan =
                new OpenLoop.Plan(rate, Duration.ofSeconds(WARM_UP_SECONDS + configuration.whole("seconds")), (int)
                        (rate * WARM_UP_SECONDS));
        try (TemporaryProgram program = TemporaryProgram.start(Map.of("IEUM_KAKAO_SECRET", SECRET))) {
            return new Attempt.Scored(knock(experiment, program.process(), plan, customers));
        }
    }

    private static Outcome knock(Experiment experiment, ProgramProcess program, OpenLoop.Plan plan, int customers) {
        String door = experiment.setup().configuration().text("door");
        try (ProtocolClient client = new ProtocolClient(program.base())) {
            OpenLoop.Observed observed = switch (door) {
                case "web" -> OpenLoop.run(plan, Doors.web(client, customers));
                case "kakao" -> OpenLoop.run(plan, Doors.kakao(client, SECRET, customers));
                case "socket" -> {
                    try (Sockets sockets = new Sockets(program.base(), client, customers)) {
                        yield OpenLoop.run(plan, sockets);
                    }
                }
                default -> throw experiment.setup().configuration().refusal("door", "must be web, kakao or socket");
            };
            return outcome(door, plan, observed, program.residentBytes());
        }
    }

    private static Outcome outcome(String door, OpenLoop.Plan plan, OpenLoop.Observed observed, long resident) {
        double answered = 1 - (double) observed.failed() / observed.sent();
        double kept = Math.min(1, observed.achievedPerSecond() / plan.perSecond());
        String memory = String.format(Locale.ROOT, "%d MB resident afterwards", resident / (1024 * 1024));
        return new Outcome(
                List.of(Metric.of("answered", answered), Metric.of("kept", kept)),
                List.of(new Judged(
                        door, observed.sent() + " requests", answered, Map.of("failed", "" + observed.failed()))),
                List.of(new Section.Note("Memory", memory)),
                List.of(Timing.of(door + ", due to answered", "µs", observed.micros())));
    }
}
