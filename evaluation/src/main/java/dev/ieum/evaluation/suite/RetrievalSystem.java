package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.Document;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/// Something that finds documents. Not thread-safe.
public interface RetrievalSystem extends AutoCloseable {

    /// Takes these documents and forgets any before.
    ///
    /// @param locale `ko` or `en`, the language of documents and questions
    void index(List<Document> documents, String locale);

    /// Hears of the questions that will come, so that what is remembered of them anyway is not measured as searching.
    default void prepare(List<String> questions) {}

    /// The best documents first, each once.
    Hits search(String question, int limit);

    /// What a question costs in microseconds beyond its search, where measuring it again would not pay for it again
    /// because vectors are remembered; empty when there is nothing of the kind.
    default Optional<Histogram> embeddingMicros(List<String> questions) {
        return Optional.empty();
    }

    @Override
    void close();

    /// What a search found.
    ///
    /// @param confidence how sure the system is that the first one answers; a probability if it calls itself
    ///     calibrated
    /// @param known whether it would answer at all
    record Hits(List<Hit> hits, double confidence, boolean known) {
        public Hits {
            hits = List.copyOf(hits);
        }

        /// The document ids in order.
        public List<String> ids() {
            return hits.stream().map(Hit::id).toList();
        }
    }

    /// One document that was found.
    ///
    /// @param snippet the words that are shown for it
    record Hit(String id, double score, String snippet) {}

    /// Makes a fresh, empty system.
    interface Maker {
        RetrievalSystem make();
    }
}
