package dev.ieum.knowledge;

import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Consistency;
import dev.ieum.knowledge.article.Misses;
import dev.ieum.knowledge.article.Overlap;
import dev.ieum.knowledge.article.Publisher;
import dev.ieum.knowledge.article.Suspicions;
import dev.ieum.knowledge.ingest.CrawlSettings;
import dev.ieum.knowledge.ingest.Importer;
import dev.ieum.knowledge.retrieval.PassageIndex;
import dev.ieum.knowledge.retrieval.ShopWords;
import dev.ieum.knowledge.semantic.EmbeddingModel;
import dev.ieum.knowledge.semantic.Meanings;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door to everything the shop has written down. Thread-safe.
public final class KnowledgeBase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(KnowledgeBase.class);

    private final Database database;
    private final Clock clock;
    private final PassageIndex passages;
    private final Meanings meanings;
    private final Articles articles;
    private final Publisher publisher;
    private final Rounds rounds;
    private final ShopWords words;
    private volatile Runnable stopHearing = () -> {};

    private KnowledgeBase(
            PassageIndex passages,
            Meanings meanings,
            Articles articles,
            ShopWords words,
            Database database,
            Clock clock,
            KnowledgeSettings settings) {
        this.database = database;
        this.clock = clock;
        this.passages = passages;
        this.meanings = meanings;
        this.articles = articles;
        this.publisher = new Publisher(articles, passages);
        this.rounds = new Rounds(articles, this::takeOver, clock, settings.zone());
        this.words = words;
    }

    /// Opens the search index inside the data folder and makes it equal to the articles' rows. A model is loaded in the
    /// background, and what it has not seen is embedded there; until then, and without one, search goes by words.
    ///
    /// @param database with the migrations of [Articles#MIGRATIONS]
    /// @param clock decides which articles are valid today
    public static KnowledgeBase open(KnowledgeSettings settings, Database database, Clock clock) {
        ShopWords words = ShopWords.open(database, settings.folder().resolve("words"));
        PassageIndex passages = PassageIndex.open(settings.folder());
        Meanings meanings = new Meanings(database, passages::texts);
        passages.searchMeanings(meanings::find);
        Articles articles = new Articles(database, clock, settings.zone(), Ids.timeOrdered(clock), changes -> {
            passages.changed(changes);
            meanings.refresh();
        });
        passages.reconcile(articles::scan);
        words.applyWith(() -> passages.useWords(articles::scan));
        KnowledgeBase knowledge = new KnowledgeBase(passages, meanings, articles, words, database, clock, settings);
        passages.warmUp();
        if (settings.semanticWanted()) {
            knowledge.loadModel(settings.modelFolder());
        }
        return knowledge;
    }

    /// The passages that answer `question` best, without sentences that talk to a language model.
    public Findings search(Question question) {
        Findings found = passages.search(question);
        List<Finding> harmless =
                found.findings().stream().map(KnowledgeBase::harmless).toList();
        if (!harmless.isEmpty() && harmless.getFirst().text().isBlank()) {
            return Findings.none();
        }
        return new Findings(
                harmless.stream().filter(finding -> !finding.text().isBlank()).toList(),
                found.confidence(),
                found.known());
    }

    private static Finding harmless(Finding finding) {
        String text = Suspicions.without(finding.text());
        if (text.equals(finding.text())) {
            return finding;
        }
        String snippet = Suspicions.without(finding.snippet());
        return new Finding(finding.citation(), text, snippet.isBlank() ? text : snippet, finding.score());
    }

    /// Loads an embedding model in the background and searches with it as soon as it has a vector for every
    /// passage. When the folder holds no model that can be used, the log says so in one line and search
    /// stays as it is.
    public void loadModel(Path folder) {
        if (Files.isRegularFile(folder.resolve("model.onnx"))) {
            meanings.load(folder);
        } else {
            log.info("Searching by words alone: there is no model in {}; `./ieum semantic install` makes one.", folder);
        }
    }

    /// Searches with `model`, which may live outside the process, as soon as it has a vector for every passage.
    public void useModel(EmbeddingModel model) {
        meanings.use(model);
    }

    /// Waits until what was written before has its vectors, no longer than `patience`; without a model there is nothing
    /// to wait for.
    ///
    /// @return how far the embedding of passages has come then
    public Meanings.Progress awaitEmbedding(Duration patience) {
        meanings.awaitServing(patience);
        return meanings.progress();
    }

    /// How far the embedding of passages has come.
    public Meanings.Progress embedding() {
        return meanings.progress();
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

    /// The shop's own dictionary and synonyms.
    public ShopWords words() {
        return words;
    }

    /// Sentences that repeat or contradict each other in what is published.
    public List<Overlap> overlaps() {
        return Consistency.check(articles);
    }

    /// Brings in files, folders and sites.
    public Importer importer(CrawlSettings crawling) {
        return new Importer(articles, publisher, database, clock, crawling);
    }

    /// Looks after the articles from now on, until this is closed: what begins or ceases to hold, what other processes
    /// and nodes change, sites that are due.
    public void tend(CrawlSettings crawling) {
        rounds.start(importer(crawling));
        stopHearing = database.hear(new Neighbours(articles, words, rounds::look));
    }

    private void takeOver() {
        passages.reconcile(articles::scan);
        meanings.refresh();
    }

    /// One round of [#tend] at once.
    void lookAround() {
        rounds.look();
    }

    /// Makes the search index anew from the articles' rows; searches see the old one until it is done.
    public void rebuildIndex() {
        passages.rebuild(articles::scan);
    }

    @Override
    public void close() {
        stopHearing.run();
        rounds.close();
        meanings.close();
        passages.close();
    }
}
