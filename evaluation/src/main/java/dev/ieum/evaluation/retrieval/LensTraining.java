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

/// Learns the lenses through which questions are compared (`question-lens.bin` and `passage-lens.bin` of the knowledge
/// base): with questions from hand-written paraphrases, with passages from questions and what answers them. Prints how
/// good each is on the entries that it did not see, half by half.
///
/// ```
/// java -cp "evaluation/target/lib/*" dev.ieum.evaluation.retrieval.LensTraining DATA MODEL MEMORY FOLDER
/// ```
///
/// `DATA` is the folder of the public collections, `MODEL` a model's folder, `MEMORY` a folder that keeps its vectors,
/// `FOLDER` where the lenses are written.
public final class LensTraining {
    private static final String PARAPHRASES = "ko-parakqc-faq";
    private static final List<String> ANSWERED = List.of("ko-tydiqa-goldp", "ko-korquad1-dev");

    /// Its questions are not learnt from: they only say what is to stay as it is.
    private static final String ELSEWHERE = "en-stackfaq";

    /// So many questions of a collection count, so that collections count about the same.
    private static final int MOST = 1_000;

    private static final double RATE = 1e-3;

    /// Questions and passages are what the model was made for: there is less to learn and as much to spoil.
    private static final double PASSAGES_RATE = 4e-4;

    /// How far passages are moved the way that was learnt: all of it costs shops a first hit here and there.
    private static final float PASSAGES_SHARE = 0.7f;

    private final EmbeddingModel model;
    private final Path data;
    private final Centre centre;

    private LensTraining(EmbeddingModel model, Path data) throws IOException {
        this.model = model;
        this.data = data;
        this.centre = Centre.of(model);
    }

    /// What is learnt from: entries, then questions, each with the name of what it belongs to.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Lesson(int entries, float[][] vectors, String[] groups, float[][] elsewhere, boolean paraphrases) {

        /// @param without which half of the groups is not learnt from; −1: none
        LowRank learn(int without) {
            int[] asked = IntStream.range(entries, vectors.length)
                    .filter(question -> half(question) != without)
                    .toArray();
            int[] origins = IntStream.concat(IntStream.range(0, entries), Arrays.stream(asked))
                    .toArray();
            LowRank lens = empty();
            lens.learn(
                    Arrays.copyOf(vectors, entries),
                    Arrays.stream(asked).mapToObj(question -> vectors[question]).toArray(float[][]::new),
                    (one, other) -> groups[origins[one]].equals(groups[origins[other]]),
                    elsewhere);
            return lens;
        }

        private LowRank empty() {
            return new LowRank(vectors[0].length, paraphrases, paraphrases ? RATE : PASSAGES_RATE);
        }

        private int half(int question) {
            return Math.floorMod(groups[question].hashCode(), 2);
        }

