package dev.ieum.knowledge.semantic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// Writes a packed BERT encoder as an ONNX graph. The 4-bit blocks stay as they are, in ONNX Runtime's order of nibbles
/// (operators MatMulNBits and GatherBlockQuantized of the domain com.microsoft). Not thread-safe.
final class EncoderGraph {
    private static final int BLOCK = 32;
    private static final int BLOCK_BYTES = 18;

    private final PackedModel model;
    private final PackedModel.Shape shape;
    private final OnnxWriter onnx = new OnnxWriter();

    private EncoderGraph(PackedModel model) {
        this.model = model;
        this.shape = model.shape();
    }

    static byte[] write(PackedModel model, List<Integer> kept) {
        EncoderGraph graph = new EncoderGraph(model);
        graph.constants();
        String hidden = graph.embeddings(kept);
        for (int layer = 0; layer < graph.shape.layers(); layer++) {
            boolean last = layer == graph.shape.layers() - 1;
            hidden = graph.layer(layer, hidden, last);
        }
        return graph.onnx.model(graph.shape.hidden());
    }

    private void constants() {
        int head = shape.hidden() / shape.heads();
        onnx.longs("axis0", 0);
        onnx.longs("axes12", 1, 2);
        onnx.longs("heads", 0, 0, shape.heads(), head);
        onnx.longs("joined", 0, 0, shape.hidden());
        onnx.longs("thirds", shape.hidden(), shape.hidden(), shape.hidden());
        onnx.floats("one", 1);
        onnx.floats("half", 0.5f);
        onnx.floats("root2", (float) Math.sqrt(2));
        onnx.floats("far", -10_000);
        onnx.floats("scale", (float) (1 / Math.sqrt(head)));
    }

    private String embeddings(List<Integer> kept) {
        words(kept);
        onnx.tensor("positions", OnnxWriter.FLOAT, model.tensor("emb.pos"), shape.positions(), shape.hidden());
        onnx.tensor("types", OnnxWriter.FLOAT, model.tensor("emb.type"), 2, shape.hidden());
        String word = onnx.node("GatherBlockQuantized", "words", "input_ids", "words.scale")
                .microsoft()
                .number("block_size", BLOCK)
                .number("gather_axis", 0)
                .number("quantize_axis", 1)
                .add();
        String length = onnx.node("Shape", "input_ids")
                .number("start", 1)
                .number("end", 2)
                .add();
        String position =
                onnx.node("Slice", "positions", "axis0", length, "axis0").add();
        String type = onnx.node("Gather", "types", "token_type_ids").add();
        String sum =
                onnx.node("Add", onnx.node("Add", word, position).add(), type).add();
        String wide = onnx.node("Unsqueeze", "attention_mask", "axes12").add();
        String mask = onnx.node("Cast", wide).number("to", OnnxWriter.FLOAT).add();
        onnx.node("Mul", onnx.node("Sub", "one", mask).add(), "far")
                .named("hidden_tokens")
                .add();
        return norm(sum, "emb.ln", "");
    }

    private String layer(int layer, String in, boolean last) {
        String prefix = "l" + layer + ".";
        String all = linear(in, prefix + "qkv", List.of(prefix + "q", prefix + "k", prefix + "v"), shape.hidden());
        List<String> thirds =
                onnx.node("Split", all, "thirds").number("axis", 2).addThree();
        String query = heads(thirds.get(0), 0, 2, 1, 3);
        String key = heads(thirds.get(1), 0, 2, 3, 1);
        String value = heads(thirds.get(2), 0, 2, 1, 3);
        String scores =
                onnx.node("Mul", onnx.node("MatMul", query, key).add(), "scale").add();
        String masked = onnx.node("Add", scores, "hidden_tokens").add();
        String shares = onnx.node("Softmax", masked).number("axis", -1).add();
        String mixed = onnx.node("MatMul", shares, value).add();
        String turned =
                onnx.node("Transpose", mixed).numbers("perm", 0, 2, 1, 3).add();
        String joined = onnx.node("Reshape", turned, "joined").add();
        String attended = linear(joined, prefix + "ao", List.of(prefix + "ao"), shape.hidden());
        String middle = norm(onnx.node("Add", attended, in).add(), prefix + "aln", "");
        String inner = gelu(linear(middle, prefix + "fi", List.of(prefix + "fi"), shape.hidden()));
        String outer = linear(inner, prefix + "fo", List.of(prefix + "fo"), shape.inner());
        String output = last ? "last_hidden_state" : "";
        return norm(onnx.node("Add", outer, middle).add(), prefix + "oln", output);
    }

