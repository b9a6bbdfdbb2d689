package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This node's own copy of the passages, made for searching. Thread-safe; edits pass one by one.
///
/// The rows are the truth: the index can be thrown away at any time, so it is committed rarely and compared with the
/// rows at every start.
final class LuceneIndex implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);

    /// Changes when what is indexed changes.
    private static final String LAYOUT = "4";

    /// Of the heap one part in so many holds what is indexed and not yet written, within these limits: the
    /// fewer segments come of it, the quicker every search is.
    private static final long HEAP_SHARE = 6;

    private static final double LEAST_BUFFER_MB = 16;
    private static final double MOST_BUFFER_MB = 256;

    /// Segments smaller than this stay in memory until they are merged or committed: an edit writes a dozen files else.
    private static final double SMALL_SEGMENT_MB = 4;

    private static final double SMALL_SEGMENTS_MB = 16;

    private volatile PassageDocuments documents;
    private String format;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, Integer> versions = new HashMap<>();

    private LuceneIndex(Directory directory, PassageDocuments documents, String format) throws IOException {
        this.documents = documents;
        this.format = format;
        this.directory = directory;
        this.writer = new IndexWriter(directory, settings());
        writer.setLiveCommitData(Map.of(IndexRepair.FORMAT, format).entrySet());
        this.searchers = new SearcherManager(writer, true, true, new SearcherFactory());
    }

    /// Opens the index in `folder`, which is made; a damaged one is deleted first and starts empty. While another
    /// process has it, this one's is in memory.
    ///
    /// @param words the fingerprint of the words that texts are cut with
    static LuceneIndex open(Path folder, PassageDocuments documents, String words) {
        String format = LAYOUT + "/" + words;
        try {
            Files.createDirectories(folder);
            if (IndexFolder.isTaken(folder)) {
                return new LuceneIndex(new ByteBuffersDirectory(), documents, format);
            }
            IndexRepair.discardIfDamaged(folder, format);
            Directory files = new NRTCachingDirectory(FSDirectory.open(folder), SMALL_SEGMENT_MB, SMALL_SEGMENTS_MB);
            return new LuceneIndex(files, documents, format);
        } catch (IOException broken) {
            throw new UncheckedIOException("the search index in " + folder + " cannot be opened", broken);
        }
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig()
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setSimilarity(new BM25Similarity())
                .setRAMBufferSizeMB(bufferMegabytes())
                .setUseCompoundFile(false);
    }

    private static double bufferMegabytes() {
        double share = Runtime.getRuntime().maxMemory() / (double) HEAP_SHARE / (1 << 20);
        return Math.clamp(share, LEAST_BUFFER_MB, MOST_BUFFER_MB);
    }

    /// The newest state with some articles replaced, held until it is closed.
    DraftedIndex with(List<ArticlePassages> drafts) {
        try {
            return DraftedIndex.open(searchers, documents, drafts);
        } catch (IOException broken) {
            throw new UncheckedIOException("the search index cannot be read", broken);
        }
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

    /// Replaces articles' passages; searches see it when this returns. An article that is here in a
    /// later version stays.
    synchronized void replace(List<ArticlePassages> changes) {
        edit(() -> {
            try (DocumentLine line = new DocumentLine(documents, this::put)) {
                for (ArticlePassages change : changes) {
                    String key = change.key().toString();
                    int version = change.passages().stream()
                            .mapToInt(passage -> passage.citation().passage().version())
                            .max()
                            .orElse(Integer.MAX_VALUE);
                    if (change.passages().isEmpty() || versions.merge(key, version, Math::max) == version) {
                        line.add(change);
                    }
                }
                line.finish();
            }
            searchers.maybeRefreshBlocking();
        });
    }

    private void put(ArticleKey key, List<Document> passages) throws IOException {
        Term article = new Term(PassageDocuments.ARTICLE, key.toString());
        if (passages.isEmpty()) {
            writer.deleteDocuments(article);
        } else {
            writer.updateDocuments(article, passages);
        }
    }

    /// Cuts texts into other words from now on, and what is indexed anew, unless it was cut with the same ones.
    ///
    /// @param words their fingerprint
    synchronized void cutWith(PassageDocuments others, String words, Consumer<Consumer<ArticlePassages>> rows) {
        documents = others;
        String next = LAYOUT + "/" + words;
        if (!next.equals(format)) {
            format = next;
            writer.setLiveCommitData(Map.of(IndexRepair.FORMAT, format).entrySet());
            reconcile(rows, true);
        }
    }

    /// Makes the index equal to the rows: what is the same stays, the rest is replaced. Searches see the
    /// old state until all is done.
    ///
    /// @param rows gives every searchable article to the consumer, once
    /// @param anew whether what is the same is indexed again, too
    synchronized void reconcile(Consumer<Consumer<ArticlePassages>> rows, boolean anew) {
        edit(() -> {
            Map<String, Long> indexed = IndexedArticles.read(searchers);
            int replaced;
            try (DocumentLine line = new DocumentLine(documents, this::put)) {
                rows.accept(article -> {
                    Long content = indexed.remove(article.key().toString());
                    if (anew || content == null || content != PassageDocuments.contentHash(article.passages())) {
                        line.add(article);
                    }
                });
                replaced = line.finish();
            }
            for (String gone : indexed.keySet()) {
                writer.deleteDocuments(new Term(PassageDocuments.ARTICLE, gone));
            }
            writer.commit();
            searchers.maybeRefreshBlocking();
            log.info("Search index: {} passages, {} articles indexed.", writer.getDocStats().numDocs, replaced);
        });
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
}
