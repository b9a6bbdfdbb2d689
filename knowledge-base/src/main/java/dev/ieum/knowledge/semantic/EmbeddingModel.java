package dev.ieum.knowledge.semantic;

import java.util.List;

/// Turns texts into vectors of length one, so that their dot product says how alike the texts are. Thread-safe.
public interface EmbeddingModel extends AutoCloseable {

    /// What tells this model's vectors from another's; stored beside them, so it changes when they would.
    String name();

    /// How many numbers a vector has.
    int dimensions();

    /// The vector of a customer's question.
    ///
    /// @throws ModelFailure if the model cannot answer
    float[] embedQuestion(String text);

    /// The vectors of passages, in their order.
    ///
    /// @throws ModelFailure if the model cannot answer
    List<float[]> embedPassages(List<String> texts);

    @Override
    void close();
}
