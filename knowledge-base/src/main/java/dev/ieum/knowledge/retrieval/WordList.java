package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words of a resource file, as they are matched. Immutable.
final class WordList {
    private final Set<String> terms;

    private WordList(Stream<String> terms) {
        this.terms = terms.collect(Collectors.toUnmodifiableSet());
    }

    /// Words that say how something is asked for in any shop, not what.
    static WordList everyday(TextAnalysis analysis) {
        return new WordList(words("everyday-words.txt").flatMap(word -> analysis.terms(word).stream()));
    }

    /// Words for what is found in businesses of other kinds, or talked about among friends.
    static WordList elsewhere(TextAnalysis analysis) {
        return new WordList(words("elsewhere-words.txt").flatMap(word -> telling(analysis.words(word))));
    }

    /// Of a compound the parts that say something by themselves.
    private static Stream<String> telling(List<Word> parts) {
        return parts.stream()
                .filter(part -> switch (part.kind()) {
                    case NAME, NOUN, FOREIGN -> parts.size() == 1 || part.term().length() > 1;
                    case NUMBER, ACTION, MINOR, ASKING -> false;
                })
                .map(Word::term);
    }

    private static Stream<String> words(String resource) {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            return in.readAllAsString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split("\\s+")));
        } catch (IOException broken) {
            throw new UncheckedIOException(resource + " cannot be read", broken);
        }
    }

    boolean has(String term) {
        return terms.contains(term);
    }
}
