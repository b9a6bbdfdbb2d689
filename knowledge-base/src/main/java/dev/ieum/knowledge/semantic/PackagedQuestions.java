package dev.ieum.knowledge.semantic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Questions that come with the program, in Korean and English: those that people ask anywhere, whose vectors say
/// nothing by what they have in common, and those that people ask businesses of all kinds or say to a bot that chats,
/// of which no shop answers more than a few.
final class PackagedQuestions {
    private static final List<MeaningText> USUAL = questions("usual-questions.txt");
    private static final List<MeaningText> ELSEWHERE = questions("elsewhere-questions.txt");

    private PackagedQuestions() {}

    static List<MeaningText> all() {
        return Stream.concat(USUAL.stream(), ELSEWHERE.stream()).toList();
    }

    /// @param known a vector for each of [#all], by key
    static Vectors.Packaged vectors(Map<Long, float[]> known) {
        return new Vectors.Packaged(vectors(USUAL, known), vectors(ELSEWHERE, known));
    }

    private static List<float[]> vectors(List<MeaningText> texts, Map<Long, float[]> known) {
        return texts.stream().map(text -> known.get(text.key())).toList();
    }

    private static List<MeaningText> questions(String resource) {
        return read(resource).stream()
                .map(line -> new MeaningText(MeaningText.Kind.QUESTION, line))
                .toList();
    }

    private static List<String> read(String resource) {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(PackagedQuestions.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8)) {
            return in.readAllAsString()
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(resource + " cannot be read", broken);
        }
    }
}
