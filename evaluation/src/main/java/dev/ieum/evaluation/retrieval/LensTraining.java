package dev.ieum.evaluation.retrieval;

import dev.ieum.knowledge.semantic.EmbeddingModel;
import dev.ieum.knowledge.semantic.MeaningText;
import dev.ieum.knowledge.semantic.OnnxEmbeddingModel;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Learns the lens through which questions are compared (`question-lens.bin` of the knowledge base) from hand-written
/// paraphrases. Prints how good it is on the groups of paraphrases that it did not see, half by half.
///
/// ```
/// java -cp "evaluation/target/lib/*" dev.ieum.evaluation.retrieval.LensTraining DATA MODEL MEMORY FILE
/// ```
///
/// `DATA` is the folder of the public collections, `MODEL` a model's folder, `MEMORY` a folder that keeps its vectors.
public final class LensTraining {
    private static final String PARAPHRASES = "ko-parakqc-faq";

    /// Its questions are not learnt from: they only say what is to stay as it is.
    private static final String ELSEWHERE = "en-stackfaq";

    /// As in the program: how much of what questions have in common is taken away, and what the usual ones count.
    private static final float TAKEN = 0.8f;

    private static final double USUAL = 40;

    private final List<float[]> usual;
    private final float[][] vectors;
    private final float[][] elsewhere;
    private final String[] groups;
    private final int entries;

    private LensTraining(TestCollection collection, TestCollection other, EmbeddingModel model) throws IOException {
        usual = usual().stream().map(model::embedQuestion).toList();
        List<float[]> read = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (TestCollection.Entry entry : collection.documents()) {
            read.add(model.embedQuestion(entry.text()));
            names.add(entry.id());
        }
        entries = read.size();
        for (TestCollection.Asked asked : collection.questions()) {
            if (asked.development()) {
                read.add(model.embedQuestion(asked.text()));
                names.add(asked.relevant().keySet().iterator().next());
            }
        }
        groups = names.toArray(String[]::new);
        vectors = withoutCommon(read, entries);
        elsewhere = withoutCommon(
                other.questions().stream()
                        .filter(TestCollection.Asked::development)
                        .map(asked -> model.embedQuestion(asked.text()))
                        .toList(),
                0);
    }

    public static void main(String[] arguments) throws IOException {
        TestCollection collection = TestCollection.read(Path.of(arguments[0]).resolve(PARAPHRASES));
        TestCollection other = TestCollection.read(Path.of(arguments[0]).resolve(ELSEWHERE));
        try (EmbeddingModel model =
                new RememberedEmbeddings(OnnxEmbeddingModel.load(Path.of(arguments[1])), Path.of(arguments[2]))) {
            LensTraining training = new LensTraining(collection, other, model);
            training.write(training.learn(-1), Path.of(arguments[3]));
            System.out.printf("without a lens: first hit %.4f%n", training.firstHits(new LowRank(model.dimensions())));
            System.out.printf("with one learnt from the other half: %.4f%n", training.firstHitsByHalves());
        }
    }

    private static List<String> usual() throws IOException {
        try (InputStream in = Objects.requireNonNull(MeaningText.class.getResourceAsStream("usual-questions.txt"))) {
            return new InputStreamReader(in, StandardCharsets.UTF_8)
                    .readAllAsString()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    /// @param entries how many of the first ones stand in the collection
    private float[][] withoutCommon(List<float[]> read, int entries) {
        float[] common = new float[read.getFirst().length];
        float share = (float) (USUAL / (entries + USUAL));
        usual.forEach(vector -> LowRank.add(TAKEN * share / usual.size(), vector, common));
        read.subList(0, entries).forEach(vector -> LowRank.add(TAKEN * (1 - share) / entries, vector, common));
        float[][] left = new float[read.size()][];
        for (int i = 0; i < left.length; i++) {
            left[i] = read.get(i).clone();
            LowRank.add(-1, common, left[i]);
            LowRank.scale(left[i]);
        }
        return left;
    }

    /// @param without which half of the groups is not learnt from; −1: none
    private LowRank learn(int without) {
        int[] asked = IntStream.range(entries, vectors.length)
                .filter(question -> half(question) != without)
                .toArray();
        int[] origins = IntStream.concat(IntStream.range(0, entries), Arrays.stream(asked))
                .toArray();
        LowRank lens = new LowRank(vectors[0].length);
        lens.learn(
                Arrays.copyOf(vectors, entries),
                Arrays.stream(asked).mapToObj(question -> vectors[question]).toArray(float[][]::new),
                (one, other) -> groups[origins[one]].equals(groups[origins[other]]),
                elsewhere);
        return lens;
    }

    private int half(int question) {
        return Math.floorMod(groups[question].hashCode(), 2);
    }

    private double firstHits(LowRank lens) {
        return (hits(lens, 0) + hits(lens, 1)) / (vectors.length - entries);
    }

    private double firstHitsByHalves() {
        return (hits(learn(0), 0) + hits(learn(1), 1)) / (vectors.length - entries);
    }

    private double hits(LowRank lens, int half) {
        float[][] seen = Arrays.stream(vectors).map(lens::through).toArray(float[][]::new);
        Arrays.stream(seen).forEach(LowRank::scale);
        return IntStream.range(entries, seen.length)
                .filter(question -> half(question) == half)
                .filter(question -> groups[nearest(seen[question], seen)].equals(groups[question]))
                .count();
    }

    private int nearest(float[] question, float[][] seen) {
        int best = 0;
        for (int i = 1; i < entries; i++) {
            best = LowRank.dot(question, seen[i]) > LowRank.dot(question, seen[best]) ? i : best;
        }
        return best;
    }

    private void write(LowRank lens, Path file) throws IOException {
        float[] mean = new float[vectors[0].length];
        usual.forEach(vector -> LowRank.add(1.0f / usual.size(), vector, mean));
        float[][][] rows = lens.rows();
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(mean.length);
            out.writeInt(rows[0].length);
            write(mean, out);
            for (float[][] half : rows) {
                for (float[] row : half) {
                    write(row, out);
                }
            }
        }
    }

    private static void write(float[] row, DataOutputStream out) throws IOException {
        for (float value : row) {
            out.writeShort(Float.floatToFloat16(value));
        }
    }
}
