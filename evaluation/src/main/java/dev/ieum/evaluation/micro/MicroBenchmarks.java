package dev.ieum.evaluation.micro;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks of this package with the program's JVM flags: one fork, three warm-ups and
/// five measurements of a second each, unless JMH's own options on the command line say otherwise
/// (`-h` lists them).
public final class MicroBenchmarks {

    private MicroBenchmarks() {}

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        CommandLineOptions asked = new CommandLineOptions(arguments);
        OptionsBuilder options = new OptionsBuilder();
        options.parent(asked);
        if (asked.getIncludes().isEmpty()) {
            options.include("dev\\.ieum\\.evaluation\\.micro\\..*");
        }
        options.forks(asked.getForkCount().orElse(1))
                .warmupIterations(asked.getWarmupIterations().orElse(3))
                .measurementIterations(asked.getMeasurementIterations().orElse(5))
                .jvmArgsAppend(
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dlogback.configurationFile=evaluation-logback.xml");
        new Runner(options.build()).run();
    }
}
