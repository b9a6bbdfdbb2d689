package dev.ieum.knowledge.semantic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.PriorityQueue;

/// One model's vectors of everything that is searched, in memory, as they are compared: what all questions have in
/// common,
/// and what all passages have in common, is taken away first, because a model's vectors lie in a narrow cone and
/// differ in little else (Mu and Viswanath 2018, "All-but-the-Top"). Searching compares with every one of them: for the
/// sizes that shops have this costs less than an approximate index and misses nothing. Immutable.
final class Vectors {
    /// How much of what is common is taken away; by measurement.
    private static final float TAKEN = 0.8f;

    /// So many texts of a shop's own count as much as the usual questions do.
    private static final int USUAL = 40;

    private final Map<Long, Entry> entries = new HashMap<>();
    private final float[] questions;
    private final float[] passages;

    /// A vector, what its kind has in common, and one through the length of what is left.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(float[] vector, boolean asks, float scale) {}

    /// A text, and how alike it is.
    record Near(long key, double likeness) {}

    /// @param texts the kinds of everything that is searched, by key
    /// @param known a vector for each key
    /// @param usual vectors of questions that people ask anywhere
    Vectors(Map<Long, MeaningText.Kind> texts, Map<Long, float[]> known, Collection<float[]> usual) {
        List<float[]> asked = new ArrayList<>();
        List<float[]> said = new ArrayList<>();
        texts.forEach((key, kind) -> {
            float[] vector = known.get(key);
            if (vector != null) {
                (kind == MeaningText.Kind.QUESTION ? asked : said).add(vector);
            }
        });
        questions = common(asked, usual);
        passages = common(said, usual);
        texts.forEach((key, kind) -> {
            float[] vector = known.get(key);
            if (vector != null) {
                entries.put(key, entry(vector, kind == MeaningText.Kind.QUESTION));
            }
        });
    }

    private static float[] common(List<float[]> own, Collection<float[]> usual) {
        int length = own.isEmpty() ? usual.iterator().next().length : own.getFirst().length;
        double[] sum = new double[length];
        double usualShare = own.isEmpty() ? 1 : (double) USUAL / (own.size() + USUAL);
        usual.forEach(vector -> add(vector, usualShare / usual.size(), sum));
        own.forEach(vector -> add(vector, (1 - usualShare) / own.size(), sum));
        float[] common = new float[length];
        for (int i = 0; i < length; i++) {
            common[i] = (float) (TAKEN * sum[i]);
        }
        return common;
    }

    private static void add(float[] vector, double share, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += share * vector[i];
        }
    }

    private Entry entry(float[] vector, boolean asks) {
        float[] common = asks ? questions : passages;
        float squares = dot(vector, vector) - 2 * dot(vector, common) + dot(common, common);
        return new Entry(vector, asks, (float) (1 / Math.sqrt(Math.max(1e-9, squares))));
    }

    int size() {
        return entries.size();
    }

    /// A question's vector as it is compared.
    Wanted wanted(float[] question) {
        Entry entry = entry(question, true);
        float[] left = new float[question.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = (question[i] - questions[i]) * entry.scale();
        }
        return new Wanted(left);
    }

    /// A question that is compared with everything.
    final class Wanted {
        private final float[] vector;
        private final float withQuestions;
        private final float withPassages;

        private Wanted(float[] vector) {
            this.vector = vector;
            this.withQuestions = dot(vector, questions);
            this.withPassages = dot(vector, passages);
        }

        /// How alike a text is, −1 to 1; empty when it has no vector.
        OptionalDouble likeness(long key) {
            Entry entry = entries.get(key);
            return entry == null ? OptionalDouble.empty() : OptionalDouble.of(likeness(entry));
        }

        private double likeness(Entry entry) {
            float common = entry.asks() ? withQuestions : withPassages;
            return (dot(vector, entry.vector()) - common) * entry.scale();
        }

        /// The `limit` most alike texts, best first.
        List<Near> nearest(int limit) {
            PriorityQueue<Near> best = new PriorityQueue<>(limit + 1, Comparator.comparingDouble(Near::likeness));
            entries.forEach((key, entry) -> {
                double likeness = likeness(entry);
                if (best.size() < limit) {
                    best.add(new Near(key, likeness));
                } else if (likeness > best.element().likeness()) {
                    best.poll();
                    best.add(new Near(key, likeness));
                }
            });
            List<Near> found = new ArrayList<>(best);
            found.sort(Comparator.comparingDouble(Near::likeness).reversed());
            return found;
        }
    }

    static float dot(float[] a, float[] b) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            sum0 += a[i] * b[i];
        }
        return sum0 + sum1 + sum2 + sum3;
    }
}
