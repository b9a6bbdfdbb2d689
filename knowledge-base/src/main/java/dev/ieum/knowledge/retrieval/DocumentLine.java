package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.document.Document;

/// An assembly line: articles are cut into words on all cores and reach the index one after the other, in
/// the order they came in. So the same articles give the same index, and one writer fills few large
/// segments instead of many small ones. Used by one thread.
final class DocumentLine implements AutoCloseable {
    /// Articles that are cut in one go.
    private static final int TOGETHER = 64;

    /// So many goes are under way at once for each core.
    private static final int AHEAD = 4;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final PassageDocuments documents;
    private final Sink sink;
    private final ExecutorService cutters = Executors.newFixedThreadPool(
            CORES, Thread.ofPlatform().daemon().name("ieum-indexing-", 0).factory());
    private final Queue<Future<List<Cut>>> underWay = new ArrayDeque<>();
    private List<ArticlePassages> waiting = new ArrayList<>(TOGETHER);
    private int written;

    /// Takes an article's documents; none when nothing of it may be found any more.
    @FunctionalInterface
    interface Sink {
        void put(ArticleKey key, List<Document> documents) throws IOException;
    }

    private record Cut(ArticleKey key, List<Document> documents) {}

    DocumentLine(PassageDocuments documents, Sink sink) {
        this.documents = documents;
        this.sink = sink;
    }

    void add(ArticlePassages article) {
        waiting.add(article);
        if (waiting.size() == TOGETHER) {
            send();
            while (underWay.size() > AHEAD * CORES) {
                writeFirst();
            }
        }
    }

    /// Writes what is left.
    ///
    /// @return how many articles were written in all
    int finish() {
        if (underWay.isEmpty() && waiting.size() == 1) {
            write(cut(waiting));
            return written;
        }
        send();
        while (!underWay.isEmpty()) {
            writeFirst();
        }
        return written;
    }

    private void send() {
        List<ArticlePassages> articles = waiting;
        underWay.add(cutters.submit(() -> cut(articles)));
        waiting = new ArrayList<>(TOGETHER);
    }

    private List<Cut> cut(List<ArticlePassages> articles) {
        return articles.stream()
                .map(article -> new Cut(article.key(), documents.of(article)))
                .toList();
    }

    private void writeFirst() {
        try {
            write(underWay.remove().get());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("indexing was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("an article cannot be cut into words", failed);
        }
    }

    private void write(List<Cut> cuts) {
        for (Cut cut : cuts) {
            try {
                sink.put(cut.key(), cut.documents());
            } catch (IOException broken) {
                throw new UncheckedIOException("the search index cannot be written", broken);
            }
            written++;
        }
    }

    @Override
    public void close() {
        cutters.shutdownNow();
    }
}
