package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.Document;
import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Unavailable;
import dev.ieum.evaluation.retrieval.Embeddings;
import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.retrieval.PassageIndex;
import dev.ieum.knowledge.semantic.EmbeddingModel;
import dev.ieum.knowledge.semantic.Meanings;
import dev.ieum.storage.Database;
import dev.ieum.storage.StorageSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// The project's own search behind the port, fed with plain texts that are no articles: most public corpora have no
/// titles. A document's passages compete, and a document stands where its best one stands. With an embedding model
/// words and meanings are searched together, as the program does.
public final class KnowledgeSystem implements RetrievalSystem {

    private static final int PASSAGES_PER_DOCUMENT = 5;
    private static final Duration LOOK = Duration.ofMillis(100);

    private final TemporaryFolder folder = TemporaryFolder.make();
    private final Optional<Embeddings> embeddings;
    private final Optional<EmbeddingModel> model;
    private String locale = "ko";
    private @Nullable PassageIndex passages;
    private @Nullable Database database;
    private @Nullable Meanings meanings;

    private KnowledgeSystem(Optional<Embeddings> embeddings, Optional<EmbeddingModel> model) {
        this.embeddings = embeddings;
        this.model = model;
    }

    /// Words alone.
    public KnowledgeSystem() {
        this(Optional.empty(), Optional.empty());
    }

    /// Words and meanings.
    ///
    /// @throws Unavailable when there is no model
    public KnowledgeSystem(Embeddings embeddings) {
        this(Optional.of(embeddings), Optional.of(embeddings.borrow()));
    }

    @Override
    public void index(List<Document> documents, String newLocale) {
        locale = newLocale;
        PassageIndex index = PassageIndex.open(folder.path().resolve("index"));
        index.rebuild(each -> documents.forEach(document -> each.accept(
                new ArticlePassages(new ArticleKey(document.id(), newLocale), Passages.of(document, newLocale)))));
        passages = index;
        model.ifPresent(
                found -> understand(index, found, embeddings.orElseThrow().progress()));
    }

    private void understand(PassageIndex index, EmbeddingModel model, Progress progress) {
        Database vectors = Database.open(StorageSettings.sqlite(folder.path()), List.of(Articles.MIGRATIONS));
        database = vectors;
        Meanings made = new Meanings(vectors, index::texts);
        meanings = made;
        made.use(model);
        try {
            Thread waiting = Thread.ofVirtual().start(made::awaitServing);
            progress.begin("embedding", 1);
            while (!waiting.join(LOOK)) {
                Meanings.Progress now = made.progress();
                progress.of(now.done(), now.total());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!made.progress().serving()) {
            throw new Unavailable("the embedding model failed");
        }
        index.searchMeanings(made::find);
    }

    @Override
    public void prepare(List<String> questions) {
        embeddings.ifPresent(model -> model.prepare(questions));
    }

    @Override
    public Hits search(String question, int limit) {
        PassageIndex index = passages;
        if (index == null) {
            throw new IllegalStateException("nothing was indexed");
        }
        int wanted = Math.min(Question.MAX_LIMIT, limit * PASSAGES_PER_DOCUMENT);
        return hits(index.search(new Question(question, locale, wanted)), limit);
    }

    /// Passages to documents, each standing where its best passage stands.
    static Hits hits(Findings findings, int limit) {
        Map<String, Hit> best = new LinkedHashMap<>();
        for (Finding finding : findings.findings()) {
            String id = finding.citation().passage().article();
            best.putIfAbsent(id, new Hit(id, finding.score(), finding.snippet()));
        }
        return new Hits(best.values().stream().limit(limit).toList(), findings.confidence(), findings.known());
    }

    @Override
    public Optional<Histogram> embeddingMicros(List<String> questions) {
        return embeddings.map(model -> model.embeddingMicros(questions));
    }

    @Override
    public void close() {
        if (meanings != null) {
            meanings.close();
        }
        if (passages != null) {
            passages.close();
        }
        if (database != null) {
            database.close();
        }
        folder.close();
    }
}
