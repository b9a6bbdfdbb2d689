package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/// Keeps one [Lexicon] per segment for as long as the segment lives: an edit adds a segment and leaves the
/// others alone. Thread-safe.
final class Lexicons {
    private final Map<IndexReader.CacheKey, Lexicon> lexicons = new ConcurrentHashMap<>();

    List<Lexicon> of(IndexReader reader) throws IOException {
        List<Lexicon> all = new ArrayList<>(reader.leaves().size());
        for (LeafReaderContext leaf : reader.leaves()) {
            all.add(of(leaf.reader()));
        }
        return all;
    }

    private Lexicon of(LeafReader leaf) throws IOException {
        IndexReader.CacheHelper life = leaf.getCoreCacheHelper();
        if (life == null) {
            return Lexicon.of(leaf);
        }
        return lexicons.computeIfAbsent(life.getKey(), key -> {
            life.addClosedListener(lexicons::remove);
            return read(leaf);
        });
    }

    private static Lexicon read(LeafReader leaf) {
        try {
            return Lexicon.of(leaf);
        } catch (IOException broken) {
            throw new UncheckedIOException("the search index cannot be read", broken);
        }
    }
}
