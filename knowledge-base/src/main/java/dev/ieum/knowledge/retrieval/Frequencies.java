package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// In how many articles words and pairs of letters stand, in one state of the index. Looking it up costs microseconds
/// per
/// segment and the same few thousand are asked for again and again, so they are remembered. Thread-safe.
final class Frequencies {
    private static final int MAX_REMEMBERED = 100_000;
    private static final int MAX_PLACES = 20_000;

    private final IndexReader reader;
    private final int articles;
    private final Map<String, Map<String, Integer>> remembered = new ConcurrentHashMap<>();
    private final Map<Term, TermStates> places = new ConcurrentHashMap<>();

    Frequencies(IndexReader reader) throws IOException {
        this.reader = reader;
        this.articles = Math.max(1, reader.getDocCount(PassageDocuments.WHOLE));
    }

    boolean isOf(IndexReader other) {
        return reader.equals(other);
    }

    IndexReader reader() {
        return reader;
    }

    int of(String field, String term) throws IOException {
        Map<String, Integer> known = remembered.computeIfAbsent(field, name -> new ConcurrentHashMap<>());
        Integer frequency = known.get(term);
        if (frequency != null) {
            return frequency;
        }
        int found = reader.docFreq(new Term(field, term));
        if (known.size() < MAX_REMEMBERED) {
            known.put(term, found);
        }
        return found;
    }

    /// A query for one word, with its places in every segment looked up already.
    TermQuery query(Term term, IndexSearcher searcher) throws IOException {
        TermStates known = places.get(term);
        if (known == null) {
            known = TermStates.build(searcher, term, true);
            if (places.size() < MAX_PLACES) {
                places.put(term, known);
            }
        }
        return new TermQuery(term, known);
    }

    /// How rare something is that stands in `frequency` articles; as BM25 has it (Robertson and Zaragoza 2009).
    double rarity(int frequency) {
        return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
    }
}
