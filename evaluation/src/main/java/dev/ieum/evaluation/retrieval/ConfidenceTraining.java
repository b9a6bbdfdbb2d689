package dev.ieum.evaluation.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ieum.evaluation.dataset.Query;
import dev.ieum.evaluation.dataset.RetrievalSet;
import dev.ieum.evaluation.dataset.ShopSuite;
import dev.ieum.evaluation.dataset.UnanswerableQuestion;
import dev.ieum.evaluation.retrieval.ConfidenceSet.Source;
import dev.ieum.knowledge.retrieval.PassageIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Learns how probable it is that the first passage answers: logistic regression on questions that an index answers and
/// on questions that it does not (small talk, other businesses' questions, other collections' questions). Every index
/// counts the same. Prints the weights as they stand in the resource files, what they decide on each set, and what
/// weights learnt without that set decide there. The pottery and the questions of `suites/unseen` are only measured;
/// nothing is learnt from them.
///
/// To run it again, by words and with a model (in `evaluation/target/lib` after `./ieum build` of the evaluation):
///
/// ```
/// java -cp "evaluation/target/lib/*" dev.ieum.evaluation.retrieval.ConfidenceTraining DATA
/// java -cp "evaluation/target/lib/*" dev.ieum.evaluation.retrieval.ConfidenceTraining DATA MODEL MEMORY
/// ```
///
/// `DATA` is the folder of the public collections, `MODEL` a model's folder, `MEMORY` a folder that keeps its vectors.
public final class ConfidenceTraining {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TAKE = 500;
    private static final int SOME = 150;
    private static final String ONLY_MEASURED = ShopSuite.PREFIX + "pottery";
    private static final List<String> SHOPS =
            List.of(ShopSuite.NAME, ShopSuite.PREFIX + "bakery", ShopSuite.PREFIX + "pilates", ONLY_MEASURED);
    private static final List<Double> THRESHOLDS = List.of(0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5);

    /// What speaks for an answer, and never against one.
    private static final Set<String> FOR = Set.of(
            "coverage",
            "sentence",
            "likeness",
            "asked",
            "letters",
            "shape",
            "whole",
            "lead",
            "specialKnown",
            "specialHeld",
            "specialSaid",
            "specialAsked",
            "everydayHeld",
            "everydayAsked",
            "headHeld",
            "headKnown",
            "actionsHeld",
            "actionsKnown",
            "told",
            "kindTold",
            "elsewhereHeld",
            "lastHeld",
            "lastKnown",
            "meaning",
            "askedMeaning",
            "standsOut",
            "askedStandsOut",
            "bestMeaning",
            "bestAskedMeaning",
            "meaningLead",
            "askedLead");

    /// What speaks against one, and never for it.
    private static final Set<String> AGAINST = Set.of(
            "specialUnknown",
            "strange",
            "strangeRare",
            "unread",
            "elsewhere",
            "actionsUnknown",
            "statement",
            "meantElsewhere");

    private static final Set<String> OF_COLLECTION = Set.of("few", "untitled");

    private final List<ConfidenceSet> sets = new ArrayList<>();
    private final Path data;
    private final Bench bench;

    private ConfidenceTraining(Path data, Bench bench) {
        this.data = data;
        this.bench = bench;
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        boolean hybrid = arguments.length > 1;
        try (Bench bench = hybrid ? Bench.withModel(Path.of(arguments[1]), Path.of(arguments[2])) : Bench.lexical()) {
            ConfidenceTraining training = new ConfidenceTraining(data, bench);
            training.gather();
            training.report();
        }
    }

    private void gather() throws IOException {
        TestCollection paraphrases = TestCollection.read(data.resolve("ko-parakqc-faq"));
        TestCollection encyclopaedia = TestCollection.read(data.resolve("ko-tydiqa-goldp"));
        TestCollection answers = TestCollection.read(data.resolve("en-stackfaq"));
        TestCollection paragraphs = TestCollection.read(data.resolve("ko-korquad1-dev"));
        List<String> chat = texts(data.resolve("ko-chitchat-oos"), "");
        List<String> hospital = texts(data.resolve("ko-hospital-faq-docs"), "title");
        List<String> weather = texts(data.resolve("ko-kochat"), "");
        List<String> assistant = texts(data.resolve("en-clinc150"), "");
        for (String shop : SHOPS) {
            List<String> anything = new ArrayList<>(some(chat, 2 * SOME));
            anything.addAll(some(weather, SOME));
            anything.addAll(some(questions(paraphrases), SOME));
            gather(shop, anything);
        }
        gather(paraphrases, List.of(chat, questions(encyclopaedia), hospital));
        gather(encyclopaedia, List.of(chat, questions(paraphrases), hospital));
        gather(paragraphs, List.of(chat, questions(paraphrases), hospital));
        gather(answers, List.of(assistant, some(chat, SOME)));
    }

