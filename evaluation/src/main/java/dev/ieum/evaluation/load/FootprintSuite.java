package dev.ieum.evaluation.load;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.experiment.Attempt;
import dev.ieum.evaluation.experiment.Experiment;
import dev.ieum.evaluation.experiment.Judged;
import dev.ieum.evaluation.experiment.Metric;
import dev.ieum.evaluation.experiment.Outcome;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.experiment.Suite;
import dev.ieum.evaluation.experiment.Unavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What is shipped: every jar that the program is started with, and how large it is.
public final class FootprintSuite implements Suite {

    private static final int GRADING = 1;
    private static final double MEGABYTE = 1024 * 1024;
    private static final Path JARS = Path.of("hub", "target", "lib");
    private static final Set<String> ROOMS =
            Set.of("storage", "customer-record", "knowledge-base", "bot", "channels", "web-widget", "hub");

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public int grading() {
        return GRADING;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("jars", "own-jars", "total-mb", "own-mb");
    }

    @Override
    public Set<String> settings() {
        return Set.of();
    }

    @Override
    public Attempt run(Experiment experiment, DataFolder data, Progress progress) {
        try {
            Launcher.built();
            return new Attempt.Scored(outcome(jars()));
        } catch (Unavailable missing) {
            return new Attempt.NotRun(String.valueOf(missing.getMessage()));
        }
    }

    private record Jar(String name, double megabytes) {
        boolean isOwn() {
            return ROOMS.contains(name.replaceFirst("-\\d[^/]*\\.jar$", ""));
        }
    }

    private static List<Jar> jars() {
        try (var files = Files.list(JARS)) {
            List<Jar> jars = new ArrayList<>();
            for (Path file : files.toList()) {
                jars.add(new Jar(file.getFileName().toString(), Files.size(file) / MEGABYTE));
            }
            jars.sort(Comparator.comparingDouble(Jar::megabytes).reversed().thenComparing(Jar::name));
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome outcome(List<Jar> jars) {
        List<Jar> own = jars.stream().filter(Jar::isOwn).toList();
        List<List<String>> rows = jars.stream()
                .map(jar -> List.of(
                        jar.name(),
                        String.format(Locale.ROOT, "%.2f", jar.megabytes()),
                        jar.isOwn() ? "the project's" : ""))
                .toList();
        return new Outcome(
                List.of(
                        Metric.of("jars", jars.size()),
                        Metric.of("own-jars", own.size()),
                        Metric.of("total-mb", sum(jars)),
                        Metric.of("own-mb", sum(own))),
                List.of(new Judged("jars", JARS.toString(), jars.isEmpty() ? 0 : 1, Map.of())),
                List.of(new Section.Table("Every jar", List.of("jar", "MB", ""), rows)),
                List.of());
    }

    private static double sum(List<Jar> jars) {
        return jars.stream().mapToDouble(Jar::megabytes).sum();
    }
}