        String report() {
            LowRank nothing = empty();
            double questions = vectors.length - entries;
            return "first hit without a lens %.4f, with one learnt from the other half %.4f"
                    .formatted(
                            (hits(nothing, 0) + hits(nothing, 1)) / questions,
                            (hits(learn(0), 0) + hits(learn(1), 1)) / questions);
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
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[3]);
        try (EmbeddingModel model =
                new RememberedEmbeddings(OnnxEmbeddingModel.load(Path.of(arguments[1])), Path.of(arguments[2]))) {
            LensTraining training = new LensTraining(model, Path.of(arguments[0]));
            Lesson passages = training.passages();
            training.write(passages.learn(-1), PASSAGES_SHARE, folder.resolve("passage-lens.bin"));
            Lesson paraphrases = training.paraphrases();
            training.write(paraphrases.learn(-1), 1, folder.resolve("question-lens.bin"));
            System.out.println("passages: " + passages.report());
            System.out.println("questions: " + paraphrases.report());
        }
    }

    private Lesson paraphrases() {
        TestCollection collection = TestCollection.read(data.resolve(PARAPHRASES));
        List<float[]> entries = collection.documents().stream()
                .map(entry -> model.embedQuestion(entry.text()))
                .toList();
        List<TestCollection.Asked> asked = asked(collection);
        List<float[]> vectors = new ArrayList<>(entries);
        asked.forEach(question -> vectors.add(model.embedQuestion(question.text())));
        List<String> groups = new ArrayList<>(
                collection.documents().stream().map(TestCollection.Entry::id).toList());
        asked.forEach(question -> groups.add(group(question)));
        return new Lesson(
                entries.size(),
                centre.without(vectors, entries),
                groups.toArray(String[]::new),
                questionsElsewhere(),
                true);
    }

    private Lesson passages() {
        List<float[]> entries = new ArrayList<>();
        List<float[]> questions = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        List<String> asking = new ArrayList<>();
        for (String name : ANSWERED) {
            TestCollection collection = TestCollection.read(data.resolve(name));
            entries.addAll(List.of(embed(collection, groups)));
            List<TestCollection.Asked> asked = asked(collection);
            int step = Math.ceilDiv(asked.size(), MOST);
            for (int i = 0; i < asked.size(); i += step) {
                questions.add(model.embedQuestion(asked.get(i).text()));
                asking.add(group(asked.get(i)));
            }
        }
        List<float[]> vectors = new ArrayList<>(entries);
        vectors.addAll(List.of(centre.without(questions, List.of())));
        groups.addAll(asking);
        List<float[]> elsewhere = new ArrayList<>(List.of(questionsElsewhere()));
        elsewhere.addAll(List.of(embed(TestCollection.read(data.resolve(ELSEWHERE)), new ArrayList<>())));
        return new Lesson(
                entries.size(),
                vectors.toArray(float[][]::new),
                groups.toArray(String[]::new),
                elsewhere.toArray(float[][]::new),
                false);
    }

    /// A collection's passages without what they have in common.
    ///
    /// @param groups takes what each belongs to
    private float[][] embed(TestCollection collection, List<String> groups) {
        List<float[]> vectors = new ArrayList<>();
        collection
                .articles()
                .accept(article -> article.passages().forEach(passage -> {
                    String title = passage.citation().title();
                    vectors.addAll(model.embedPassages(
                            List.of(MeaningText.passage(title, passage.text()).text())));
                    groups.add(passage.citation().passage().article());
                }));
        return centre.without(vectors, vectors);
    }

    private float[][] questionsElsewhere() {
        return centre.without(
                asked(TestCollection.read(data.resolve(ELSEWHERE))).stream()
                        .map(asked -> model.embedQuestion(asked.text()))
                        .toList(),
                List.of());
    }

    private static List<TestCollection.Asked> asked(TestCollection collection) {
        return collection.questions().stream()
                .filter(TestCollection.Asked::development)
                .toList();
    }

    private static String group(TestCollection.Asked asked) {
        return asked.relevant().keySet().iterator().next();
    }

    private void write(LowRank lens, float share, Path file) throws IOException {
        float[][][] rows = lens.rows();
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(model.dimensions());
            out.writeInt(rows[0].length);
            write(centre.usual(), 1, out);
            for (float[] row : rows[0]) {
                write(row, 1, out);
            }
            for (float[] row : rows[1]) {
                write(row, share, out);
            }
        }
    }

    private static void write(float[] row, float share, DataOutputStream out) throws IOException {
        for (float value : row) {
            out.writeShort(Float.floatToFloat16(share * value));
        }
    }

    /// What vectors have in common, as the program takes it away.
    ///
    /// @param usual the mean of the usual questions' vectors
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Centre(float[] usual) {
        private static final float TAKEN = 0.8f;
        private static final float USUAL = 40;

        static Centre of(EmbeddingModel model) throws IOException {
            try (InputStream in =
                    Objects.requireNonNull(MeaningText.class.getResourceAsStream("usual-questions.txt"))) {
                List<String> texts = new InputStreamReader(in, StandardCharsets.UTF_8)
                        .readAllAsString()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList();
                float[] mean = new float[model.dimensions()];
                texts.forEach(text -> LowRank.add(1.0f / texts.size(), model.embedQuestion(text), mean));
                return new Centre(mean);
            }
        }

        /// @param own a collection's own texts of the kind
        float[][] without(List<float[]> vectors, List<float[]> own) {
            float[] common = new float[usual.length];
            float share = USUAL / (own.size() + USUAL);
            LowRank.add(TAKEN * share, usual, common);
            own.forEach(vector -> LowRank.add(TAKEN * (1 - share) / own.size(), vector, common));
            float[][] left = new float[vectors.size()][];
            for (int i = 0; i < left.length; i++) {
                left[i] = vectors.get(i).clone();
                LowRank.add(-1, common, left[i]);
                LowRank.scale(left[i]);
            }
            return left;
        }
    }
}
