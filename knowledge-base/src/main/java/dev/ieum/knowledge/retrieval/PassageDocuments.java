package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.StoredPassage;
import dev.ieum.knowledge.semantic.MeaningText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// Turns an article's passages into index documents, one per passage, always in one block. The first also
/// carries the article's questions and the whole article's words, so that a long article can be found by
/// words that stand far apart.
final class PassageDocuments {
    static final String ARTICLE = "article";
    static final String QUESTION = "question";
    static final String BODY = "body";
    static final String WHOLE = "whole";
    static final String PAIRS = "pairs";
    static final String SURFACE = "surface";
    static final String PASSAGE = "passage";
    static final String FORWARD = "forward";
    static final String CONTENT = "content";
    static final String MEANING = "meaning";
    static final String ASKED = "asked";
    static final String MEANS = "means";
    static final String LOCALE = "locale";
    static final String PART = "part";
    static final String PARTS = "parts";

    /// A passage without a title that is no longer than this may itself be a question.
    static final int ONE_LINE = 80;

    private static final FieldType WORDS = field(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType LETTERS = field(IndexOptions.DOCS, true);

    private final Dissection dissection;

    PassageDocuments(Dissection dissection) {
        this.dissection = dissection;
    }

    List<Document> of(ArticlePassages article) {
        List<Document> documents = new ArrayList<>(article.passages().size());
        Whole whole = new Whole();
        long content = 0;
        for (StoredPassage passage : article.passages()) {
            List<Segment> segments = dissection.segments(passage);
            byte[] encoded = PassageCodec.encode(passage);
            content = 31 * content + contentHash(encoded);
            Document document = document(passage, segments, encoded);
            document.add(new StringField(ARTICLE, article.key().toString(), Field.Store.NO));
            document.add(new NumericDocValuesField(PART, documents.size()));
            document.add(new NumericDocValuesField(PARTS, article.passages().size()));
            if (documents.isEmpty()) {
                List<String> question = terms(segments, true);
                whole.words.addAll(question);
                document.add(new Field(QUESTION, new TermStream(question), WORDS));
                questions(passage).forEach(asked -> addQuestion(document, asked.key()));
            }
            whole.add(segments);
            documents.add(document);
        }
        if (!documents.isEmpty()) {
            Document first = documents.getFirst();
            whole.into(first);
            first.add(new NumericDocValuesField(LOCALE, article.key().locale().hashCode()));
            first.add(new NumericDocValuesField(CONTENT, content));
        }
        return documents;
    }

    private static Document document(StoredPassage passage, List<Segment> segments, byte[] encoded) {
        Document document = new Document();
        document.add(new Field(BODY, new TermStream(terms(segments, false)), WORDS));
        document.add(new BinaryDocValuesField(PASSAGE, new BytesRef(encoded)));
        document.add(new BinaryDocValuesField(FORWARD, new BytesRef(Forward.encode(segments))));
        long meaning = text(passage).key();
        document.add(new NumericDocValuesField(MEANING, meaning));
        document.add(new StringField(MEANS, Long.toHexString(meaning), Field.Store.NO));
        return document;
    }

    private static void addQuestion(Document document, long meaning) {
        document.add(new SortedNumericDocValuesField(ASKED, meaning));
        document.add(new StringField(MEANS, Long.toHexString(meaning), Field.Store.NO));
    }

    /// What the passages of an article say together.
    private static final class Whole {
        private final List<String> words = new ArrayList<>();
        private final Set<String> pairs = new LinkedHashSet<>();
        private final Set<String> surfaces = new LinkedHashSet<>();

        void add(List<Segment> segments) {
            words.addAll(terms(segments, false));
            for (Segment segment : segments) {
                LetterPairs.add(segment.squeezed(), pairs);
                segment.surfaces().forEach(surface -> surfaces.add(Hangul.letters(surface)));
            }
        }

        void into(Document document) {
            document.add(new Field(WHOLE, new TermStream(words), WORDS));
            document.add(new Field(PAIRS, new TermStream(List.copyOf(pairs)), LETTERS));
            document.add(new Field(SURFACE, new TermStream(List.copyOf(surfaces)), LETTERS));
        }
    }

    /// What of a passage is embedded as an answer.
    static MeaningText text(StoredPassage passage) {
        return MeaningText.passage(passage.citation().title(), passage.text());
    }

    /// What of a passage is embedded as questions.
    static List<MeaningText> questions(StoredPassage passage) {
        List<MeaningText> questions = new ArrayList<>();
        String title = passage.citation().title();
        if (!title.isBlank()) {
            questions.add(new MeaningText(MeaningText.Kind.QUESTION, title));
        } else if (passage.text().length() <= ONE_LINE) {
            questions.add(new MeaningText(MeaningText.Kind.QUESTION, passage.text()));
        }
        passage.variants().forEach(variant -> questions.add(new MeaningText(MeaningText.Kind.QUESTION, variant)));
        return questions;
    }

    /// Tells whether stored passages and indexed ones are the same.
    static long contentHash(List<StoredPassage> passages) {
        long content = 0;
        for (StoredPassage passage : passages) {
            content = 31 * content + contentHash(PassageCodec.encode(passage));
        }
        return content;
    }

    private static List<String> terms(List<Segment> segments, boolean asking) {
        List<String> terms = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.kind().asks() == asking) {
                terms.addAll(segment.terms());
            }
        }
        return terms;
    }

    private static long contentHash(byte[] encoded) {
        long hash = 1125899906842597L;
        for (byte value : encoded) {
            hash = 31 * hash + value;
        }
        return hash;
    }

    private static FieldType field(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
