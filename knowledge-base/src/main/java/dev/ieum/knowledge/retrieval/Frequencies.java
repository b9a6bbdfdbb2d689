package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/// In how many articles words and pairs of letters stand and where, in one state of the index. Looking it up costs
/// microseconds per segment and the same few thousand are asked for again and again, so they are remembered.
/// Thread-safe.
final class Frequencies {
    private static final int MAX_REMEMBERED = 100_000;

    private final IndexReader reader;
    private final int articles;
    private final Map<String, Map<String, Integer>> remembered = new ConcurrentHashMap<>();
    private final Map<String, FieldScale> scales = new ConcurrentHashMap<>();
    private final KnownLeaves leaves;

    Frequencies(IndexReader reader, KnownLeaves leaves) throws IOException {
        this.reader = reader;
        this.leaves = leaves;
        this.articles = Math.max(1, reader.getDocCount(PassageDocuments.WHOLE));
    }

    /// How many there are, at least 1.
    int articles() {
        return articles;
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
        int found = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            found += leaves.of(leaf.reader()).frequency(leaf.reader(), field, term);
        }
        if (known.size() < MAX_REMEMBERED) {
            known.put(term, found);
        }
        return found;
    }

    /// Where a word stands in one segment.
    Places places(LeafReaderContext leaf, String field, String term) throws IOException {
        return leaves.of(leaf.reader()).places(leaf.reader(), field, term);
    }

    /// What words count in a field.
    FieldScale scale(String field) throws IOException {
        FieldScale known = scales.get(field);
        if (known == null) {
            known = new FieldScale(reader, field);
            scales.put(field, known);
        }
        return known;
    }

    /// How rare something is that stands in `frequency` articles; as BM25 has it (Robertson and Zaragoza 2009).
    double rarity(int frequency) {
        return Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
    }
}
