package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Words that say how something is asked for in any shop, not what. Immutable.
final class EverydayWords {
    private final Set<String> asking;

    private EverydayWords(Set<String> asking) {
        this.asking = asking;
    }

    static EverydayWords load(TextAnalysis analysis) {
        Set<String> asking = new HashSet<>();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(EverydayWords.class.getResourceAsStream("everyday-words.txt")),
                StandardCharsets.UTF_8)) {
            in.readAllAsString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\\s+")))
                    .forEach(word -> asking.addAll(analysis.terms(word)));
        } catch (IOException broken) {
            throw new UncheckedIOException("everyday-words.txt cannot be read", broken);
        }
        return new EverydayWords(Set.copyOf(asking));
    }

    /// Whether any shop's customers use it.
    boolean isEveryday(String term) {
        return asking.contains(term);
    }
}
