package dev.ieum.bot.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The classifier's examples that belong to no tool: questions and small talk. One a line, the label first.
final class Examples {

    private static final String FILE = "examples.tsv";

    private Examples() {}

    static List<Classifier.Example> general() {
        try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> line.contains("\t"))
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Classifier.Example(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