    private String heads(String in, long... order) {
        String split = onnx.node("Reshape", in, "heads").add();
        return onnx.node("Transpose", split).numbers("perm", order).add();
    }

    /// x/2 · (1 + erf(x/√2)), Hendrycks and Gimpel 2016.
    private String gelu(String in) {
        String erf = onnx.node("Erf", onnx.node("Div", in, "root2").add()).add();
        String product =
                onnx.node("Mul", in, onnx.node("Add", erf, "one").add()).add();
        return onnx.node("Mul", product, "half").add();
    }

    private String norm(String in, String name, String output) {
        onnx.tensor(name + ".w", OnnxWriter.FLOAT, model.tensor(name + ".w"), shape.hidden());
        onnx.tensor(name + ".b", OnnxWriter.FLOAT, model.tensor(name + ".b"), shape.hidden());
        return onnx.node("LayerNormalization", in, name + ".w", name + ".b")
                .named(output)
                .number("axis", -1)
                .real("epsilon", model.epsilon())
                .add();
    }

    /// One matrix made of the rows of several; in ONNX Runtime neighbouring weights share a byte.
    private String linear(String in, String name, List<String> parts, int columns) {
        int blocksPerRow = columns / BLOCK;
        int blocks = parts.stream()
                .mapToInt(part -> model.tensor(part + ".w").remaining() / BLOCK_BYTES)
                .sum();
        ByteBuffer weights = little(16 * blocks);
        ByteBuffer scales = little(4 * blocks);
        ByteBuffer biases = little(4 * blocks / blocksPerRow);
        for (String part : parts) {
            ByteBuffer packed = model.tensor(part + ".w");
            while (packed.hasRemaining()) {
                block(packed, weights, scales, 0);
            }
            biases.put(model.tensor(part + ".b"));
        }
        int rows = blocks / blocksPerRow;
        onnx.tensor(name + ".q4", OnnxWriter.BYTE, weights.flip(), rows, blocksPerRow, 16);
        onnx.tensor(name + ".scale", OnnxWriter.FLOAT, scales.flip(), blocks);
        onnx.tensor(name + ".bias", OnnxWriter.FLOAT, biases.flip(), rows);
        String product = onnx.node("MatMulNBits", in, name + ".q4", name + ".scale")
                .microsoft()
                .number("K", columns)
                .number("N", rows)
                .number("accuracy_level", 4)
                .number("bits", 4)
                .number("block_size", BLOCK)
                .add();
        return onnx.node("Add", product, name + ".bias").add();
    }

    private void words(List<Integer> kept) {
        int blocksPerRow = shape.hidden() / BLOCK;
        ByteBuffer packed = model.tensor("emb.word");
        ByteBuffer weights = little(16 * blocksPerRow * kept.size());
        ByteBuffer scales = little(4 * blocksPerRow * kept.size());
        for (int id : kept) {
            packed.position(id * blocksPerRow * BLOCK_BYTES);
            for (int block = 0; block < blocksPerRow; block++) {
                block(packed, weights, scales, 8);
            }
        }
        onnx.tensor("words", OnnxWriter.INT4, weights.flip(), kept.size(), shape.hidden());
        onnx.tensor("words.scale", OnnxWriter.FLOAT, scales.flip(), kept.size(), blocksPerRow);
    }

    /// Reads a block whose byte `j` holds weights `j` and `j + 16`, and writes it with neighbours together.
    ///
    /// @param less what is taken from each weight: 8 makes them signed
    private static void block(ByteBuffer packed, ByteBuffer weights, ByteBuffer scales, int less) {
        scales.putFloat(Float.float16ToFloat(packed.getShort()));
        int[] values = new int[BLOCK];
        for (int j = 0; j < BLOCK / 2; j++) {
            int pair = packed.get() & 0xFF;
            values[j] = (pair & 0xF) - less;
            values[j + BLOCK / 2] = (pair >> 4) - less;
        }
        for (int j = 0; j < BLOCK; j += 2) {
            weights.put((byte) ((values[j] & 0xF) | ((values[j + 1] & 0xF) << 4)));
        }
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
