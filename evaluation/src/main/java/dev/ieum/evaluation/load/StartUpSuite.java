package dev.ieum.evaluation.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.experiment.Timing;
import dev.ieum.evaluation.program.ChatCustomer;
import dev.ieum.evaluation.program.ProgramProcess;
import dev.ieum.evaluation.program.ProtocolClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.HdrHistogram.Histogram;

/// From the start of the program to its first answered message, and how much memory it then holds: the first start
/// on a fresh
/// folder fills the demo shop, the others find it filled. `answered` is the share of starts that answered at all.
public final class StartUpSuite implements Suite {

    private static final int GRADING = 1;
    private static final long MEGABYTE = 1024 * 1024;

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
        return Set.of("answered", "first-start-ms", "start-ms", "resident-mb");
    }

    @Override
    public Set<String> settings() {
        return Set.of("starts");
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        int starts = experiment.setup().configuration().whole("starts");
        Path folder = TemporaryProgram.temporaryFolder();
        try {
            List<Start> all = new ArrayList<>();
            progress.begin(experiment.name(), starts + 1L);
            for (int i = 0; i <= starts; i++) {
                all.add(start(folder.resolve("data")));
                progress.step();
            }
            return new Attempt.Scored(outcome(all));
        } finally {
            TemporaryProgram.delete(folder);
        }
    }

    private record Start(boolean answered, long millis, long resident) {}

    private static Start start(Path folder) {
        long began = System.nanoTime();
        Map<String, String> settings = Map.of("IEUM_DEMO", "true", "IEUM_SEMANTIC_MODEL", "none");
        try (ProgramProcess program = ProgramProcess.start("demo", folder, settings);
                ProtocolClient client = new ProtocolClient(program.base())) {
            JsonNode answer = ChatCustomer.open(client, "ko", Optional.empty()).say("주차 되나요?");
            long millis = (System.nanoTime() - began) / 1_000_000;
            return new Start(answer.path("messages").size() > 0, millis, program.residentBytes() / MEGABYTE);
        }
    }

    private static Outcome outcome(List<Start> all) {
        Histogram millis = new Histogram(600_000L, 3);
        List<Judged> cases = new ArrayList<>();
        List<Start> filled = all.subList(1, all.size());
        filled.forEach(start -> millis.recordValue(start.millis()));
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
                Metric.of("start-ms", (double) millis.getValueAtPercentile(50)),
                Metric.of(
                        "resident-mb",
                        filled.stream().mapToDouble(Start::resident).max().orElse(0)));
        List<List<String>> rows = all.stream()
                .map(start -> List.of(
                        String.format(Locale.ROOT, "%,d", start.millis()),
                        String.format(Locale.ROOT, "%,d", start.resident())))
                .toList();
        return new Outcome(
                metrics,
                cases,
                List.of(new Section.Table("Every start", List.of("to the first answer, ms", "resident, MB"), rows)),
                List.of(Timing.of("start to first answered message", "ms", millis)));
    }
}
