package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.ConflictCase;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.KnowledgeSettings;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.article.Overlap;
import dev.ieum.storage.Database;
import dev.ieum.storage.StorageSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Something that says when two published articles contradict each other.
public interface Contradictions extends AutoCloseable {

    boolean reports(ConflictCase both);

    @Override
    void close();

    /// The knowledge base: both are published, looked at, and archived again.
    static Contradictions ofArticles() {
        TemporaryFolder folder = TemporaryFolder.make();
        Database database = Database.open(StorageSettings.sqlite(folder.path()), List.of(Articles.MIGRATIONS));
        KnowledgeBase knowledge = KnowledgeBase.open(
                new KnowledgeSettings(folder.path(), KnowledgeSettings.NO_MODEL, ZoneOffset.UTC),
                database,
                Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC));
        return new Contradictions() {
            @Override
            public boolean reports(ConflictCase both) {
                List<ArticleKey> keys =
                        List.of(publish(both, both.first(), "first"), publish(both, both.second(), "second"));
                boolean reported =
                        knowledge.overlaps().stream().anyMatch(overlap -> overlap.kind() == Overlap.Kind.CONFLICT);
                keys.forEach(key -> knowledge.articles().archive(key, "evaluation", ""));
                return reported;
            }

            private ArticleKey publish(ConflictCase both, ConflictCase.Note note, String name) {
                ArticleKey key = new ArticleKey(both.id() + "-" + name, both.locale());
                ArticleContent content = ArticleContent.of(note.title(), List.of(), note.body());
                knowledge.articles().put(Edit.of(key, content, Origin.WRITTEN_HERE, "evaluation"));
                knowledge.publisher().publish(key, "evaluation");
                return key;
            }

            @Override
            public void close() {
                knowledge.close();
                database.close();
                folder.close();
            }
        };
    }
}
