package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.SmallFloat;

/// What a word counts in one field, in one state of the index: BM25 (Robertson and Zaragoza 2009), to the last digit as
/// Lucene's `BM25Similarity` has it. Immutable.
final class FieldScale {
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    private final int documents;

    /// By how long a document is, as the index writes lengths.
    private final float[] inverseNorms = new float[256];

    FieldScale(IndexReader reader, String field) throws IOException {
        this.documents = reader.getDocCount(field);
        float average = (float) (reader.getSumTotalTermFreq(field) / (double) Math.max(1, documents));
        for (int i = 0; i < inverseNorms.length; i++) {
            int length = SmallFloat.byte4ToInt((byte) i);
            inverseNorms[i] = 1f / (K1 * ((1 - B) + B * length / average));
        }
    }

    /// How rare a word is that so many documents have.
    float rarity(int frequency) {
        return (float) Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }

    /// @param weight what the word counts at most
    /// @param code as [Places] has them
    float score(float weight, char code) {
        return weight - weight / (1f + (code >> 8) * inverseNorms[code & 0xff]);
    }
}
