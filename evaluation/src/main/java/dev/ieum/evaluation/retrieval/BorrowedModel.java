package dev.ieum.evaluation.retrieval;

import dev.ieum.knowledge.semantic.EmbeddingModel;
import java.util.List;

/// A model that several borrow: it stays open when one of them closes it; whoever lent it closes it.
record BorrowedModel(EmbeddingModel model) implements EmbeddingModel {
    @Override
    public String name() {
        return model.name();
    }

    @Override
    public int dimensions() {
        return model.dimensions();
    }

    @Override
    public float[] embedQuestion(String text) {
        return model.embedQuestion(text);
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return model.embedPassages(texts);
    }

    @Override
    public void close() {
        // Not the borrower's to close.
    }
}
