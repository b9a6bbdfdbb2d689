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
    private final boolean meanings;

    /// @param meanings whether the keys of meanings are wanted, too; they are 0 and none otherwise
    ArticleReader(IndexSearcher searcher, boolean meanings) {
        this.leaves = searcher.getIndexReader().leaves();
        this.meanings = meanings;
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

    /// Reads articles, in the order of their documents.
    List<Article> read(Collection<Integer> firstDocuments) throws IOException {
        List<Article> articles = new ArrayList<>(firstDocuments.size());
        Columns columns = null;
        for (int first :
                firstDocuments.stream().mapToInt(Integer::intValue).sorted().toArray()) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(first, leaves));
            if (columns == null || columns.leaf != leaf) {
                columns = new Columns(leaf, meanings);
            }
            articles.add(columns.read(first));
        }
        return articles;
    }

    /// What is read of one segment, opened once and read forwards.
    private static final class Columns {
        private final LeafReaderContext leaf;
        private final boolean withMeanings;
        private final BinaryDocValues forward;
        private final NumericDocValues counts;
        private final NumericDocValues meanings;
        private final NumericDocValues locales;
        private final SortedNumericDocValues asked;

        Columns(LeafReaderContext leaf, boolean withMeanings) throws IOException {
            this.leaf = leaf;
            this.withMeanings = withMeanings;
            this.forward = DocValues.getBinary(leaf.reader(), PassageDocuments.FORWARD);
            this.counts = DocValues.getNumeric(leaf.reader(), PassageDocuments.PARTS);
            this.meanings = DocValues.getNumeric(leaf.reader(), PassageDocuments.MEANING);
            this.locales = DocValues.getNumeric(leaf.reader(), PassageDocuments.LOCALE);
            this.asked = DocValues.getSortedNumeric(leaf.reader(), PassageDocuments.ASKED);
        }

        Article read(int first) throws IOException {
            int local = first - leaf.docBase;
            int count = counts.advanceExact(local) ? (int) Math.min(MAX_PASSAGES, counts.longValue()) : 0;
            int locale = locales.advanceExact(local) ? (int) locales.longValue() : 0;
            List<Long> asks = new ArrayList<>();
            if (withMeanings && asked.advanceExact(local)) {
                for (int i = 0; i < asked.docValueCount(); i++) {
                    asks.add(asked.nextValue());
                }
            }
            List<Part> parts = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                if (forward.advanceExact(local + i)) {
                    List<Forward.Piece> pieces = List.of(Forward.decode(forward.binaryValue()));
                    long meaning = withMeanings && meanings.advanceExact(local + i) ? meanings.longValue() : 0;
                    parts.add(new Part(first + i, meaning, pieces));
                }
            }
            return new Article(parts, asks, locale);
        }
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
