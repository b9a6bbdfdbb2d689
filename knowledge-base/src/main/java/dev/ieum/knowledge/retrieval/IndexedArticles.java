package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.article.StoredPassage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// Which articles the index holds, by key, each with the hash of its content.
final class IndexedArticles {
    private IndexedArticles() {}

    static Map<String, Long> read(SearcherManager searchers) throws IOException {
        Map<String, Long> found = new HashMap<>();
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                read(leaf.reader(), found);
            }
        } finally {
            searchers.release(searcher);
        }
        return found;
    }

    private static void read(LeafReader reader, Map<String, Long> found) throws IOException {
        BinaryDocValues passages = reader.getBinaryDocValues(PassageDocuments.PASSAGE);
        NumericDocValues contents = reader.getNumericDocValues(PassageDocuments.CONTENT);
        if (passages == null || contents == null) {
            return;
        }
        Bits live = reader.getLiveDocs();
        for (int document = 0; document < reader.maxDoc(); document++) {
            boolean kept = live == null || live.get(document);
            if (kept && contents.advanceExact(document) && passages.advanceExact(document)) {
                BytesRef bytes = passages.binaryValue();
                Citation citation = PassageCodec.decode(bytes.bytes, bytes.offset, bytes.length)
                        .citation();
                found.put(citation.passage().article() + "/" + citation.locale(), contents.longValue());
            }
        }
    }

    /// Gives every passage to `each`.
    static void passages(IndexSearcher searcher, Consumer<StoredPassage> each) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues passages = leaf.reader().getBinaryDocValues(PassageDocuments.PASSAGE);
            Bits live = leaf.reader().getLiveDocs();
            for (int document = 0; passages != null && document < leaf.reader().maxDoc(); document++) {
                if ((live == null || live.get(document)) && passages.advanceExact(document)) {
                    BytesRef bytes = passages.binaryValue();
                    each.accept(PassageCodec.decode(bytes.bytes, bytes.offset, bytes.length));
                }
            }
        }
    }
}
