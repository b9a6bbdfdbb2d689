package dev.ieum.knowledge.semantic;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Questions that people ask anywhere, in Korean and English: what their vectors have in common says nothing.
final class UsualQuestions {
    private UsualQuestions() {}

    static List<MeaningText> list() {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(UsualQuestions.class.getResourceAsStream("usual-questions.txt")),
                StandardCharsets.UTF_8)) {
            return in.readAllAsString()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> new MeaningText(MeaningText.Kind.QUESTION, line))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("usual-questions.txt cannot be read", broken);
        }
    }
}
