package dev.ieum.knowledge.semantic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// One model's vectors of everything that is searched, in memory, as they are compared: what all questions have in
/// common,
/// and what all passages have in common, is taken away first, because a model's vectors lie in a narrow cone and
/// differ in little else (Mu and Viswanath 2018, "All-but-the-Top"). Questions are compared with questions through one
/// lens and with passages through another, where there are lenses for the model. Searching compares with every one of
/// them: for the sizes that shops have this costs less than an approximate index and misses nothing. Immutable.
final class Vectors {
    /// How much of what is common is taken away; by measurement.
    private static final float TAKEN = 0.8f;

    /// So many texts of a shop's own count as much as the usual questions do.
    private static final int USUAL = 40;

    /// Where there are at least this many times as many passages as questions, passages have to carry what is asked
    /// for.
    private static final int MORE = 2;

    private static final Lens FOR_QUESTIONS = Lens.load("question-lens.bin");
    private static final Lens FOR_PASSAGES = Lens.load("passage-lens.bin");

    /// So many questions that are asked elsewhere are looked at for one question.
    private static final int NEAREST_ELSEWHERE = 4;

    /// So many of the usual questions say what a text is near to anyway.
    private static final int USUALLY_NEAR = 10;

    private final Map<Long, Entry> entries = new HashMap<>();
    private final Map<Long, Double> usually = new ConcurrentHashMap<>();
    private final List<Wanted> usual;
    private final Optional<Lens> questionLens;
    private final Optional<Lens> passageLens;
    private final List<Elsewhere> elsewhere;
    private final float[] questions;
    private final float[] passages;

    /// A vector, what its kind has in common, and one through the length of what is left of it, as it is compared.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entry(float[] vector, boolean asks, float scale) {}

    /// What a question is compared through: with questions, and with passages where few questions stand beside them.
    record Lenses(Optional<Lens> questions, Optional<Lens> passages) {}

    /// A question that is asked elsewhere, and how near the nearest text here comes to it, once that was wanted.
    private final class Elsewhere {
        private final Entry entry;
        private volatile double here = Double.NaN;

        Elsewhere(float[] vector) {
            this.entry = entry(vector, true);
        }

        double here() {
            double known = here;
            if (Double.isNaN(known)) {
                known = wanted(entry.vector()).nearest(1).stream()
                        .mapToDouble(Near::likeness)
                        .max()
                        .orElse(0);
                here = known;
            }
            return known;
        }
    }

    /// Vectors of questions that come with the program.
    ///
    /// @param usual what people ask anywhere
    /// @param elsewhere what is asked in other businesses, and small talk
    record Packaged(List<float[]> usual, List<float[]> elsewhere) {}

    /// A text, and how alike it is.
    record Near(long key, double likeness) {}

    /// @param texts the kinds of everything that is searched, by key
    /// @param known a vector for each key
    /// @param packaged what comes with the program
    Vectors(Map<Long, MeaningText.Kind> texts, Map<Long, float[]> known, Packaged packaged) {
        this(
                texts,
                known,
                packaged,
                new Lenses(FOR_QUESTIONS.findFor(packaged.usual()), FOR_PASSAGES.findFor(packaged.usual())));
    }

    Vectors(Map<Long, MeaningText.Kind> texts, Map<Long, float[]> known, Packaged packaged, Lenses lenses) {
        Collection<float[]> usual = packaged.usual();
        List<float[]> asked = new ArrayList<>();
        List<float[]> said = new ArrayList<>();
        texts.forEach((key, kind) -> {
            float[] vector = known.get(key);
            if (vector != null) {
                (kind == MeaningText.Kind.QUESTION ? asked : said).add(vector);
            }
        });
        questionLens = lenses.questions();
        passageLens = said.size() >= MORE * asked.size() ? lenses.passages() : Optional.empty();
        questions = common(asked, usual);
        passages = common(said, usual);
        this.usual = packaged.usual().stream().map(this::wanted).toList();
        this.elsewhere = packaged.elsewhere().stream().map(Elsewhere::new).toList();
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
        float[] left = left(vector, asks ? questions : passages);
        Optional<Lens> lens = asks ? questionLens : passageLens;
        return new Entry(
                vector, asks, scale(lens.map(found -> found.through(left)).orElse(left)));
    }

    private static float[] left(float[] vector, float[] common) {
        float[] left = new float[vector.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = vector[i] - common[i];
        }
        return left;
    }

    private static float scale(float[] left) {
        return (float) (1 / Math.sqrt(Math.max(1e-9, dot(left, left))));
    }

    private static float[] scaled(float[] left) {
        float scale = scale(left);
        float[] scaled = left.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= scale;
        }
        return scaled;
    }

    int size() {
        return entries.size();
    }

    /// A question's vector as it is compared.
    Wanted wanted(float[] question) {
        float[] left = left(question, questions);
        return new Wanted(wanted(left, passageLens), wanted(left, questionLens));
    }

    private static float[] wanted(float[] left, Optional<Lens> lens) {
        return lens.map(found -> found.back(scaled(found.through(left)))).orElseGet(() -> scaled(left));
    }

    /// A question that is compared with everything.
    final class Wanted {
        private final float[] saying;
        private final float[] asking;
        private final float withQuestions;
        private final float withPassages;

        /// @param saying what passages are compared with
        /// @param asking what questions are compared with
        private Wanted(float[] saying, float[] asking) {
            this.saying = saying;
            this.asking = asking;
            this.withQuestions = dot(asking, questions);
            this.withPassages = dot(saying, passages);
        }

        /// How alike a text is, −1 to 1; empty when it has no vector.
        OptionalDouble likeness(long key) {
            Entry entry = entries.get(key);
            return entry == null ? OptionalDouble.empty() : OptionalDouble.of(likeness(entry));
        }

        /// Twice how alike a text is, less how alike it is to usual questions anyway (Conneau et al. 2018, "Word
        /// translation without parallel data", for one side); empty when it has no vector.
        OptionalDouble aboveUsual(long key) {
            Entry entry = entries.get(key);
            return entry == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(2 * likeness(entry) - usually.computeIfAbsent(key, same -> usually(entry)));
        }

        private double likeness(Entry entry) {
            float likeness = entry.asks()
                    ? dot(asking, entry.vector()) - withQuestions
                    : dot(saying, entry.vector()) - withPassages;
            return likeness * entry.scale();
        }

        /// How much nearer a question is that is asked elsewhere than that one is to anything here: what a shop does
        /// answer is near to both. Looks at the few nearest ones.
        double elsewhere() {
            return IntStream.range(0, elsewhere.size())
                    .mapToObj(i -> new Near(i, likeness(elsewhere.get(i).entry)))
                    .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                    .limit(NEAREST_ELSEWHERE)
                    .mapToDouble(near ->
                            near.likeness() - elsewhere.get((int) near.key()).here())
                    .max()
                    .orElse(0);
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

    /// How alike a text is to those usual questions that it is most alike.
    private double usually(Entry entry) {
        double[] likeness = usual.stream()
                .mapToDouble(wanted -> wanted.likeness(entry))
                .sorted()
                .toArray();
        return Arrays.stream(likeness, Math.max(0, likeness.length - USUALLY_NEAR), likeness.length)
                .average()
                .orElse(0);
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
