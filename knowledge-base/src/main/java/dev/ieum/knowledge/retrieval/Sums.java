package dev.ieum.knowledge.retrieval;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.util.Bits;

/// What the words read so far make of each document of one segment. Not thread-safe; large, and therefore lent from one
/// search to the next.
final class Sums {
    private static final ConcurrentLinkedQueue<Sums> FREE = new ConcurrentLinkedQueue<>();

    /// Keeps the sum of a document that has a word from being nothing, however long the document is.
    private static final double SOMETHING = Double.MIN_NORMAL;

    /// Looking one document up takes as long as passing so many by.
    private static final int LOOK_UP = 3;

    private final Cut cut = new Cut();
    private double[] sums = new double[0];

    /// The documents that have one of the words.
    private int[] touched = new int[0];

    private int size;

    /// Those of them that may be among the best.
    private int[] hopeful = new int[0];

    /// How many; −1 as long as there is hope for all.
    private int hopefuls = -1;

    static Sums borrow(int documents) {
        Sums free = FREE.poll();
        Sums lent = free == null ? new Sums() : free;
        if (lent.sums.length < documents) {
            lent.sums = new double[documents];
            lent.touched = new int[documents + 1];
            lent.hopeful = new int[documents + 1];
        }
        return lent;
    }

    void giveBack() {
        for (int i = 0; i < size; i++) {
            sums[touched[i]] = 0;
        }
        size = 0;
        hopefuls = -1;
        FREE.add(this);
    }

    /// How many documents have one of the words.
    int size() {
        return size;
    }

    /// How many of them may still be among the best, once hope was given up for others.
    int hopefuls() {
        return hopefuls;
    }

    /// Adds a word to every document that has it.
    void add(Places places, FieldScale scale, float weight) {
        int[] documents = places.documents();
        char[] codes = places.codes();
        int next = size;
        for (int i = 0; i < documents.length; i++) {
            int document = documents[i];
            double before = sums[document];
            sums[document] = before + SOMETHING + scale.score(weight, codes[i]);
            touched[next] = document;
            next += before == 0 ? 1 : 0;
        }
        size = next;
    }

    /// Gives up hope for the documents that no longer reach `cut`, and for those that have no word yet.
    ///
    /// @param rest the most that is still to come
    void keep(double rest, double cut) {
        int[] documents = hopefuls < 0 ? touched : hopeful;
        int count = hopefuls < 0 ? size : hopefuls;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int document = documents[i];
            hopeful[kept] = document;
            kept += sums[document] + rest >= cut ? 1 : 0;
        }
        hopefuls = kept;
    }

    /// Adds a word to the hopeful documents that have it.
    void follow(Places places, FieldScale scale, float weight) {
        int[] documents = places.documents();
        char[] codes = places.codes();
        if ((long) hopefuls * LOOK_UP < documents.length) {
            for (int i = 0; i < hopefuls; i++) {
                int at = places.find(hopeful[i]);
                if (at >= 0) {
                    sums[hopeful[i]] += scale.score(weight, codes[at]);
                }
            }
            return;
        }
        for (int i = 0; i < documents.length; i++) {
            if (sums[documents[i]] != 0) {
                sums[documents[i]] += scale.score(weight, codes[i]);
            }
        }
    }

    /// What a document must reach that may still be among the best, or a little less.
    float cut(Best soFar) {
        int[] documents = hopefuls < 0 ? touched : hopeful;
        int count = hopefuls < 0 ? size : hopefuls;
        cut.clear();
        soFar.count(cut);
        Bits live = soFar.live();
        for (int i = 0; i < count; i++) {
            if (live == null || live.get(documents[i])) {
                cut.count((float) sums[documents[i]]);
            }
        }
        return cut.below(soFar.limit());
    }

    void offer(Best best) {
        int[] documents = hopefuls < 0 ? touched : hopeful;
        int count = hopefuls < 0 ? size : hopefuls;
        for (int i = 0; i < count; i++) {
            float sum = (float) sums[documents[i]];
            if (sum >= best.cut()) {
                best.offer(documents[i], sum);
            }
        }
    }
}
