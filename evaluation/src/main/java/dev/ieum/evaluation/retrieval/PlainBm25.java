package dev.ieum.evaluation.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The baseline: Lucene's BM25 and Nori as they come, compounds cut (`DISCARD`), title and text in one field.
final class PlainBm25 implements AutoCloseable {
    private static final String FIELD = "text";

    private final Analyzer analyzer = new KoreanAnalyzer(
            null, KoreanTokenizer.DecompoundMode.DISCARD, KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS, false);
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    PlainBm25(TestCollection collection) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (TestCollection.Entry entry : collection.documents()) {
                Document document = new Document();
                document.add(new StoredField("id", entry.id()));
                document.add(new TextField(FIELD, entry.title() + "\n" + entry.text(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    List<String> search(String text, int limit) {
        try {
            List<String> ids = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(text), limit).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            return ids;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private BooleanQuery query(String text) throws IOException {
        List<BooleanClause> clauses = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(FIELD, text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken() && clauses.size() < IndexSearcher.getMaxClauseCount()) {
                clauses.add(
                        new BooleanClause(new TermQuery(new Term(FIELD, term.toString())), BooleanClause.Occur.SHOULD));
            }
            stream.end();
        }
        return new BooleanQuery.Builder().add(clauses).build();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
