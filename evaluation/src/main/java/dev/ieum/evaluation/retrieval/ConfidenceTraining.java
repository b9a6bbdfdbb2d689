package dev.ieum.evaluation.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ieum.evaluation.dataset.Document;
import dev.ieum.evaluation.dataset.Origin;
import dev.ieum.evaluation.dataset.Query;
import dev.ieum.evaluation.dataset.RetrievalSet;
import dev.ieum.evaluation.dataset.ShopSuite;
import dev.ieum.evaluation.dataset.UnanswerableQuestion;
import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.retrieval.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Learns how probable it is that the first passage answers: logistic regression on questions that an index answers and
/// on questions that it does not (small talk, other shops' business, other collections' questions). Every index counts
/// the same.
public final class ConfidenceTraining {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TAKE = 500;
    private static final int STEPS = 3_000;
    private static final double PULL = 1e-4;

    private final Map<String, List<Sample>> samples = new HashMap<>();

    /// One question.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sample(double[] signals, boolean answerable, boolean right) {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        ConfidenceTraining training = new ConfidenceTraining();
        boolean hybrid = arguments.length > 1;
        try (Bench bench = hybrid ? Bench.withModel(Path.of(arguments[1]), Path.of(arguments[2])) : Bench.lexical()) {
            training.gatherAll(data, bench);
        }
        double[] weights = training.fit();
        training.print(weights);
        training.report(weights);
    }

    private void gatherAll(Path data, Bench bench) throws IOException {
        TestCollection paraphrases = TestCollection.read(data.resolve("ko-parakqc-faq"));
        TestCollection encyclopaedia = TestCollection.read(data.resolve("ko-tydiqa-goldp"));
        TestCollection answers = TestCollection.read(data.resolve("en-stackfaq"));
        TestCollection shop = shop();
        List<String> chat = texts(data.resolve("ko-chitchat-oos"), "");
        List<String> others = texts(data.resolve("ko-hospital-faq-docs"), "title");
        List<String> intents = texts(data.resolve("ko-kochat"), "");
        List<String> clinc = texts(data.resolve("en-clinc150"), "");
        List<String> unanswered = new ArrayList<>();
        UnanswerableQuestion.readAll(Origin.resource("suites/demo-no-answer.jsonl"))
                .forEach(question -> unanswered.add(question.text()));
        gather(paraphrases, List.of(chat, questions(encyclopaedia), others), bench);
        gather(encyclopaedia, List.of(chat, questions(paraphrases), others), bench);
        gather(answers, List.of(clinc, chat.subList(0, 100)), bench);
        gather(shop, List.of(chat, unanswered, unanswered, unanswered, others, intents, questions(paraphrases)), bench);
    }

    /// The demo shop's articles and untidy questions.
    private static TestCollection shop() {
        RetrievalSet set = ShopSuite.untidy();
        List<TestCollection.Entry> entries = new ArrayList<>();
        for (Document document : set.documents()) {
            entries.add(
                    new TestCollection.Entry(document.id(), document.title(), document.variants(), document.text()));
        }
        List<TestCollection.Asked> asked = new ArrayList<>();
        for (Query query : set.queries()) {
            asked.add(new TestCollection.Asked(query.id(), query.text(), set.relevant(query), true));
        }
        return new TestCollection("ko-shop", entries, asked);
    }

    private static List<String> questions(TestCollection collection) {
        List<String> texts = new ArrayList<>();
        collection.questions().forEach(asked -> texts.add(asked.text()));
        Collections.shuffle(texts, new Random(3));
        return texts;
    }

    private static List<String> texts(Path folder, String field) throws IOException {
        List<String> texts = new ArrayList<>();
        Path file = folder.resolve(field.isEmpty() ? "examples.jsonl" : "corpus.jsonl");
        for (String line : Files.readAllLines(file)) {
            JsonNode node = JSON.readTree(line);
            texts.add(node.path(field.isEmpty() ? "text" : field).asText());
        }
        Collections.shuffle(texts, new Random(3));
        return texts;
    }

    private void gather(TestCollection collection, List<List<String>> unanswerable, Bench bench) throws IOException {
        List<Sample> gathered = new ArrayList<>();
        List<TestCollection.Asked> asked = new ArrayList<>(collection.questions());
        asked.removeIf(question -> !question.development());
        Collections.shuffle(asked, new Random(3));
        try (Bench.Subject subject = bench.index(collection)) {
            PassageIndex index = subject.index();
            for (TestCollection.Asked question : asked.subList(0, Math.min(2 * TAKE, asked.size()))) {
                gathered.add(sample(index, question.text(), collection, question.relevant()));
            }
            for (List<String> texts : unanswerable) {
                for (String text : texts.subList(0, Math.min(TAKE, texts.size()))) {
                    gathered.add(sample(index, text, collection, Map.of()));
                }
            }
        }
        samples.put(collection.name(), gathered);
    }

    private static Sample sample(
            PassageIndex index, String text, TestCollection collection, Map<String, Integer> relevant) {
        Question question = new Question(text, collection.locale(), 1);
        List<Finding> found = index.search(question).findings();
        boolean right = !found.isEmpty()
                && relevant.containsKey(found.getFirst().citation().passage().article());
        return new Sample(index.signals(question), !relevant.isEmpty(), right);
    }

    private double[] fit() {
        int length = samples.values().stream()
                .flatMap(List::stream)
                .mapToInt(sample -> sample.signals().length)
                .max()
                .orElseThrow();
        double[] weights = new double[length + 1];
        double[] squares = new double[weights.length];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            for (List<Sample> set : samples.values()) {
                for (Sample sample : set) {
                    add(sample, weights, gradient, 1.0 / set.size());
                }
            }
            for (int i = 0; i < weights.length; i++) {
                gradient[i] -= i < length ? PULL * weights[i] : 0;
                squares[i] = 0.95 * squares[i] + 0.05 * gradient[i] * gradient[i];
                weights[i] += 0.05 / Math.sqrt(1 + step / 300.0) * gradient[i] / (Math.sqrt(squares[i]) + 1e-7);
            }
        }
        return weights;
    }

    private static void add(Sample sample, double[] weights, double[] gradient, double share) {
        if (sample.signals().length == 0) {
            return;
        }
        double step = share * ((sample.right() ? 1 : 0) - probability(sample, weights));
        for (int i = 0; i < sample.signals().length; i++) {
            gradient[i] += step * sample.signals()[i];
        }
        gradient[weights.length - 1] += step;
    }

    private static double probability(Sample sample, double[] weights) {
        if (sample.signals().length == 0) {
            return 0;
        }
        double sum = weights[weights.length - 1];
        for (int i = 0; i < sample.signals().length; i++) {
            sum += weights[i] * sample.signals()[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private void print(double[] weights) {
        System.out.printf("bias=%.3f%n", weights[weights.length - 1]);
        for (int i = 0; i + 1 < weights.length; i++) {
            System.out.printf("%s=%.3f%n", PassageIndex.signalNames().get(i), weights[i]);
        }
    }

    private void report(double[] weights) {
        samples.forEach((name, set) -> {
            double[] kept = set.stream()
                    .filter(Sample::answerable)
                    .mapToDouble(sample -> probability(sample, weights))
                    .sorted()
                    .toArray();
            double[] refused = set.stream()
                    .filter(sample -> !sample.answerable())
                    .mapToDouble(sample -> probability(sample, weights))
                    .toArray();
            double own = kept[kept.length / 20];
            StringBuilder line =
                    new StringBuilder("%s own threshold %.3f refuses %.3f;".formatted(name, own, share(refused, own)));
            for (double threshold : List.of(0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5)) {
                line.append(" %.2f: kept %.3f refused %.3f;"
                        .formatted(threshold, 1 - share(kept, threshold), share(refused, threshold)));
            }
            System.out.println(line + " calibration error %.3f".formatted(calibration(set, weights)));
        });
    }

    private static double share(double[] values, double threshold) {
        return (double) Arrays.stream(values).filter(value -> value < threshold).count() / values.length;
    }

    private static double calibration(List<Sample> set, double[] weights) {
        double[] sums = new double[10];
        double[] right = new double[10];
        for (Sample sample : set) {
            double probability = probability(sample, weights);
            int bin = (int) Math.min(9, probability * 10);
            sums[bin] += probability;
            right[bin] += sample.right() ? 1 : 0;
        }
        double error = 0;
        for (int i = 0; i < 10; i++) {
            error += Math.abs(sums[i] - right[i]) / set.size();
        }
        return error;
    }
}
