package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.StoredPassage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This node's own copy of the passages, made for searching. Thread-safe; edits pass one by one.
///
/// The rows are the truth: the index can be thrown away at any time, so it is committed rarely and compared with the
/// rows at every start.
final class LuceneIndex implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);

    private final PassageDocuments documents;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private LuceneIndex(Directory directory, PassageDocuments documents) throws IOException {
        this.documents = documents;
        this.directory = directory;
        this.writer = new IndexWriter(directory, settings());
        this.searchers = new SearcherManager(writer, true, true, new SearcherFactory());
    }

    /// Opens the index in `folder`, which is made; a damaged one is deleted first and starts empty.
    static LuceneIndex open(Path folder, PassageDocuments documents) {
        try {
            Files.createDirectories(folder);
            IndexRepair.discardIfDamaged(folder);
            return new LuceneIndex(FSDirectory.open(folder), documents);
        } catch (IOException broken) {
            throw new UncheckedIOException("the search index in " + folder + " cannot be opened", broken);
        }
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setSimilarity(new BM25Similarity())
                .setRAMBufferSizeMB(32)
                .setUseCompoundFile(false);
    }

    /// Runs `work` on the newest state.
    <T> T search(Searching<T> work) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.on(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the search index cannot be read", broken);
        }
    }

    /// Replaces an article's passages; searches see it when this returns.
    synchronized void replace(String articleKey, List<StoredPassage> passages) {
        edit(() -> {
            Term article = new Term(PassageDocuments.ARTICLE, articleKey);
            if (passages.isEmpty()) {
                writer.deleteDocuments(article);
            } else {
                writer.updateDocuments(article, documents.of(passages));
            }
            searchers.maybeRefreshBlocking();
        });
    }

    /// Makes the index equal to the rows: what is the same stays, the rest is replaced. Searches see the old state
    /// until
    /// all is done.
    ///
    /// @param rows every searchable passage, an article's passages one after the other
    synchronized void reconcile(Stream<StoredPassage> rows) {
        edit(() -> {
            replaceAll(rows, IndexedArticles.read(searchers));
        });
    }

    /// Makes the index anew from the rows. Searches see the old state until all is done.
    synchronized void rebuild(Stream<StoredPassage> rows) {
        edit(() -> {
            Map<String, Long> stale = IndexedArticles.read(searchers);
            stale.replaceAll((key, content) -> ~content);
            replaceAll(rows, stale);
        });
    }

    private void replaceAll(Stream<StoredPassage> rows, Map<String, Long> indexed) throws IOException {
        Reconciliation work = new Reconciliation(writer, documents, indexed);
        rows.forEach(work::add);
        work.finish();
        writer.commit();
        searchers.maybeRefreshBlocking();
        log.info("Search index: {} passages, {} articles indexed.", writer.getDocStats().numDocs, work.replaced());
    }

    @Override
    public synchronized void close() {
        edit(() -> {
            searchers.close();
            writer.close();
            directory.close();
        });
    }

    private static void edit(Editing work) {
        try {
            work.run();
        } catch (IOException broken) {
            throw new UncheckedIOException("the search index cannot be written", broken);
        }
    }

    @FunctionalInterface
    interface Searching<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    @FunctionalInterface
    private interface Editing {
        void run() throws IOException;
    }

    /// Adds rows article by article and leaves alone what the index has already.
    private static final class Reconciliation {
        private final IndexWriter writer;
        private final PassageDocuments documents;
        private final Map<String, Long> indexed;
        private final List<StoredPassage> article = new ArrayList<>();
        private int replaced;

        Reconciliation(IndexWriter writer, PassageDocuments documents, Map<String, Long> indexed) {
            this.writer = writer;
            this.documents = documents;
            this.indexed = indexed;
        }

        void add(StoredPassage passage) {
            if (!article.isEmpty()
                    && !PassageDocuments.articleKey(article.getFirst()).equals(PassageDocuments.articleKey(passage))) {
                flush();
            }
            article.add(passage);
        }

        void finish() throws IOException {
            flush();
            for (String gone : indexed.keySet()) {
                writer.deleteDocuments(new Term(PassageDocuments.ARTICLE, gone));
            }
        }

        int replaced() {
            return replaced;
        }

        private void flush() {
            if (article.isEmpty()) {
                return;
            }
            String key = PassageDocuments.articleKey(article.getFirst());
            Long content = indexed.remove(key);
            if (content == null || content != PassageDocuments.contentHash(article)) {
                edit(() -> writer.updateDocuments(new Term(PassageDocuments.ARTICLE, key), documents.of(article)));
                replaced++;
            }
            article.clear();
        }
    }
}
