package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.Document;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Unavailable;
import dev.ieum.evaluation.retrieval.Embeddings;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.KnowledgeSettings;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.semantic.EmbeddingModel;
import dev.ieum.knowledge.semantic.Meanings;
import dev.ieum.storage.Database;
import dev.ieum.storage.StorageSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// The whole knowledge base through its door: articles are stored, cut, published through the gate and searched.
public final class ArticleSystem implements RetrievalSystem {

    private static final int PASSAGES_PER_DOCUMENT = 5;
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZONE);
    private static final String BY = "evaluation";
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TemporaryFolder folder = TemporaryFolder.make();
    private final Database database =
            Database.open(StorageSettings.sqlite(folder.path()), List.of(Articles.MIGRATIONS));
    private final Optional<Embeddings> embeddings;
    private final Optional<EmbeddingModel> model;
    private String locale = "ko";
    private @Nullable KnowledgeBase base;

    private ArticleSystem(Optional<Embeddings> embeddings, Optional<EmbeddingModel> model) {
        this.embeddings = embeddings;
        this.model = model;
    }

    /// Words alone.
    public ArticleSystem() {
        this(Optional.empty(), Optional.empty());
    }

    /// Words and meanings.
    ///
    /// @throws Unavailable when there is no model
    public ArticleSystem(Embeddings embeddings) {
        this(Optional.of(embeddings), Optional.of(embeddings.borrow()));
    }

    @Override
    public void index(List<Document> documents, String newLocale) {
        locale = newLocale;
        KnowledgeBase open = KnowledgeBase.open(
                new KnowledgeSettings(folder.path(), KnowledgeSettings.NO_MODEL, ZONE), database, CLOCK);
        List<Edit> edits = new ArrayList<>();
        for (Document document : documents) {
            edits.add(Edit.of(
                    new ArticleKey(document.id(), newLocale),
                    ArticleContent.of(document.title(), document.variants(), document.text()),
                    Origin.WRITTEN_HERE,
                    BY));
        }
        open.articles().putAll(edits);
        open.publisher().publishAll(edits.stream().map(Edit::key).toList(), BY);
        base = open;
        model.ifPresent(found -> {
            open.useModel(found);
            awaitMeanings(open, embeddings.orElseThrow().progress());
        });
    }

    private static void awaitMeanings(KnowledgeBase open, Progress progress) {
        progress.begin("embedding", 1);
        long moved = System.nanoTime();
        int done = -1;
        while (!open.embedding().serving()) {
            Meanings.Progress now = open.embedding();
            if (now.done() != done) {
                done = now.done();
                moved = System.nanoTime();
                progress.of(now.done(), now.total());
            } else if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new Unavailable("the embedding model failed");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public void prepare(List<String> questions) {
        embeddings.ifPresent(model -> model.prepare(questions));
    }

    @Override
    public Hits search(String question, int limit) {
        KnowledgeBase open = base;
        if (open == null) {
            throw new IllegalStateException("nothing was indexed");
        }
        int wanted = Math.min(Question.MAX_LIMIT, limit * PASSAGES_PER_DOCUMENT);
        return KnowledgeSystem.hits(open.search(new Question(question, locale, wanted)), limit);
    }

    @Override
    public Optional<Histogram> embeddingMicros(List<String> questions) {
        return embeddings.map(model -> model.embeddingMicros(questions));
    }

    @Override
    public void close() {
        if (base != null) {
            base.close();
        }
        database.close();
        folder.close();
    }
}