    private void gather(String shop, List<String> anything) throws IOException {
        ConfidenceSet set = new ConfidenceSet(shop);
        List<RetrievalSet> answerable = shop.equals(ShopSuite.NAME)
                ? List.of(ShopSuite.untidy(), ShopSuite.golden("ko"))
                : List.of(ShopSuite.other(shop.substring(ShopSuite.PREFIX.length())));
        try (Bench.Subject subject = bench.index(answerable.getFirst())) {
            PassageIndex index = subject.index();
            for (RetrievalSet questions : answerable) {
                for (Query query : questions.queries()) {
                    set.ask(index, "ko", Source.ANSWERABLE, query.text(), questions.relevant(query));
                }
            }
            gatherUnanswerable(shop, index, set);
            anything.forEach(text -> set.ask(index, "ko", Source.ANYTHING, text, Map.of()));
        }
        sets.add(set);
        gatherUnseen(shop);
    }

    private void gatherUnseen(String shop) throws IOException {
        ConfidenceSet set = new ConfidenceSet(ShopSuite.UNSEEN + shop);
        RetrievalSet questions = ShopSuite.unseen(shop);
        try (Bench.Subject subject = bench.index(questions)) {
            for (Query query : questions.queries()) {
                set.ask(subject.index(), "ko", Source.ANSWERABLE, query.text(), questions.relevant(query));
            }
            gatherUnanswerable(set.name(), subject.index(), set);
        }
        sets.add(set);
    }

    private static void gatherUnanswerable(String shop, PassageIndex index, ConfidenceSet set) {
        for (UnanswerableQuestion question : ShopSuite.unanswerable(shop)) {
            boolean near = question.kind().equals("near-domain");
            set.ask(index, "ko", near ? Source.OTHER_BUSINESS : Source.ANYTHING, question.text(), Map.of());
        }
    }

    private void gather(TestCollection collection, List<List<String>> unanswerable) throws IOException {
        ConfidenceSet set = new ConfidenceSet(collection.name());
        List<TestCollection.Asked> asked = new ArrayList<>(collection.questions());
        asked.removeIf(question -> !question.development());
        Collections.shuffle(asked, new Random(3));
        try (Bench.Subject subject = bench.index(collection)) {
            for (TestCollection.Asked question : asked.subList(0, Math.min(2 * TAKE, asked.size()))) {
                set.ask(subject.index(), collection.locale(), Source.ANSWERABLE, question.text(), question.relevant());
            }
            for (List<String> texts : unanswerable) {
                for (String text : some(texts, TAKE)) {
                    set.ask(subject.index(), collection.locale(), Source.ANYTHING, text, Map.of());
                }
            }
        }
        sets.add(set);
    }

    private static List<String> some(List<String> texts, int count) {
        return texts.subList(0, Math.min(count, texts.size()));
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

    /// @param without a set that nothing is learnt from, nor from the shop it belongs to
    private LogisticFit fit(String without) {
        List<LogisticFit.Sample> samples = sets.stream()
                .filter(set -> !without.endsWith(set.name()))
                .filter(set -> !set.name().equals(ONLY_MEASURED) && !set.name().startsWith(ShopSuite.UNSEEN))
                .flatMap(set -> set.samples().stream())
                .toList();
        int length = samples.getFirst().signals().length;
        return LogisticFit.of(
                samples,
                PassageIndex.signalNames().stream()
                        .limit(length)
                        .map(ConfidenceTraining::sense)
                        .toList());
    }

    private static LogisticFit.Sense sense(String name) {
        if (FOR.contains(name)) {
            return LogisticFit.Sense.FOR;
        }
        if (AGAINST.contains(name)) {
            return LogisticFit.Sense.AGAINST;
        }
        return OF_COLLECTION.contains(name) ? LogisticFit.Sense.OF_GROUP : LogisticFit.Sense.ANYTHING;
    }

    private void report() {
        LogisticFit fit = fit("");
        double[] weights = fit.weights();
        System.out.printf("bias=%.3f%n", weights[weights.length - 1]);
        for (int i = 0; i + 1 < weights.length; i++) {
            System.out.printf("%s=%.3f%n", PassageIndex.signalNames().get(i), weights[i]);
        }
        System.out.println("# learnt from all but " + ONLY_MEASURED + " and " + ShopSuite.UNSEEN + "*");
        sets.forEach(set -> System.out.println(set.report(fit, THRESHOLDS)));
        System.out.println("# learnt without the set itself");
        sets.forEach(set -> System.out.println(set.report(fit(set.name()), THRESHOLDS)));
    }
}
