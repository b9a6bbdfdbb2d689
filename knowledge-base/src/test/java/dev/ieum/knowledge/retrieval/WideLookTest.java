package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideLookTest {
    private static final int WORDS = 60;
    private static final int QUESTIONS = 200;
    private static final List<String> FIELDS = List.of("whole", "question");

    private final SplittableRandom random = new SplittableRandom(5);

    /// Lucene's own search decides, over several segments with deleted documents and many equal scores.
    @ParameterizedTest
    @ValueSource(ints = {3, 60, 4_000})
    void theBestDocumentsShouldBeThoseThatLucenesOwnSearchFinds(int documents) throws IOException {
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory()) {
            index(folder, documents);
            try (DirectoryReader reader = DirectoryReader.open(folder)) {
                KnownLeaves leaves = new KnownLeaves();
                IndexSearcher searcher = new IndexSearcher(reader);
                for (int i = 0; i < QUESTIONS; i++) {
                    Map<Term, Float> question = question();
                    int limit = 1 + random.nextInt(60);
                    WideLook look = new WideLook(new Frequencies(reader, leaves));
                    question.forEach((term, weight) -> look.want(term.field(), term.text(), weight));

                    assertThat(Arrays.stream(look.find(limit)).sorted().toArray())
                            .as("%s, best %d", question, limit)
                            .isEqualTo(lucenes(searcher, question, limit));
                }
            }
        }
    }

    private static int[] lucenes(IndexSearcher searcher, Map<Term, Float> question, int limit) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        question.forEach(
                (term, weight) -> query.add(new BoostQuery(new TermQuery(term), weight), BooleanClause.Occur.SHOULD));
        ScoreDoc[] hits = searcher.search(query.build(), limit).scoreDocs;
        return Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
    }

    private void index(ByteBuffersDirectory folder, int documents) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(folder, settings)) {
            for (int i = 0; i < documents; i++) {
                Document document = new Document();
                document.add(new StringField("id", String.valueOf(i % 500), Field.Store.NO));
                for (String field : FIELDS) {
                    document.add(new Field(field, new TermStream(words(random.nextInt(field.length() * 3))), type()));
                }
                writer.addDocument(document);
                if (i % 1_000 == 999) {
                    writer.commit();
                }
            }
            writer.deleteDocuments(new Term("id", "7"), new Term("id", "8"));
        }
    }

    private static FieldType type() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        return type;
    }

    private Map<Term, Float> question() {
        Map<Term, Float> question = new LinkedHashMap<>();
        for (String word : words(1 + random.nextInt(6))) {
            float weight = 0.1f + random.nextInt(5) / 4f;
            FIELDS.forEach(field -> question.put(new Term(field, word), weight * field.length()));
        }
        return question;
    }

    /// Common words are much more common than rare ones.
    private List<String> words(int count) {
        List<String> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            words.add("w" + (int) Math.pow(WORDS, random.nextDouble()));
        }
        return words;
    }
}
