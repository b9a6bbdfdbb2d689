package dev.ieum.evaluation.retrieval;

import dev.ieum.knowledge.semantic.EmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An embedding model that embeds no text twice, over all runs: measurements are repeated, vectors are not.
/// What is remembered is tried against the model when it is opened, and forgotten when the two disagree. Of
/// several processes the first one adds to the file; the others read it and keep what is new to themselves.
/// Not for latencies. Thread-safe.
public final class RememberedEmbeddings implements EmbeddingModel {
    /// Vectors that are written together, so that an interrupted run loses no more than these.
    private static final int TOGETHER = 64;

    private static final int KEY_BYTES = 16;
    private static final double SAME = 0.999;

    /// Embedded first and compared on every opening: short and long, Korean and English.
    private static final List<String> TRIED =
            List.of("q:환불은 며칠 걸리나요?", "q:Do you ship abroad?", "p:주차는 2시간까지 무료입니다. 이후 10분마다 1,000원이 더해집니다.");

    private final EmbeddingModel model;
    private final Map<UUID, float[]> known = new HashMap<>();
    private final FileChannel file;
    private final boolean writing;
    private final ByteBuffer unwritten;

    /// @param folder where vectors are kept between runs
    public RememberedEmbeddings(EmbeddingModel model, Path folder) throws IOException {
        this.model = model;
        Path path = Files.createDirectories(folder).resolve(model.name().replaceAll("\\W", "-") + ".vectors");
        this.file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        this.writing = file.tryLock() != null;
        this.unwritten = ByteBuffer.allocate(TOGETHER * recordBytes());
        read();
        if (!stillHolds()) {
            known.clear();
            if (writing) {
                file.truncate(0);
            }
        }
        TRIED.forEach(this::remembered);
    }

    private int recordBytes() {
        return KEY_BYTES + Float.BYTES * model.dimensions();
    }

    private void read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(TOGETHER * recordBytes());
        long records = file.size() / recordBytes();
        while (file.read(bytes) >= 0) {
            bytes.flip();
            while (bytes.remaining() >= recordBytes() && known.size() < records) {
                UUID key = new UUID(bytes.getLong(), bytes.getLong());
                float[] vector = new float[model.dimensions()];
                bytes.asFloatBuffer().get(vector);
                bytes.position(bytes.position() + Float.BYTES * vector.length);
                known.put(key, vector);
            }
            bytes.compact();
        }
        if (writing) {
            file.truncate(records * recordBytes());
            file.position(file.size());
        }
    }

    private boolean stillHolds() {
        return TRIED.stream().allMatch(text -> {
            float[] before = known.get(key(text));
            return before == null || likeness(before, embed(text)) >= SAME;
        });
    }

    private static double likeness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private float[] embed(String marked) {
        String text = marked.substring(2);
        return marked.startsWith("q:")
                ? model.embedQuestion(text)
                : model.embedPassages(List.of(text)).getFirst();
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
        return remembered("q:" + text);
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return texts.stream().map(text -> remembered("p:" + text)).toList();
    }

    private synchronized float[] remembered(String marked) {
        UUID key = key(marked);
        float[] vector = known.get(key);
        if (vector == null) {
            vector = embed(marked);
            add(key, vector);
        }
        return vector;
    }

    private static UUID key(String marked) {
        return UUID.nameUUIDFromBytes(marked.getBytes(StandardCharsets.UTF_8));
    }

    private void add(UUID key, float[] vector) {
        known.put(key, Arrays.copyOf(vector, vector.length));
        unwritten.putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits());
        for (float value : vector) {
            unwritten.putFloat(value);
        }
        if (!unwritten.hasRemaining()) {
            write();
        }
    }

    private void write() {
        try {
            unwritten.flip();
            while (writing && unwritten.hasRemaining()) {
                file.write(unwritten);
            }
            unwritten.clear();
        } catch (IOException broken) {
            throw new UncheckedIOException("vectors cannot be kept", broken);
        }
    }

    @Override
    public synchronized void close() {
        write();
        try {
            file.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("vectors cannot be kept", broken);
        }
        model.close();
    }
}
