package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads questions: puts slips right, cuts them into words, adds what means the same and weighs each word. Immutable.
final class QueryReader {
    /// More words than this are not looked up; the heaviest stay.
    static final int MAX_SLOTS = 128;

    /// Of a question with more words than this, those that no article has are left out: it is a story, not a question.
    static final int LONG = 40;

    /// What a synonym counts of the word itself.
    private static final double SYNONYM = 0.8;

    /// What a question begins with is most often what it is about.
    private static final double FIRST = 1.2;

    private final TextAnalysis analysis;
    private final Synonyms synonyms;
    private final EverydayWords everyday;
    private final Lexicons lexicons = new Lexicons();

    QueryReader(TextAnalysis analysis, Synonyms synonyms) {
        this.analysis = analysis;
        this.synonyms = synonyms;
        this.everyday = EverydayWords.load(analysis);
    }

    QueryTerms read(String typed, Frequencies frequencies) throws IOException {
        return readAsTyped(new QueryRepair(analysis, synonyms, frequencies, lexicons).repair(typed), frequencies);
    }

    /// The same without putting anything right.
    QueryTerms readAsTyped(String text, Frequencies frequencies) throws IOException {
        Map<Word, Integer> repeats = new LinkedHashMap<>();
        List<Word> words = analysis.words(text);
        words.forEach(word -> repeats.merge(word, 1, Integer::sum));
        Map<Word, List<QueryTerms.Other>> others = others(synonyms.in(text, words), repeats, frequencies);
        List<QueryTerms.Slot> slots = new ArrayList<>();
        for (Map.Entry<Word, Integer> entry : repeats.entrySet()) {
            Word word = entry.getKey();
            double place = slots.isEmpty() ? FIRST : 1;
            double factor = place * word.kind().weight() * (1 + Math.log(entry.getValue()));
            List<QueryTerms.Other> same = others.getOrDefault(word, List.of());
            int frequency = frequency(word, same, frequencies);
            if (frequency > 0 || repeats.size() <= LONG) {
                slots.add(new QueryTerms.Slot(
                        word, same, factor, frequencies.rarity(frequency), standing(word, frequency)));
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

    private QueryTerms.Standing standing(Word word, int frequency) {
        boolean tells = switch (word.kind()) {
            case NAME, NOUN, FOREIGN -> !everyday.isEveryday(word.term());
            case NUMBER, ACTION, MINOR, ASKING -> false;
        };
        return new QueryTerms.Standing(frequency > 0, tells);
    }

    /// For words of the question what means the same. What means the same as several words together is held by the
    /// heaviest of them.
    private Map<Word, List<QueryTerms.Other>> others(
            List<Synonyms.Match> matches, Map<Word, Integer> repeats, Frequencies frequencies) throws IOException {
        Map<Word, List<QueryTerms.Other>> others = new LinkedHashMap<>();
        for (Synonyms.Match match : matches) {
            for (Synonyms.Phrase other : match.others()) {
                Word target = match.phrase().words().stream()
                        .filter(word ->
                                repeats.containsKey(word) && !other.words().contains(word))
                        .max((a, b) ->
                                Double.compare(a.kind().weight(), b.kind().weight()))
                        .orElse(null);
                Word added = telling(other, repeats, frequencies);
                if (target != null && added != null) {
                    others.computeIfAbsent(target, slot -> new ArrayList<>())
                            .add(new QueryTerms.Other(added.term(), SYNONYM));
                }
            }
        }
        return others;
    }

    /// The one word of a phrase that says most: 영업 of 영업시간, 돌려받다 of 돈 돌려받다. Its other words stand for
    /// something else in most articles.
    private static @Nullable Word telling(Synonyms.Phrase phrase, Map<Word, Integer> repeats, Frequencies frequencies)
            throws IOException {
        Word best = null;
        double most = 0;
        for (Word word : phrase.words()) {
            int frequency = frequencies.of(PassageDocuments.WHOLE, word.term());
            if (repeats.containsKey(word) || word.kind() == Word.Kind.MINOR || frequency == 0) {
                continue;
            }
            if (word.term().length() == 1 && phrase.words().size() > 1) {
                continue;
            }
            double says = word.kind().weight() * frequencies.rarity(frequency);
            if (says > most) {
                most = says;
                best = word;
            }
        }
        return best;
    }

    private static int frequency(Word word, List<QueryTerms.Other> others, Frequencies frequencies) throws IOException {
        int frequency = frequencies.of(PassageDocuments.WHOLE, word.term());
        for (QueryTerms.Other other : others) {
            frequency = Math.max(frequency, frequencies.of(PassageDocuments.WHOLE, other.term()));
        }
        return frequency;
    }
}
