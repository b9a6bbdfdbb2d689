package dev.ieum.evaluation.load;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.ieum.evaluation.program.ChatCustomer;
import dev.ieum.evaluation.program.ProgramProcess;
import dev.ieum.evaluation.program.ProtocolClient;
import dev.ieum.evaluation.retrieval.Embeddings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/// From `./ieum serve` or `./ieum demo`, as a shop types it, to the first answered message, and the memory that the
/// program then holds and still holds after many more questions. The first start finds an empty folder and fills the
/// demo shop, the others find it filled. `answered` is the share of starts that answered at all.
public final class StartUpSuite implements Suite {

    private static final int GRADING = 2;
    private static final int MORE_QUESTIONS = 200;
    private static final long MEGABYTE = 1024 * 1024;

    private final Embeddings embeddings;

    /// @param embeddings the model of the starts that have one
    public StartUpSuite(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of(
                "answered", "first-start-ms", "start-ms", "first-resident-mb", "resident-mb", "later-resident-mb");
    }

    @Override
    public Set<String> settings() {
        return Set.of("command", "starts", "cache", "model");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        YamlObject configuration = experiment.setup().configuration();
        int starts = configuration.whole("starts");
        try {
            Launch launch = new Launch(Launcher.ready(), configuration.text("command"), environment(configuration));
            Path folder = TemporaryProgram.temporaryFolder();
            try {
                List<Start> all = new ArrayList<>();
                progress.begin(experiment.name(), starts + 1L);
                for (int i = 0; i <= starts; i++) {
                    all.add(launch.start(folder.resolve("data")));
                    progress.step();
                }
                return new Attempt.Scored(outcome(all));
            } finally {
                TemporaryProgram.delete(folder);
            }
        } catch (Unavailable missing) {
            return new Attempt.NotRun(String.valueOf(missing.getMessage()));
        }
    }

    private Map<String, String> environment(YamlObject configuration) {
        Map<String, String> environment = new HashMap<>();
        environment.put("IEUM_DEMO", "true");
        environment.put("IEUM_RATE_LIMITS", "off");
        environment.put("IEUM_STAFF_PASSWORD", TemporaryProgram.PASSWORD);
        environment.put("IEUM_JAVA_OPTS", configuration.flag("cache") ? "" : "-XX:AOTMode=off");
        environment.put(
                "IEUM_SEMANTIC_MODEL",
                switch (configuration.text("model")) {
                    case "none" -> "none";
                    case "given" -> embeddings.folder().toAbsolutePath().toString();
                    default -> throw configuration.refusal("model", "must be none or given");
                });
        return environment;
    }

    /// One start and what came of it; memory in megabytes.
    private record Start(boolean answered, long millis, long resident, long later) {}

    private record Launch(Launcher launcher, String command, Map<String, String> environment) {
        Start start(Path folder) {
            long began = System.nanoTime();
            try (ProgramProcess program = launcher.start(command, folder, environment);
                    ProtocolClient client = new ProtocolClient(program.base())) {
                ChatCustomer customer = ChatCustomer.open(client, "ko", Optional.empty());
                JsonNode answer = customer.say("주차 되나요?");
                long millis = (System.nanoTime() - began) / 1_000_000;
                long resident = program.residentBytes() / MEGABYTE;
                OpenLoop.Action more = Doors.web(client, 20);
                for (int i = 0; i < MORE_QUESTIONS; i++) {
                    more.run(new OpenLoop.Due(i, System.nanoTime()));
                }
                long later = program.residentBytes() / MEGABYTE;
                return new Start(answer.path("messages").size() > 0, millis, resident, later);
            }
        }
    }

    private static Outcome outcome(List<Start> all) {
        List<Start> filled = all.subList(1, all.size());
        List<Judged> cases = new ArrayList<>();
        for (Start start : all) {
            String number = String.valueOf(cases.size());
            cases.add(new Judged(
                    number,
                    cases.isEmpty() ? "first start on a fresh folder" : "start " + number,
                    start.answered() ? 1 : 0,
                    Map.of("milliseconds", "" + start.millis(), "resident MB", "" + start.resident())));
        }
        List<Metric> metrics = List.of(
                Metric.of(
                        "answered",
                        all.stream()
                                .mapToInt(start -> start.answered() ? 1 : 0)
                                .average()
                                .orElse(0)),
                Metric.of("first-start-ms", (double) all.getFirst().millis()),
                Metric.of("start-ms", median(filled, Start::millis)),
                Metric.of("first-resident-mb", (double) all.getFirst().resident()),
                Metric.of("resident-mb", median(filled, Start::resident)),
                Metric.of("later-resident-mb", median(filled, Start::later)));
        Histogram millis = new Histogram(600_000L, 3);
        filled.forEach(start -> millis.recordValue(start.millis()));
        return new Outcome(
                metrics,
                cases,
                List.of(table(all)),
                List.of(Timing.of("start to first answered message", "ms", millis)));
    }

    private static double median(List<Start> starts, ToLongFunction<Start> value) {
        long[] sorted = starts.stream().mapToLong(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static Section table(List<Start> all) {
        List<String> columns = List.of(
                "start",
                "to the first answer, ms",
                "resident then, MB",
                "after " + MORE_QUESTIONS + " more questions, MB");
        List<List<String>> rows = new ArrayList<>();
        for (Start start : all) {
            rows.add(List.of(
                    rows.isEmpty() ? "first, empty folder" : String.valueOf(rows.size()),
                    String.format(Locale.ROOT, "%,d", start.millis()),
                    String.format(Locale.ROOT, "%,d", start.resident()),
                    String.format(Locale.ROOT, "%,d", start.later())));
        }
        return new Section.Table("Every start", columns, rows);
    }
}
