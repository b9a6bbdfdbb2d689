package dev.ieum.evaluation.retrieval;

import dev.ieum.evaluation.dataset.RetrievalSet;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.KnowledgeSettings;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.retrieval.PassageIndex;
import dev.ieum.knowledge.semantic.EmbeddingModel;
import dev.ieum.knowledge.semantic.Meanings;
import dev.ieum.knowledge.semantic.OnnxEmbeddingModel;
import dev.ieum.storage.Database;
import dev.ieum.storage.StorageSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes a search index of a test collection, with or without an embedding model.
final class Bench implements AutoCloseable {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneId.of("Asia/Seoul"));

    private final @Nullable EmbeddingModel model;

    private Bench(@Nullable EmbeddingModel model) {
        this.model = model;
    }

    static Bench lexical() {
        return new Bench(null);
    }

    /// @param memory where vectors are kept between runs
    static Bench withModel(Path folder, Path memory) throws IOException {
        return new Bench(new RememberedEmbeddings(OnnxEmbeddingModel.load(folder), memory));
    }

    /// An index and what belongs to it.
    record Subject(PassageIndex index, Optional<Meanings> meanings, Optional<Database> database)
            implements AutoCloseable {
        @Override
        public void close() {
            meanings.ifPresent(Meanings::close);
            database.ifPresent(Database::close);
            index.close();
        }
    }

    Subject index(TestCollection collection) throws IOException {
        return index(collection.articles());
    }

    /// A shop's articles, cut into passages as its own store cuts them.
    Subject index(RetrievalSet shop) throws IOException {
        Path folder = Files.createTempDirectory("ieum-bench");
        List<ArticlePassages> cut = new ArrayList<>();
        try (Database database = Database.open(StorageSettings.sqlite(folder), List.of(Articles.MIGRATIONS));
                KnowledgeBase base = KnowledgeBase.open(
                        new KnowledgeSettings(folder, KnowledgeSettings.NO_MODEL, CLOCK.getZone()), database, CLOCK)) {
            List<Edit> edits = shop.documents().stream()
                    .map(document -> Edit.of(
                            new ArticleKey(document.id(), "ko"),
                            ArticleContent.of(document.title(), document.variants(), document.text()),
                            Origin.WRITTEN_HERE,
                            "evaluation"))
                    .toList();
            base.articles().putAll(edits);
            base.publisher().publishAll(edits.stream().map(Edit::key).toList(), "evaluation");
            base.articles().scan(cut::add);
        }
        return index(each -> cut.forEach(each));
    }

    private Subject index(Consumer<Consumer<ArticlePassages>> articles) throws IOException {
        Path folder = Files.createTempDirectory("ieum-bench");
        PassageIndex index = PassageIndex.open(folder);
        index.reconcile(articles);
        if (model == null) {
            return new Subject(index, Optional.empty(), Optional.empty());
        }
        Database database = Database.open(StorageSettings.sqlite(folder), List.of(Articles.MIGRATIONS));
        Meanings meanings = new Meanings(database, index::texts);
        meanings.use(new BorrowedModel(model));
        meanings.awaitServing();
        index.searchMeanings(meanings::find);
        return new Subject(index, Optional.of(meanings), Optional.of(database));
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
