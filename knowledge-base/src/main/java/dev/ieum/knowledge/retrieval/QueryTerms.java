package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// A question as the ranking sees it: its different words with their weights, and its letters.
///
/// @param slots the different words, at most [#MAX_SLOTS], the rarest kept
/// @param squeezed the question's letters and digits only
record QueryTerms(List<Slot> slots, String squeezed) {
    /// More words than this are not looked up.
    static final int MAX_SLOTS = 64;

    /// What a question begins with is most often what it is about.
    private static final double FIRST = 1.2;

    /// One word of the question.
    ///
    /// @param word the word
    /// @param repeats how often it stands there
    /// @param idf how rare it is among the articles
    record Slot(Word word, int repeats, double idf) {

        String term() {
            return word.term();
        }

        /// What its sort and its repetition make of it.
        double factor() {
            return word.kind().weight() * (1 + Math.log(repeats));
        }

        /// What the slot counts for: repeated words count a little more.
        double weight() {
            return idf * factor();
        }
    }

    static QueryTerms read(String text, TextAnalysis analysis, IndexReader reader) throws IOException {
        Map<Word, Integer> repeats = new LinkedHashMap<>();
        analysis.words(text).forEach(term -> repeats.merge(term, 1, Integer::sum));
        int articles = Math.max(1, reader.getDocCount(PassageDocuments.WHOLE));
        List<Slot> slots = new ArrayList<>();
        for (Map.Entry<Word, Integer> entry : repeats.entrySet()) {
            int frequency = reader.docFreq(
                    new Term(PassageDocuments.WHOLE, entry.getKey().term()));
            double first = slots.isEmpty() ? FIRST : 1;
            double idf = first * Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
            slots.add(new Slot(entry.getKey(), entry.getValue(), idf));
        }
        if (slots.size() > MAX_SLOTS) {
            List<Slot> rarest = slots.stream()
                    .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                    .limit(MAX_SLOTS)
                    .toList();
            slots.retainAll(rarest);
        }
        return new QueryTerms(List.copyOf(slots), Dissection.squeeze(text));
    }

    double totalWeight() {
        return slots.stream().mapToDouble(Slot::weight).sum();
    }
}
