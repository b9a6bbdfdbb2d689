package dev.ieum.knowledge.semantic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A packed model of 32 dimensions and one layer with random weights: the real format, the real operators, no download.
final class TinyModel {
    private static final int HIDDEN = 32;
    private static final int INNER = 64;
    private static final int POSITIONS = 512;
    private static final List<String> PIECES = List.of(
            "<s>",
            "<pad>",
            "</s>",
            "<unk>",
            "\u2581",
            "\u2581주차",
            "주차",
            "\u2581환불",
            "환",
            "불",
            "되",
            "나요",
            "?",
            "a",
            "b",
            "query",
            ":",
            "\u2581pass",
            "age",
            "\u2581café",
            "<mask>");

    private TinyModel() {}

    /// Writes the packed file.
    static Path packed(Path folder, long seed) throws IOException {
        Map<String, byte[]> tensors = tensors(new Random(seed));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteBuffer directory = little(1 << 16);
        byte[] head = head(tensors.size());
        int size = head.length;
        for (String name : tensors.keySet()) {
            size += 2 + name.length() + 1 + 4 + 8 + 8;
        }
        long offset = size;
        for (Map.Entry<String, byte[]> tensor : tensors.entrySet()) {
            byte[] name = tensor.getKey().getBytes(StandardCharsets.UTF_8);
            directory.putShort((short) name.length).put(name).put((byte) 0).putInt(0);
            directory.putLong(offset).putLong(tensor.getValue().length);
            body.writeBytes(tensor.getValue());
            offset += tensor.getValue().length;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head);
        file.writeBytes(taken(directory));
        file.writeBytes(body.toByteArray());
        return Files.write(folder.resolve("tiny.bin"), file.toByteArray());
    }

    /// Converts it into a folder that can be loaded.
    static Path folder(Path folder, long seed) throws IOException {
        Path packed = packed(folder, seed);
        Path made = folder.resolve("tiny-" + seed);
        DefaultPack.convert(packed, packed, made, line -> {});
        return made;
    }

    private static byte[] head(int tensors) {
        ByteBuffer head = little(1 << 16);
        head.put("E5S1".getBytes(StandardCharsets.US_ASCII)).putInt(1);
        head.putInt(HIDDEN).putInt(1).putInt(2).putInt(INNER).putInt(PIECES.size());
        head.putInt(POSITIONS).putInt(2).putFloat(1e-12f).putInt(32);
        head.putInt(PIECES.size()).putInt(0).putInt(2).putInt(1).putInt(3);
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        for (String piece : PIECES) {
            offsets.add(texts.size());
            texts.writeBytes(piece.getBytes(StandardCharsets.UTF_8));
        }
        offsets.add(texts.size());
        head.putLong(texts.size());
        offsets.forEach(head::putInt);
        PIECES.forEach(piece -> head.putFloat(-piece.length()));
        head.put(texts.toByteArray());
        head.putInt(2).putInt(22);
        head.putInt('Ａ').put((byte) 1).putInt('a');
        head.putInt('½').put((byte) 2).putInt('a').putInt('b');
        head.putInt(tensors);
        return taken(head);
    }

    /// What was written into the buffer.
    private static byte[] taken(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    private static Map<String, byte[]> tensors(Random random) {
        Map<String, byte[]> tensors = new LinkedHashMap<>();
        tensors.put("emb.word", blocks(random, PIECES.size() * HIDDEN));
        tensors.put("emb.pos", floats(random, POSITIONS * HIDDEN, 0));
        tensors.put("emb.type", floats(random, 2 * HIDDEN, 0));
        norm(tensors, "emb.ln");
        for (String name : List.of("q", "k", "v", "ao")) {
            tensors.put("l0." + name + ".w", blocks(random, HIDDEN * HIDDEN));
            tensors.put("l0." + name + ".b", floats(random, HIDDEN, 0));
        }
        norm(tensors, "l0.aln");
        tensors.put("l0.fi.w", blocks(random, INNER * HIDDEN));
        tensors.put("l0.fi.b", floats(random, INNER, 0));
        tensors.put("l0.fo.w", blocks(random, HIDDEN * INNER));
        tensors.put("l0.fo.b", floats(random, HIDDEN, 0));
        norm(tensors, "l0.oln");
        return tensors;
    }

    private static void norm(Map<String, byte[]> tensors, String name) {
        tensors.put(name + ".w", floats(new Random(1), HIDDEN, 1));
        tensors.put(name + ".b", floats(new Random(2), HIDDEN, 0));
    }

    private static byte[] blocks(Random random, int weights) {
        ByteBuffer blocks = little(weights / 32 * 18);
        while (blocks.hasRemaining()) {
            byte[] pairs = new byte[16];
            random.nextBytes(pairs);
            blocks.putShort(Float.floatToFloat16(0.05f)).put(pairs);
        }
        return taken(blocks);
    }

    private static byte[] floats(Random random, int count, float around) {
        ByteBuffer floats = little(4 * count);
        while (floats.hasRemaining()) {
            floats.putFloat(around + (float) random.nextGaussian() * 0.02f);
        }
        return taken(floats);
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
