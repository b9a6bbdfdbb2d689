package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;

/// What was looked up in one segment of the index. A segment never changes, so that an edit, which adds one, takes
/// nothing of it away. Thread-safe.
final class KnownLeaf {
    private static final int MOST_FREQUENCIES = 100_000;

    /// What an entry costs beside its documents, in documents.
    private static final int ENTRY = 32;

    /// Of the heap one part in so many may hold places, of all segments that matter: three or four are large at most.
    private static final long HEAP_SHARE = 16;

    private static final int BYTES_PER_DOCUMENT = 8;

    private static final long MOST_PLACES = Runtime.getRuntime().maxMemory() / HEAP_SHARE / BYTES_PER_DOCUMENT;

    private final Map<Word, Integer> frequencies = new ConcurrentHashMap<>();
    private final AtomicLong held = new AtomicLong();
    private volatile Map<Word, Places> recent = new ConcurrentHashMap<>();
    private volatile Map<Word, Places> older = Map.of();

    private record Word(String field, String term) {}

    /// In how many documents of the segment a word stands.
    int frequency(LeafReader leaf, String field, String term) throws IOException {
        Word word = new Word(field, term);
        Integer known = frequencies.get(word);
        if (known != null) {
            return known;
        }
        int found = leaf.docFreq(new Term(field, term));
        if (frequencies.size() < Math.min(MOST_FREQUENCIES, leaf.maxDoc())) {
            frequencies.put(word, found);
        }
        return found;
    }

    /// Where a word stands in the segment.
    Places places(LeafReader leaf, String field, String term) throws IOException {
        Word word = new Word(field, term);
        Places known = recent.get(word);
        if (known == null) {
            known = older.get(word);
            known = known == null ? Places.read(leaf, field, term) : known;
            remember(word, known);
        }
        return known;
    }

    /// When half of what may be held has come in, what nobody asked for since the last time is forgotten.
    private void remember(Word word, Places places) {
        recent.put(word, places);
        if (held.addAndGet(ENTRY + (long) places.size()) > MOST_PLACES / 2) {
            held.set(0);
            older = recent;
            recent = new ConcurrentHashMap<>();
        }
    }
}
