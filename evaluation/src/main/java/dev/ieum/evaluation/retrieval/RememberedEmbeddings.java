package dev.ieum.evaluation.retrieval;

import dev.ieum.knowledge.semantic.EmbeddingModel;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An embedding model that embeds no text twice, over all runs: measurements are repeated, vectors are not. Not for
/// latencies. Thread-safe.
public final class RememberedEmbeddings implements EmbeddingModel {
    private final EmbeddingModel model;
    private final Map<UUID, float[]> known = new HashMap<>();
    private final DataOutputStream out;

    /// @param folder where vectors are kept between runs
    public RememberedEmbeddings(EmbeddingModel model, Path folder) throws IOException {
        this.model = model;
        Path file = Files.createDirectories(folder).resolve(model.name().replaceAll("\\W", "-") + ".vectors");
        if (Files.exists(file)) {
            read(file);
        }
        out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), 1 << 16));
    }

    private void read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (true) {
                UUID key = new UUID(in.readLong(), in.readLong());
                float[] vector = new float[model.dimensions()];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = in.readFloat();
                }
                known.put(key, vector);
            }
        } catch (EOFException end) {
            return;
        }
    }

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
        return remembered("q:" + text, () -> model.embedQuestion(text));
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return texts.stream()
                .map(text -> remembered(
                        "p:" + text, () -> model.embedPassages(List.of(text)).getFirst()))
                .toList();
    }

    private synchronized float[] remembered(String text, java.util.function.Supplier<float[]> embedding) {
        UUID key = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        float[] vector = known.get(key);
        if (vector == null) {
            vector = embedding.get();
            known.put(key, vector);
            write(key, vector);
        }
        return vector;
    }

    private void write(UUID key, float[] vector) {
        try {
            out.writeLong(key.getMostSignificantBits());
            out.writeLong(key.getLeastSignificantBits());
            for (float value : vector) {
                out.writeFloat(value);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("vectors cannot be kept", broken);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("vectors cannot be kept", broken);
        }
        model.close();
    }
}
