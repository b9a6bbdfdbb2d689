package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What means the same as a question's words. Not thread-safe: one per question.
final class SameMeaning {
    /// What a synonym counts of the word itself.
    private static final double SHARE = 0.8;

    /// What a word weighs that stands for what is asked for.
    private static final double HEAVY = 1.4;

    private final Map<Word, List<QueryTerms.Other>> others = new HashMap<>();
    private final Set<Word> heavy = new HashSet<>();
    private final Set<Word> question;
    private final Frequencies frequencies;

    private SameMeaning(Set<Word> question, Frequencies frequencies) {
        this.question = question;
        this.frequencies = frequencies;
    }

    static SameMeaning of(List<Synonyms.Match> matches, Set<Word> question, Frequencies frequencies)
            throws IOException {
        SameMeaning same = new SameMeaning(question, frequencies);
        for (Synonyms.Match match : matches) {
            same.add(match);
        }
        return same;
    }

    /// What means the same as a word; possibly nothing.
    List<QueryTerms.Other> others(Word word) {
        return others.getOrDefault(word, List.of());
    }

    /// What a word weighs by its sort, or by what it stands for.
    double weight(Word word) {
        return heavy.contains(word) ? HEAVY : word.kind().weight();
    }

    private void add(Synonyms.Match match) throws IOException {
        for (Synonyms.Phrase other : match.others()) {
            Word holder = holder(match.phrase(), other);
            Word added = telling(other);
            if (holder != null && added != null) {
                others.computeIfAbsent(holder, word -> new ArrayList<>())
                        .add(new QueryTerms.Other(added.term(), SHARE));
                if (match.heavy()) {
                    heavy.add(holder);
                }
            }
        }
    }

    /// The heaviest of a phrase's words that the question has and the other phrase has not.
    private @Nullable Word holder(Synonyms.Phrase phrase, Synonyms.Phrase other) {
        Word heaviest = null;
        for (Word word : phrase.words()) {
            boolean mayHold = question.contains(word) && !other.words().contains(word);
            if (mayHold
                    && (heaviest == null
                            || word.kind().weight() > heaviest.kind().weight())) {
                heaviest = word;
            }
        }
        return heaviest;
    }

    /// The one word of a phrase that says most: 영업 of 영업시간, 돌려받다 of 돈 돌려받다. Its other words stand for
    /// something else in most articles.
    private @Nullable Word telling(Synonyms.Phrase phrase) throws IOException {
        Word best = null;
        double most = 0;
        for (Word word : phrase.words()) {
            int frequency = frequencies.of(PassageDocuments.WHOLE, word.term());
            boolean part = word.term().length() == 1 && phrase.words().size() > 1;
            boolean light = part || word.kind() == Word.Kind.MINOR || word.kind() == Word.Kind.ASKING;
            if (!phrase.sure() || light || frequency == 0 || question.contains(word)) {
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
}
