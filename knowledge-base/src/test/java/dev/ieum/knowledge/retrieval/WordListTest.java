package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordListTest {
    @TempDir
    Path noWordsOfItsOwn;

    @ParameterizedTest
    @ValueSource(strings = {"골프", "네일", "보험", "대통령", "dentist", "flight"})
    void whatOtherBusinessesDoShouldBeElsewhere(String word) {
        TextAnalysis analysis = new TextAnalysis(Words.load(noWordsOfItsOwn));

        assertThat(analysis.terms(word)).allMatch(WordList.elsewhere(analysis)::has);
    }

    @Test
    void partsOfCompoundsThatSayNothingShouldNotBeElsewhere() {
        TextAnalysis analysis = new TextAnalysis(Words.load(noWordsOfItsOwn));
        WordList elsewhere = WordList.elsewhere(analysis);

        assertThat(elsewhere.has("미용")).isTrue();
        assertThat(elsewhere.has("실")).isFalse();
        assertThat(elsewhere.has("기")).isFalse();
    }

    @Test
    void howSomethingIsAskedShouldBeEveryday() {
        TextAnalysis analysis = new TextAnalysis(Words.load(noWordsOfItsOwn));

        assertThat(WordList.everyday(analysis).has("가격")).isTrue();
        assertThat(WordList.everyday(analysis).has("골프")).isFalse();
    }
}
