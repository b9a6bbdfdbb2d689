package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.Document;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.KnowledgeSettings;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.storage.Database;
import dev.ieum.storage.StorageSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole knowledge base through its door: articles are stored, cut, published through the gate and searched.
public final class ArticleSystem implements RetrievalSystem {

    private static final int PASSAGES_PER_DOCUMENT = 5;
    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZONE);
    private static final String BY = "evaluation";

    private final TemporaryFolder folder = TemporaryFolder.make();
    private final Database database =
            Database.open(StorageSettings.sqlite(folder.path()), List.of(Articles.MIGRATIONS));
    private String locale = "ko";
    private @Nullable KnowledgeBase base;

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
    public void close() {
        if (base != null) {
            base.close();
        }
        database.close();
        folder.close();
    }
}
