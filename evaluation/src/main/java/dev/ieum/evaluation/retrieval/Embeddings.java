package dev.ieum.evaluation.retrieval;

import dev.ieum.evaluation.experiment.Progress;
import dev.ieum.evaluation.experiment.Unavailable;
import dev.ieum.knowledge.semantic.EmbeddingModel;
import dev.ieum.knowledge.semantic.ModelFailure;
import dev.ieum.knowledge.semantic.OnnxEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// The embedding model of the semantic experiments: loaded once, when the first of them runs, and lent to all. Its
/// vectors are kept between runs. Not thread-safe.
public final class Embeddings implements AutoCloseable {
    private final Path folder;
    private final String otherwise;
    private final Path memory;
    private final Progress progress;
    private @Nullable OnnxEmbeddingModel model;
    private @Nullable RememberedEmbeddings remembered;

    /// @param folder of a model in the Hugging Face layout; it need not be there
    /// @param otherwise what a reader can do when it is not
    /// @param memory where vectors are kept between runs
    public Embeddings(Path folder, String otherwise, Path memory, Progress progress) {
        this.folder = folder;
        this.otherwise = otherwise;
        this.memory = memory;
        this.progress = progress;
    }

    /// The model, for a borrower who may close it without closing it for others.
    ///
    /// @throws Unavailable when there is none or it cannot be used here
    public EmbeddingModel borrow() {
        return new BorrowedModel(load());
    }

    /// How far a long embedding is.
    public Progress progress() {
        return progress;
    }

    /// Embeds and remembers questions.
    public void prepare(List<String> questions) {
        RememberedEmbeddings ready = load();
        progress.begin("embedding questions", questions.size());
        for (String question : questions) {
            if (!question.isBlank()) {
                ready.embedQuestion(question);
            }
            progress.step();
        }
    }

    /// What embedding a question really costs, in microseconds; nothing is remembered.
    public Histogram embeddingMicros(List<String> questions) {
        load();
        Histogram micros = new Histogram(60_000_000L, 3);
        OnnxEmbeddingModel loaded = model;
        if (loaded != null) {
            questions.stream().limit(2).forEach(loaded::embedQuestion);
            for (String question : questions) {
                long began = System.nanoTime();
                loaded.embedQuestion(question);
                micros.recordValue(Math.min(60_000_000L, (System.nanoTime() - began) / 1_000));
            }
        }
        return micros;
    }

    /// Where the model is.
    ///
    /// @throws Unavailable when there is none
    public Path folder() {
        if (!Files.isRegularFile(folder.resolve("model.onnx"))) {
            throw new Unavailable("there is no embedding model in " + folder + "; " + otherwise);
        }
        return folder;
    }

    private RememberedEmbeddings load() {
        RememberedEmbeddings ready = remembered;
        if (ready != null) {
            return ready;
        }
        folder();
        try {
            OnnxEmbeddingModel loaded = OnnxEmbeddingModel.load(folder);
            RememberedEmbeddings made = new RememberedEmbeddings(loaded, memory);
            model = loaded;
            remembered = made;
            return made;
        } catch (ModelFailure unusable) {
            throw new Unavailable(String.valueOf(unusable.getMessage()));
        } catch (IOException unwritable) {
            throw new Unavailable("vectors cannot be kept in " + memory + ": " + unwritable.getMessage());
        }
    }

    @Override
    public void close() {
        if (remembered != null) {
            remembered.close();
        }
    }
}
