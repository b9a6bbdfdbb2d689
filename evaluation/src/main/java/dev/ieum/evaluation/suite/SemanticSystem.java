package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.Document;
import dev.ieum.evaluation.retrieval.Embeddings;
import dev.ieum.knowledge.article.StoredPassage;
import dev.ieum.knowledge.semantic.EmbeddingModel;
import dev.ieum.knowledge.semantic.MeaningText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/// The embedding model alone, as a yardstick for searching with words and meanings together: a document stands where
/// its passage, title or variant whose vector is nearest to the question's stands. Its confidence is that likeness, no
/// probability. Not thread-safe.
public final class SemanticSystem implements RetrievalSystem {

    private static final int ONE_LINE = 80;

    private final Embeddings embeddings;
    private final EmbeddingModel model;
    private final List<Point> points = new ArrayList<>();

    /// @throws dev.ieum.evaluation.experiment.Unavailable when there is no model
    public SemanticSystem(Embeddings embeddings) {
        this.embeddings = embeddings;
        this.model = embeddings.borrow();
    }

    /// A text of a document in the model's space.
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    private record Point(String id, String text, float[] vector) {
        double likeness(float[] other) {
            float sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += vector[i] * other[i];
            }
            return sum;
        }
    }

    @Override
    public void index(List<Document> documents, String locale) {
        points.clear();
        embeddings.progress().begin("embedding", documents.size());
        for (Document document : documents) {
            for (String question : questions(document)) {
                points.add(new Point(document.id(), question, model.embedQuestion(question)));
            }
            for (StoredPassage passage : Passages.of(document, locale)) {
                String text =
                        MeaningText.passage(document.title(), passage.text()).text();
                points.add(new Point(
                        document.id(),
                        passage.text(),
                        model.embedPassages(List.of(text)).getFirst()));
            }
            embeddings.progress().step();
        }
    }

    /// What asks rather than answers; without a title a text of one line may be a question itself.
    private static List<String> questions(Document document) {
        List<String> questions = new ArrayList<>(document.variants());
        if (!document.title().isBlank()) {
            questions.add(document.title());
        } else if (document.text().length() <= ONE_LINE) {
            questions.add(document.text());
        }
        return questions;
    }

    @Override
    public void prepare(List<String> questions) {
        embeddings.prepare(questions);
    }

    @Override
    public Hits search(String question, int limit) {
        if (question.isBlank()) {
            return new Hits(List.of(), 0, false);
        }
        float[] wanted = model.embedQuestion(question);
        Map<String, Hit> best = new HashMap<>();
        for (Point point : points) {
            double likeness = point.likeness(wanted);
            Hit before = best.get(point.id());
            if (before == null || likeness > before.score()) {
                best.put(point.id(), new Hit(point.id(), likeness, point.text()));
            }
        }
        List<Hit> hits = best.values().stream()
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id))
                .limit(limit)
                .toList();
        return new Hits(hits, hits.isEmpty() ? 0 : hits.getFirst().score(), !hits.isEmpty());
    }

    @Override
    public Optional<Histogram> embeddingMicros(List<String> questions) {
        return Optional.of(embeddings.embeddingMicros(questions));
    }

    @Override
    public void close() {
        model.close();
    }
}
