package dev.ieum.knowledge.retrieval;

import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// The best so many documents; of equally good ones those that came first. Not thread-safe.
final class Best {
    /// Score and document in one number, the larger the better; a heap with the least in front once it is full.
    private final long[] heap;

    private int size;
    private int base;
    private @Nullable Bits live;
    private float cut;

    Best(int limit) {
        this.heap = new long[limit];
    }

    /// Begins with a segment.
    ///
    /// @param first its first document's number
    /// @param kept its documents that are not deleted; all when null
    void enter(int first, @Nullable Bits kept) {
        base = first;
        live = kept;
    }

    /// What a document must reach; 0 while there is room.
    float cut() {
        return cut;
    }

    int size() {
        return size;
    }

    int limit() {
        return heap.length;
    }

    /// Which of the segment's documents are not deleted; null for all.
    @Nullable
    Bits live() {
        return live;
    }

    /// Counts the best so far.
    void count(Cut all) {
        for (int i = 0; i < size; i++) {
            all.count(score(heap[i]));
        }
    }

    /// @param document its number in the segment
    void offer(int document, float score) {
        if (live != null && !live.get(document)) {
            return;
        }
        long entry = ((long) Float.floatToIntBits(score) << Integer.SIZE) | (~(base + document) & 0xffffffffL);
        if (size < heap.length) {
            heap[size++] = entry;
            for (int i = size / 2 - 1; i >= 0 && size == heap.length; i--) {
                sink(i, heap[i]);
            }
        } else if (entry > heap[0]) {
            sink(0, entry);
        }
        cut = size < heap.length ? 0 : score(heap[0]);
    }

    private static float score(long entry) {
        return Float.intBitsToFloat((int) (entry >> Integer.SIZE));
    }

    private void sink(int from, long entry) {
        int at = from;
        for (int child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
            child += child + 1 < heap.length && heap[child + 1] < heap[child] ? 1 : 0;
            if (heap[child] >= entry) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = entry;
    }

    /// The documents' numbers in the whole index.
    int[] documents() {
        int[] documents = new int[size];
        for (int i = 0; i < size; i++) {
            documents[i] = ~(int) heap[i];
        }
        return documents;
    }
}
