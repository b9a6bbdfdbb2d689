package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.ArticlePassages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/// One state of the index, with drafts in the place of some articles. The drafts live in memory; nothing is written.
final class DraftedIndex implements AutoCloseable {
    private final SearcherManager searchers;
    private final IndexSearcher held;
    private final DirectoryReader drafts;
    private final IndexSearcher both;

    private DraftedIndex(SearcherManager searchers, IndexSearcher held, DirectoryReader drafts, IndexSearcher both) {
        this.searchers = searchers;
        this.held = held;
        this.drafts = drafts;
        this.both = both;
    }

    static DraftedIndex open(SearcherManager searchers, PassageDocuments documents, List<ArticlePassages> drafts)
            throws IOException {
        DirectoryReader drafted = index(documents, drafts);
        IndexSearcher held = searchers.acquire();
        List<String> keys =
                drafts.stream().map(article -> article.key().toString()).toList();
        List<IndexReader> readers = new ArrayList<>();
        readers.add(new HidingReader((DirectoryReader) held.getIndexReader(), keys));
        readers.add(drafted);
        IndexSearcher both = new IndexSearcher(new MultiReader(readers.toArray(IndexReader[]::new), false));
        return new DraftedIndex(searchers, held, drafted, both);
    }

    private static DirectoryReader index(PassageDocuments documents, List<ArticlePassages> drafts) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
            for (ArticlePassages draft : drafts) {
                writer.addDocuments(documents.of(draft));
            }
        }
        return DirectoryReader.open(memory);
    }

    <T> T search(LuceneIndex.Searching<T> work) {
        try {
            return work.on(both);
        } catch (IOException broken) {
            throw new UncheckedIOException("the search index cannot be read", broken);
        }
    }

    @Override
    public void close() {
        try {
            both.getIndexReader().close();
            drafts.close();
            searchers.release(held);
        } catch (IOException broken) {
            throw new UncheckedIOException("the search index cannot be released", broken);
        }
    }
}
