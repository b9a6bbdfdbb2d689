package dev.ieum.evaluation;

import dev.ieum.evaluation.dataset.BadInput;
import dev.ieum.evaluation.dialogue.ScenarioRecorder;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.ExperimentFile;
import dev.ieum.evaluation.experiment.Pins;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Run;
import dev.ieum.evaluation.experiment.Runner;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.report.Benchmarks;
import dev.ieum.evaluation.report.ConsoleTable;
import dev.ieum.evaluation.report.Results;
import dev.ieum.evaluation.report.RetrievalTable;
import dev.ieum.evaluation.report.RunFiles;
import dev.ieum.evaluation.retrieval.Embeddings;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// `./ieum evaluate [name…] [--data DIR] [--against REF] [--out DIR] [--pin]`: measures, prints one table,
/// writes one page. Ends with 0 when everything is as expected, 1 when something is not, 2 when the request
/// itself cannot be understood.
public final class Evaluate {

    private static final int FAILED = 1;
    private static final int BAD_REQUEST = 2;
    private static final String NO_MODEL = "name one with --model DIR, or run ./ieum semantic install";
    private static final String BENCHMARKS = "benchmarks";
    private static final Path DOCUMENT = Path.of("docs", "evaluation");
    private static final Path RECORDED = Path.of("evaluation", "scenarios", "recorded");

    private Evaluate() {}

    public static void main(String[] arguments) {
        Quiet.please();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            Request request = Request.of(arguments);
            if (request.wantsHelp()) {
                return help(out);
            }
            return request.recorded().isEmpty() ? evaluate(request, out, err) : record(request, out);
        } catch (BadInput refused) {
            err.println(refused.getMessage());
            return BAD_REQUEST;
        }
    }

    private static int help(PrintStream out) {
        out.print(Request.HELP);
        return 0;
    }

    private static int record(Request request, PrintStream out) {
        String login = System.getenv().getOrDefault("IEUM_STAFF_LOGIN", "miso");
        String password = System.getenv().getOrDefault("IEUM_STAFF_PASSWORD", "");
        Path file = ScenarioRecorder.record(request.recorded(), login, password, RECORDED);
        out.println("written: " + file + "; read it before you keep it");
        return 0;
    }

    private static int evaluate(Request request, PrintStream out, PrintStream err) {
        Progress progress = new Progress(
                err,
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
        try (Embeddings embeddings = new Embeddings(request.model(), NO_MODEL, request.vectors(), progress)) {
            return evaluate(
                    request,
                    Suites.all(embeddings, request.pin() || !request.names().isEmpty()),
                    progress,
                    out,
                    err);
        }
    }

    private static int evaluate(
            Request request, List<Suite> suites, Progress progress, PrintStream out, PrintStream err) {
        List<Experiment> experiments =
                request.choose(new ExperimentFile(suites, request.pin()).readAll(request.experiments()));
        Clock clock = Clock.systemUTC();
        List<Result> results = new Runner(suites, request.data(), progress).run(experiments);
        Run run = new Run(clock.instant(), Machines.here(), results);
        RunFiles.write(run, request.out());
        if (request.pin()) {
            pin(request, suites, results, LocalDate.ofInstant(run.at(), ZoneOffset.UTC));
            if (request.experiments().endsWith(BENCHMARKS)) {
                Benchmarks.update(DOCUMENT, run);
            } else {
                Results.update(DOCUMENT, run);
            }
        }
        out.print(ConsoleTable.of(run));
        out.print(RetrievalTable.of(run).text());
        if (request.names().isEmpty()) {
            out.print(Coverage.of(request.data(), experiments).lines());
        }
        out.println("page: " + request.out().resolve("index.html"));
        int against = request.against().isEmpty() ? 0 : Against.compare(request, run, out, err);
        return run.failed() && !request.pin() ? FAILED : against;
    }

    private static void pin(Request request, List<Suite> suites, List<Result> results, LocalDate day) {
        for (Result result : results) {
            if (result instanceof Result.Measured measured) {
                Path file = request.experiments().resolve(measured.experiment().name() + ".yaml");
                int grading = suites.stream()
                        .filter(suite ->
                                suite.name().equals(measured.experiment().suite()))
                        .mapToInt(Suite::grading)
                        .findFirst()
                        .orElseThrow();
                Pins.write(file, measured, grading, day);
            }
        }
    }
}
