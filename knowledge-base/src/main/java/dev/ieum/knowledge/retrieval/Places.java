package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Where one word stands in one segment of the index: its documents side by side in memory, each with how often it has
/// the word and how long it is. Immutable.
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never compared
record Places(int[] documents, char[] codes, char[] best, Steps steps) {
    static final Places NONE = of(new int[0], new char[0]);

    /// What is said more often counts as often as this: BM25 hardly tells the difference.
    private static final int OFTEN = 255;

    private static final int LENGTHS = 256;

    /// Reads the places from the index.
    static Places read(LeafReader leaf, String field, String term) throws IOException {
        Terms terms = leaf.terms(field);
        TermsEnum word = terms == null ? TermsEnum.EMPTY : terms.iterator();
        if (!word.seekExact(new BytesRef(term))) {
            return NONE;
        }
        int[] documents = new int[word.docFreq()];
        char[] codes = new char[documents.length];
        PostingsEnum each = word.postings(null, PostingsEnum.FREQS);
        NumericDocValues lengths = leaf.getNormValues(field);
        int size = 0;
        while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            boolean known = lengths != null && lengths.advanceExact(each.docID());
            int length = known ? (int) lengths.longValue() & 0xff : 1;
            documents[size] = each.docID();
            codes[size++] = (char) (Math.min(OFTEN, each.freq()) << 8 | length);
        }
        return of(documents, codes);
    }

    private static Places of(int[] documents, char[] codes) {
        return new Places(documents, codes, best(codes), Steps.over(documents));
    }

    /// Where a document is among them, or −1.
    int find(int document) {
        int end = steps.to(document);
        for (int i = steps.from(document); i < end; i++) {
            if (documents[i] == document) {
                return i;
            }
        }
        return -1;
    }

    /// Where among the documents those of each stretch of numbers begin.
    record Steps(int[] first, int shift) {
        private static final int TOGETHER = 4;

        /// Stretches hold so many documents on average.
        static Steps over(int[] documents) {
            int last = documents.length == 0 ? 0 : documents[documents.length - 1];
            long stretch = Math.max(1, TOGETHER * (last + 1L) / Math.max(1, documents.length));
            int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(stretch);
            int[] first = new int[(last >> shift) + 2];
            int at = 0;
            for (int step = 0; step < first.length; step++) {
                while (at < documents.length && documents[at] >> shift < step) {
                    at++;
                }
                first[step] = at;
            }
            return new Steps(first, shift);
        }

        int from(int document) {
            return first[Math.min(document >> shift, first.length - 1)];
        }

        int to(int document) {
            return first[Math.min((document >> shift) + 1, first.length - 1)];
        }
    }

    int size() {
        return documents.length;
    }

    /// Of the codes those that no other one beats: for each count the shortest document, unless a shorter one has the
    /// word more often.
    private static char[] best(char[] codes) {
        int[] shortest = new int[OFTEN + 1];
        Arrays.fill(shortest, LENGTHS);
        for (char code : codes) {
            shortest[code >> 8] = Math.min(shortest[code >> 8], code & 0xff);
        }
        char[] best = new char[OFTEN + 1];
        int size = 0;
        int least = LENGTHS;
        for (int count = OFTEN; count >= 0; count--) {
            if (shortest[count] < least) {
                least = shortest[count];
                best[size++] = (char) (count << 8 | least);
            }
        }
        return Arrays.copyOf(best, size);
    }

    /// The most that the word counts in any of the documents.
    ///
    /// @param scale of the field
    /// @param weight what the word counts
    float most(FieldScale scale, float weight) {
        float most = 0;
        for (char code : best) {
            most = Math.max(most, scale.score(weight, code));
        }
        return most;
    }
}
