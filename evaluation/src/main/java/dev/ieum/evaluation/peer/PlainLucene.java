package dev.ieum.evaluation.peer;

import dev.ieum.evaluation.dataset.Document;
import dev.ieum.evaluation.suite.RetrievalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
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
import org.jspecify.annotations.Nullable;

/// Lucene as it comes out of the box: one field with title and text, BM25 with its own defaults. The
/// yardstick for the knowledge base. Not thread-safe.
public final class PlainLucene implements RetrievalSystem {

    private static final String ID = "id";
    private static final String TEXT = "text";

    /// The forms the yardstick comes in, by the name that experiment files use.
    public static final List<String> NAMES = List.of("plain-nori", "plain-standard", "plain-bigram", "plain-porter");

    private final Analyzer analyzer;
    private @Nullable DirectoryReader reader;

    private PlainLucene(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /// Makes an empty one.
    ///
    /// @param name one of [#NAMES]
    public static RetrievalSystem make(String name) {
        return new PlainLucene(
                switch (name) {
                    case "plain-nori" -> nori();
                    case "plain-standard" -> new StandardAnalyzer();
                    case "plain-bigram" -> new CJKAnalyzer();
                    case "plain-porter" -> new EnglishAnalyzer();
                    default -> throw new IllegalArgumentException("there is no " + name);
                });
    }

    private static Analyzer nori() {
        return new KoreanAnalyzer(
                null, KoreanTokenizer.DecompoundMode.DISCARD, KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS, false);
    }

    @Override
    public void index(List<Document> documents, String locale) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Document document : documents) {
                    var fields = new org.apache.lucene.document.Document();
                    fields.add(new StringField(ID, document.id(), Field.Store.YES));
                    fields.add(new TextField(TEXT, document.all(), Field.Store.YES));
                    writer.addDocument(fields);
                }
            }
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Hits search(String question, int limit) {
        DirectoryReader open = reader;
        if (open == null) {
            throw new IllegalStateException("nothing was indexed");
        }
        try {
            IndexSearcher searcher = new IndexSearcher(open);
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query(question), limit).scoreDocs) {
                var fields = searcher.storedFields().document(found.doc);
                hits.add(new Hit(fields.get(ID), found.score, fields.get(TEXT)));
            }
            return new Hits(hits, hits.isEmpty() ? 0 : hits.getFirst().score(), !hits.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BooleanQuery query(String question) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int clauses = 0;
        try (TokenStream terms = analyzer.tokenStream(TEXT, question)) {
            CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
            terms.reset();
            while (terms.incrementToken() && clauses++ < IndexSearcher.getMaxClauseCount()) {
                query.add(new TermQuery(new Term(TEXT, term.toString())), BooleanClause.Occur.SHOULD);
            }
            terms.end();
        }
        return query.build();
    }

    @Override
    public void close() {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
