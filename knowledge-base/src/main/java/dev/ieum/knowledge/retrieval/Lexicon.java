package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// The written words of one segment of the index as letters, side by side in memory: all of them are compared with a
/// slip in less time than Lucene needs to build the automaton for it. Immutable.
final class Lexicon {
    /// Words of more letters than this are not compared: they do not fit into the bits of one number.
    static final int LONGEST = Long.SIZE;

    private static final int BATCH = 1 << 12;

    /// All words' letters, one word after the other, short words first.
    private final char[] letters;
    /// Where each word begins, and where the last one ends.
    private final int[] starts;
    /// Which letters each word has.
    private final long[] signatures;
    /// The first word of each length.
    private final int[] byLength;

    private Lexicon(Words words) {
        int[] order = words.byLength();
        byLength = words.firstOfLength();
        letters = new char[words.ends[words.size]];
        starts = new int[words.size + 1];
        signatures = new long[words.size];
        int at = 0;
        for (int i = 0; i < order.length; i++) {
            int from = words.ends[order[i]];
            int length = words.ends[order[i] + 1] - from;
            System.arraycopy(words.letters, from, letters, at, length);
            signatures[i] = signature(letters, at, at + length);
            at += length;
            starts[i + 1] = at;
        }
    }

    static Lexicon of(LeafReader leaf) throws IOException {
        Words words = new Words();
        Terms terms = leaf.terms(PassageDocuments.SURFACE);
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            words.add(term.utf8ToString());
        }
        return new Lexicon(words);
    }

    /// Gives every word to `found` that becomes `wanted` by at most so many edits: a letter more, less or other, or two
    /// neighbours changing places.
    void near(String wanted, int edits, Consumer<String> found) {
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return;
        }
        EditDistance distance = new EditDistance(wanted);
        char[] searched = wanted.toCharArray();
        long signature = signature(searched, 0, searched.length);
        int from = byLength[Math.clamp(wanted.length() - edits, 0, LONGEST)];
        int to = byLength[Math.min(LONGEST, wanted.length() + edits) + 1];
        for (int i = from; i < to; i++) {
            // One edit takes a letter away and brings one in, at most.
            if (Long.bitCount(signatures[i] ^ signature) <= 2 * edits
                    && distance.to(letters, starts[i], starts[i + 1]) <= edits) {
                found.accept(new String(letters, starts[i], starts[i + 1] - starts[i]));
            }
        }
    }

    private static long signature(char[] letters, int from, int to) {
        long signature = 0;
        for (int i = from; i < to; i++) {
            signature |= 1L << (letters[i] - 'ㄱ');
        }
        return signature;
    }

    /// Words on their way in.
    private static final class Words {
        private char[] letters = new char[BATCH];
        private int[] ends = new int[BATCH];
        private int size;

        void add(String word) {
            if (word.length() > LONGEST) {
                return;
            }
            int from = ends[size];
            if (from + word.length() > letters.length) {
                letters = Arrays.copyOf(letters, 2 * letters.length);
            }
            word.getChars(0, word.length(), letters, from);
            if (++size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * ends.length);
            }
            ends[size] = from + word.length();
        }

        /// How many words are shorter, for each length.
        int[] firstOfLength() {
            int[] first = new int[LONGEST + 2];
            for (int i = 0; i < size; i++) {
                first[ends[i + 1] - ends[i] + 1]++;
            }
            for (int length = 1; length < first.length; length++) {
                first[length] += first[length - 1];
            }
            return first;
        }

        int[] byLength() {
            int[] next = firstOfLength();
            int[] order = new int[size];
            for (int i = 0; i < size; i++) {
                order[next[ends[i + 1] - ends[i]]++] = i;
            }
            return order;
        }
    }
}
