package dev.ieum.evaluation.peer;

import dev.ieum.evaluation.dataset.Document;
import dev.ieum.evaluation.retrieval.Embeddings;
import dev.ieum.evaluation.suite.RetrievalSystem;
import dev.ieum.knowledge.semantic.EmbeddingModel;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/// langchain4j's way to begin with retrieval: documents cut by the recursive splitter with easy-rag's sizes
/// (300 tokens, 30 of them twice), embedded, and kept in the in-memory store. It has the same embedding
/// model as the program.
///
/// The easy-rag module itself is not on the class path: none fits this version of langchain4j's core, and it brings a
/// document parser of a hundred megabytes that is not what is measured. Its splitter is the core's; tokens are counted
/// as [Tokens] does. Not thread-safe.
public final class EasyRag implements RetrievalSystem {

    private static final int SEGMENT_TOKENS = 300;
    private static final int OVERLAP_TOKENS = 30;
    private static final int SEGMENTS_PER_DOCUMENT = 5;
    private static final String ID = "id";

    private final EmbeddingModel model;
    private final Embeddings embeddings;
    private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();

    /// @throws dev.ieum.evaluation.experiment.Unavailable when there is no model
    public EasyRag(Embeddings embeddings) {
        this.embeddings = embeddings;
        this.model = embeddings.borrow();
    }

    @Override
    public void index(List<Document> documents, String locale) {
        store.removeAll();
        DocumentSplitter splitter = DocumentSplitters.recursive(SEGMENT_TOKENS, OVERLAP_TOKENS, new Tokens());
        embeddings.progress().begin("embedding", documents.size());
        for (Document document : documents) {
            if (!document.all().isBlank()) {
                var whole =
                        dev.langchain4j.data.document.Document.from(document.all(), Metadata.from(ID, document.id()));
                for (TextSegment segment : splitter.split(whole)) {
                    float[] vector =
                            model.embedPassages(List.of(segment.text())).getFirst();
                    store.add(Embedding.from(vector), segment);
                }
            }
            embeddings.progress().step();
        }
    }

    @Override
    public Hits search(String question, int limit) {
        if (question.isBlank()) {
            return new Hits(List.of(), 0, false);
        }
        EmbeddingSearchRequest request = EmbeddingSearchRequest.builder()
                .queryEmbedding(Embedding.from(model.embedQuestion(question)))
                .maxResults(limit * SEGMENTS_PER_DOCUMENT)
                .build();
        Map<String, Hit> best = new LinkedHashMap<>();
        for (EmbeddingMatch<TextSegment> match : store.search(request).matches()) {
            String id = match.embedded().metadata().getString(ID);
            if (id != null) {
                best.putIfAbsent(id, new Hit(id, match.score(), match.embedded().text()));
            }
        }
        List<Hit> hits = best.values().stream().limit(limit).toList();
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
