package dev.ieum.knowledge.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final String LETTERS = "ㄱㄴㄷㅎㅏㅐㅗㅣab7-é";
    private static final int WORDS = 800;

    private final SplittableRandom random = new SplittableRandom(11);

    /// Lucene's automaton decides.
    @Test
    void neighboursShouldBeThoseThatLucenesOwnSearchFinds() throws IOException {
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig())) {
                for (int i = 0; i < WORDS; i++) {
                    Document document = new Document();
                    document.add(new StringField(PassageDocuments.SURFACE, word(), Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(folder)) {
                LeafReader leaf = reader.leaves().getFirst().reader();
                Lexicon lexicon = Lexicon.of(leaf);
                for (int i = 0; i < WORDS; i++) {
                    String wanted = word();
                    int edits = 1 + i % 2;
                    Set<String> found = new TreeSet<>();
                    lexicon.near(wanted, edits, found::add);

                    assertThat(found).as(wanted).isEqualTo(lucenes(leaf, wanted, edits));
                }
            }
        }
    }

    private static Set<String> lucenes(LeafReader leaf, String wanted, int edits) throws IOException {
        Set<String> found = new TreeSet<>();
        Terms terms = Objects.requireNonNull(leaf.terms(PassageDocuments.SURFACE));
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(PassageDocuments.SURFACE, wanted), edits, 0, true);
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            found.add(term.utf8ToString());
        }
        return found;
    }

    @Test
    void wordsThatDoNotFitShouldBePassedOver() throws IOException {
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig())) {
                for (String word : List.of("a".repeat(70), "b".repeat(64), "c")) {
                    Document document = new Document();
                    document.add(new StringField(PassageDocuments.SURFACE, word, Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(folder)) {
                Lexicon lexicon = Lexicon.of(reader.leaves().getFirst().reader());
                Set<String> found = new TreeSet<>();
                for (String wanted : List.of("", "a".repeat(70), "a".repeat(69), "b".repeat(63), "d")) {
                    lexicon.near(wanted, 1, found::add);
                }

                assertThat(found).containsExactlyInAnyOrder("b".repeat(64), "c");
            }
        }
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
