package dev.ieum.knowledge.retrieval;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/// Keeps one [KnownLeaf] per segment for as long as the segment lives. Thread-safe.
final class KnownLeaves {
    private final Map<IndexReader.CacheKey, KnownLeaf> leaves = new ConcurrentHashMap<>();

    KnownLeaf of(LeafReader leaf) {
        IndexReader.CacheHelper life = leaf.getCoreCacheHelper();
        if (life == null) {
            return new KnownLeaf();
        }
        return leaves.computeIfAbsent(life.getKey(), key -> {
            life.addClosedListener(leaves::remove);
            return new KnownLeaf();
        });
    }
}
