package dev.ieum.evaluation.speed;

import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.StoredPassage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
import org.apache.lucene.store.FSDirectory;

/// The yardstick for speed: Lucene with Nori as it comes, title, variants and text in one field, on
/// disk, indexed by all cores, every hit's text read back. It knows nothing of slips, missing spaces,
/// snippets or confidence.
final class PlainNori implements AutoCloseable {

    private static final String ID = "id";
    private static final String TEXT = "text";

    private final Analyzer analyzer = new KoreanAnalyzer(
            null, KoreanTokenizer.DecompoundMode.DISCARD, KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS, false);
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private PlainNori(Path folder, List<ArticlePassages> articles) throws IOException {
        directory = FSDirectory.open(folder);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            articles.parallelStream().forEach(article -> add(writer, article));
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    static PlainNori index(Path folder, List<ArticlePassages> articles) throws IOException {
        return new PlainNori(folder, articles);
    }

    private static void add(IndexWriter writer, ArticlePassages article) {
        StoredPassage passage = article.passages().getFirst();
        String text = passage.citation().title() + "\n" + String.join("\n", passage.variants()) + "\n" + passage.text();
        Document document = new Document();
        document.add(new StringField(ID, article.key().slug(), Field.Store.YES));
        document.add(new TextField(TEXT, text, Field.Store.YES));
        try {
            writer.addDocument(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The best articles' slugs.
    List<String> search(String question, int limit) throws IOException {
        List<String> slugs = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query(question), limit).scoreDocs) {
            slugs.add(searcher.storedFields().document(hit.doc).get(ID));
        }
        return slugs;
    }

    private BooleanQuery query(String question) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream terms = analyzer.tokenStream(TEXT, question)) {
            CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
            terms.reset();
            while (terms.incrementToken()) {
                query.add(new TermQuery(new Term(TEXT, term.toString())), BooleanClause.Occur.SHOULD);
            }
            terms.end();
        }
        return query.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
