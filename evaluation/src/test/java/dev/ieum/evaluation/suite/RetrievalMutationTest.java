package dev.ieum.evaluation.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Document;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.peer.PlainLucene;
import dev.ieum.evaluation.retrieval.Embeddings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The evaluation evaluated: a program that was spoilt on purpose must be caught by the suite that is there for it.
class RetrievalMutationTest {

    private static final String RETRIEVAL = """
            suite: retrieval
            about: The demo shop with plain BM25.
            data: demo-shop
            seed: 7
            configuration: {system: it}
            metrics: [ndcg@10, hit@1, answer@1]
            """;
    private static final String NO_ANSWER = """
            suite: no-answer
            about: The demo shop with plain BM25 and a threshold.
            data: demo-shop
            seed: 7
            configuration: {system: it, unanswerable: demo-shop}
            metrics: [kept, refused, auroc]
            """;

    @TempDir
    private Path folder;

    @Test
    void aReversedRankingShouldBeCaughtByRetrieval() {
        Laboratory laboratory = laboratory("retrieval-demo", RETRIEVAL);
        laboratory.pin(retrieval(UnaryOperator.identity()));

        Result spoilt = laboratory.run(
                retrieval(hits -> new RetrievalSystem.Hits(hits.hits().reversed(), hits.confidence(), hits.known())));

        assertThat(spoilt.failed()).isTrue();
        assertThat(drifted(spoilt)).contains("ndcg@10", "hit@1");
    }

    @Test
    void anAnswerToEverythingShouldBeCaughtByNoAnswer() {
        Laboratory laboratory = laboratory("no-answer-demo", NO_ANSWER);
        laboratory.pin(noAnswer(RetrievalMutationTest::cautious));

        Result spoilt =
                laboratory.run(noAnswer(hits -> new RetrievalSystem.Hits(hits.hits(), hits.confidence(), true)));

        assertThat(drifted(spoilt)).contains("refused");
    }

    @Test
    void aRefusalOfEverythingShouldBeCaughtByNoAnswer() {
        Laboratory laboratory = laboratory("no-answer-demo", NO_ANSWER);
        laboratory.pin(noAnswer(RetrievalMutationTest::cautious));

        Result spoilt =
                laboratory.run(noAnswer(hits -> new RetrievalSystem.Hits(hits.hits(), hits.confidence(), false)));

        assertThat(drifted(spoilt)).contains("kept");
    }

    @Test
    void aConfidenceThatMeansNothingShouldBeCaughtByNoAnswer() {
        Laboratory laboratory = laboratory("no-answer-demo", NO_ANSWER);
        laboratory.pin(noAnswer(RetrievalMutationTest::cautious));

        Result spoilt = laboratory.run(noAnswer(hits -> new RetrievalSystem.Hits(hits.hits(), 1, hits.known())));

        assertThat(drifted(spoilt)).contains("auroc");
    }

    @Test
    void theSameProgramShouldPassAndGiveTheSameNumbersTwice() {
        Laboratory laboratory = laboratory("retrieval-demo", RETRIEVAL);
        Result.Measured first = laboratory.pin(retrieval(UnaryOperator.identity()));

        Result second = laboratory.run(retrieval(UnaryOperator.identity()));

        assertThat(second.failed()).isFalse();
        assertThat(((Result.Measured) second).outcome().metrics())
                .isEqualTo(first.outcome().metrics());
        assertThat(((Result.Measured) second).outcome().cases())
                .isEqualTo(first.outcome().cases());
    }

    @Test
    void dataThatIsNotThereShouldBeNamedAndNotCountAsAPass() {
        Laboratory laboratory = laboratory(
                "retrieval-public",
                RETRIEVAL.replace("demo-shop\n", "ko-parakqc-faq\n")
                        + "grading: 1\nmeasured: 2026-11-22\nexpected:\n  hit@1: {atLeast: 0.1}\n");

        Result result = laboratory.run(retrieval(UnaryOperator.identity()));

        assertThat(result).isInstanceOf(Result.NotRun.class);
        assertThat(((Result.NotRun) result).why()).contains("--data", "ko-parakqc-faq");
    }

    @Test
    void anEmbeddingModelThatIsNotThereShouldBeNamedWithWhatToDo() {
        Embeddings none = new Embeddings(folder.resolve("semantic"), "run it", folder, Progress.silent());
        Laboratory laboratory = laboratory(
                "retrieval-hybrid",
                RETRIEVAL + "grading: 1\nmeasured: 2026-11-22\nexpected:\n  hit@1: {atLeast: 0.9}\n");

        for (RetrievalSystem.Maker maker : List.<RetrievalSystem.Maker>of(
                () -> new ArticleSystem(none), () -> new KnowledgeSystem(none), () -> new SemanticSystem(none))) {
            Result result = laboratory.run(new RetrievalSuite(Map.of("it", maker)));

            assertThat(result.failed()).isFalse();
            assertThat(((Result.NotRun) result).why()).contains("no embedding model", "semantic; run it");
        }
    }

    @Test
    void aConfidenceThatMeansNothingShouldBeCaughtByRetrievalToo() {
        String yaml = RETRIEVAL
                .replace("{system: it}", "{system: it, unanswerable: demo-shop}")
                .replace("answer@1]", "answer@1, auroc, refused@95]");
        Laboratory laboratory = laboratory("retrieval-demo", yaml);
        laboratory.pin(retrieval(UnaryOperator.identity()));

        Result spoilt = laboratory.run(retrieval(hits -> new RetrievalSystem.Hits(hits.hits(), 1, hits.known())));

        assertThat(drifted(spoilt)).containsExactly("auroc", "refused@95");
    }

    private Laboratory laboratory(String name, String yaml) {
        return new Laboratory(folder, name, yaml, DataFolder.none());
    }

    private static List<String> drifted(Result result) {
        return ((Result.Measured) result)
                .checks().stream()
                        .filter(check -> check.verdict() == Result.Verdict.DRIFTED)
                        .map(Result.Check::metric)
                        .toList();
    }

    private static RetrievalSystem.Hits cautious(RetrievalSystem.Hits hits) {
        return new RetrievalSystem.Hits(hits.hits(), hits.confidence(), hits.confidence() > 4);
    }

    private static RetrievalSuite retrieval(UnaryOperator<RetrievalSystem.Hits> change) {
        return new RetrievalSuite(Map.of("it", () -> new Changed(plain(), change)));
    }

    private static NoAnswerSuite noAnswer(UnaryOperator<RetrievalSystem.Hits> change) {
        return new NoAnswerSuite(Map.of("it", () -> new Changed(plain(), change)));
    }

    private static RetrievalSystem plain() {
        return PlainLucene.make("plain-nori");
    }

    private record Changed(RetrievalSystem system, UnaryOperator<RetrievalSystem.Hits> change)
            implements RetrievalSystem {
        @Override
        public void index(List<Document> documents, String locale) {
            system.index(documents, locale);
        }

        @Override
        public Hits search(String question, int limit) {
            return change.apply(system.search(question, limit));
        }

        @Override
        public void close() {
            system.close();
        }
    }
}
