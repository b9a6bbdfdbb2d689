package dev.ieum.evaluation.micro;

import dev.ieum.evaluation.dataset.DemoArticles;
import dev.ieum.evaluation.suite.TemporaryFolder;
import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.Sentences;
import dev.ieum.knowledge.article.StoredPassage;
import dev.ieum.knowledge.retrieval.PassageIndex;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// From a question to ranked passages in the demo shop, as customers type it.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the set-up first
public class SearchLoops {

    private TemporaryFolder folder;
    private PassageIndex index;
    private String longText;
    private ArticlePassages edited;

    @Setup
    public void open() {
        folder = TemporaryFolder.make();
        index = PassageIndex.open(folder.path());
        List<ArticlePassages> articles = DemoArticles.readAll("ko").stream()
                .map(article -> passages(article.slug(), article.title(), article.variants(), article.body()))
                .toList();
        index.reconcile(articles::forEach);
        edited = articles.getFirst();
        longText = articles.stream()
                .map(article -> article.passages().getFirst().text())
                .reduce("", String::concat);
    }

    private static ArticlePassages passages(String slug, String title, List<String> variants, String body) {
        Citation citation = new Citation(
                new PassageRef(slug, 1, 0, body.length()), "ko", title, "", Optional.empty(), Instant.EPOCH);
        return new ArticlePassages(
                new ArticleKey(slug, "ko"), List.of(new StoredPassage(slug + "/ko/1/0", citation, variants, body)));
    }

    @TearDown
    public void close() {
        index.close();
        folder.close();
    }

    @Benchmark
    public Findings plainQuestion() {
        return index.search(new Question("성수점 주차는 몇 시간까지 무료인가요?", "ko", 5));
    }

    @Benchmark
    public Findings questionWithSlips() {
        return index.search(new Question("배쏭비는 얼마에여? 향쑤 교한 돼나요", "ko", 5));
    }

    @Benchmark
    public Findings questionWithoutSpaces() {
        return index.search(new Question("원데이클래스예약취소하면환불되나요", "ko", 5));
    }

    @Benchmark
    public Findings questionOnTheWrongLayout() {
        return index.search(new Question("ghksqnf dlfwjd", "ko", 5));
    }

    @Benchmark
    public List<Sentences.Span> sentencesOfAllArticles() {
        return Sentences.of(longText);
    }

    @Benchmark
    public void edit() {
        index.changed(List.of(edited));
    }
}
