package dev.ieum.knowledge;

import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Misses;
import dev.ieum.knowledge.article.Publisher;
import dev.ieum.knowledge.ingest.CrawlSettings;
import dev.ieum.knowledge.ingest.Importer;
import dev.ieum.knowledge.retrieval.PassageIndex;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import java.time.Clock;

/// The door to everything the shop has written down. Thread-safe.
public final class KnowledgeBase implements AutoCloseable {
    private final Database database;
    private final Clock clock;
    private final PassageIndex passages;
    private final Articles articles;
    private final Publisher publisher;

    private KnowledgeBase(PassageIndex passages, Articles articles, Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.passages = passages;
        this.articles = articles;
        this.publisher = new Publisher(articles, passages);
    }

    /// Opens the search index inside the data folder and makes it equal to the articles' rows.
    ///
    /// @param database with the migrations of [Articles#MIGRATIONS]
    /// @param clock decides which articles are valid today
    public static KnowledgeBase open(KnowledgeSettings settings, Database database, Clock clock) {
        PassageIndex passages = PassageIndex.open(settings.folder().resolve("index"));
        Articles articles = new Articles(database, clock, settings.zone(), Ids.timeOrdered(clock), passages);
        passages.reconcile(articles::scan);
        return new KnowledgeBase(passages, articles, database, clock);
    }

    /// The passages that answer `question` best.
    public Findings search(Question question) {
        return passages.search(question);
    }

    /// Everything that has been written, in all its versions.
    public Articles articles() {
        return articles;
    }

    /// The only way from a draft to the customers.
    public Publisher publisher() {
        return publisher;
    }

    /// What customers did not get a good answer to.
    public Misses misses() {
        return new Misses(database, clock, Ids.timeOrdered(clock));
    }

    /// Brings in files, folders and sites.
    public Importer importer(CrawlSettings crawling) {
        return new Importer(articles, publisher, database, clock, crawling);
    }

    /// Makes the search index anew from the articles' rows; searches see the old one until it is done.
    public void rebuildIndex() {
        passages.rebuild(articles::scan);
    }

    @Override
    public void close() {
        passages.close();
    }
}
