package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.Sentences;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads questions: puts slips right, cuts them into words, adds what means the same and weighs each word. Immutable.
final class QueryReader {
    /// More words than this are not looked up; the heaviest stay.
    static final int MAX_SLOTS = 128;

    /// Of a question with more words than this, those that no article has are left out: it is a story, not a question.
    static final int LONG = 40;

    /// What a question begins with is most often what it is about.
    private static final double FIRST = 1.2;

    private final TextAnalysis analysis;
    private final Synonyms synonyms;
    private final WordList everyday;
    private final WordList elsewhere;
    private final Lexicons lexicons = new Lexicons();

    QueryReader(TextAnalysis analysis, Synonyms synonyms) {
        this.analysis = analysis;
        this.synonyms = synonyms;
        this.everyday = WordList.everyday(analysis);
        this.elsewhere = WordList.elsewhere(analysis);
    }

    QueryTerms read(String typed, Frequencies frequencies) throws IOException {
        return readAsTyped(new QueryRepair(analysis, synonyms, frequencies, lexicons).repair(typed), frequencies);
    }

    /// The same without putting anything right.
    QueryTerms readAsTyped(String text, Frequencies frequencies) throws IOException {
        Map<Word, Integer> repeats = new LinkedHashMap<>();
        List<Word> words = analysis.words(text);
        words.forEach(word -> repeats.merge(word, 1, Integer::sum));
        SameMeaning same = SameMeaning.of(synonyms.in(text, words), repeats.keySet(), frequencies);
        List<QueryTerms.Slot> slots = new ArrayList<>();
        for (Map.Entry<Word, Integer> entry : repeats.entrySet()) {
            Word word = entry.getKey();
            double place = slots.isEmpty() ? FIRST : 1;
            double factor = place * same.weight(word) * (1 + Math.log(entry.getValue()));
            List<QueryTerms.Other> others = same.others(word);
            int frequency = frequency(word, others, frequencies);
            if (frequency > 0 || repeats.size() <= LONG) {
                slots.add(new QueryTerms.Slot(
                        word, others, factor, frequencies.rarity(frequency), standing(word, frequency)));
            }
        }
        if (slots.size() > MAX_SLOTS) {
            slots.retainAll(slots.stream()
                    .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                    .limit(MAX_SLOTS)
                    .toList());
        }
        return new QueryTerms(slots, text, Dissection.squeeze(text));
    }

    /// A story's sentences as words, as they are typed.
    List<List<Word>> sentences(String text) {
        return Sentences.of(text).stream()
                .map(sentence -> analysis.words(sentence.of(text)))
                .toList();
    }

    private QueryTerms.Standing standing(Word word, int frequency) {
        boolean tells = switch (word.kind()) {
            case NAME, NOUN, FOREIGN -> !everyday.has(word.term());
            case NUMBER, ACTION, MINOR, ASKING -> false;
        };
        return new QueryTerms.Standing(frequency > 0, tells, elsewhere.has(word.term()));
    }

    private static int frequency(Word word, List<QueryTerms.Other> others, Frequencies frequencies) throws IOException {
        int frequency = frequencies.of(PassageDocuments.WHOLE, word.term());
        for (QueryTerms.Other other : others) {
            frequency = Math.max(frequency, frequencies.of(PassageDocuments.WHOLE, other.term()));
        }
        return frequency;
    }
}
