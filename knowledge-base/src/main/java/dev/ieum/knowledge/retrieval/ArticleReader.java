package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.StoredPassage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/// Reads candidate articles back from the index.
final class ArticleReader {
    /// Of a longer article only so many passages are weighed.
    static final int MAX_PASSAGES = 64;

    private final List<LeafReaderContext> leaves;

    ArticleReader(IndexSearcher searcher) {
        this.leaves = searcher.getIndexReader().leaves();
    }

    /// An article's passages as flat arrays.
    ///
    /// @param parts its passages in reading order
    /// @param asks the keys of its title's and variants' meanings
    /// @param locale the hash of its locale's name
    record Article(List<Part> parts, List<Long> asks, int locale) {}

    /// One passage.
    ///
    /// @param document its number in this state of the index
    /// @param meaning the key of its text's meaning
    /// @param pieces what it says
    record Part(int document, long meaning, List<Forward.Piece> pieces) {}

    List<Article> read(Collection<Integer> firstDocuments) throws IOException {
        List<Article> articles = new ArrayList<>(firstDocuments.size());
        for (int first : firstDocuments.stream().sorted().toList()) {
            articles.add(read(first));
        }
        return articles;
    }

    private Article read(int first) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(first, leaves));
        BinaryDocValues forward = DocValues.getBinary(leaf.reader(), PassageDocuments.FORWARD);
        NumericDocValues counts = DocValues.getNumeric(leaf.reader(), PassageDocuments.PARTS);
        NumericDocValues meanings = DocValues.getNumeric(leaf.reader(), PassageDocuments.MEANING);
        SortedNumericDocValues asked = DocValues.getSortedNumeric(leaf.reader(), PassageDocuments.ASKED);
        int local = first - leaf.docBase;
        int count = counts.advanceExact(local) ? (int) Math.min(MAX_PASSAGES, counts.longValue()) : 0;
        List<Part> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (forward.advanceExact(local + i) && meanings.advanceExact(local + i)) {
                List<Forward.Piece> pieces = List.of(Forward.decode(forward.binaryValue()));
                parts.add(new Part(first + i, meanings.longValue(), pieces));
            }
        }
        List<Long> asks = new ArrayList<>();
        if (asked.advanceExact(local)) {
            for (int i = 0; i < asked.docValueCount(); i++) {
                asks.add(asked.nextValue());
            }
        }
        NumericDocValues locales = DocValues.getNumeric(leaf.reader(), PassageDocuments.LOCALE);
        return new Article(parts, asks, locales.advanceExact(local) ? (int) locales.longValue() : 0);
    }

    StoredPassage passage(int document) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues passages = DocValues.getBinary(leaf.reader(), PassageDocuments.PASSAGE);
        if (!passages.advanceExact(document - leaf.docBase)) {
            throw new IOException("passage " + document + " has no content");
        }
        BytesRef bytes = passages.binaryValue();
        return PassageCodec.decode(bytes.bytes, bytes.offset, bytes.length);
    }
}
