package dev.ieum.knowledge.semantic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Writes an ONNX file (IR version 10, operator set 21) node by node. Field numbers are those of
/// `onnx.proto`. Not thread-safe.
final class OnnxWriter {
    static final int FLOAT = 1;
    static final int BYTE = 2;
    static final int INT64 = 7;
    static final int INT4 = 22;

    private static final int ATTRIBUTE_REAL = 1;
    private static final int ATTRIBUTE_NUMBER = 2;
    private static final int ATTRIBUTE_NUMBERS = 7;

    private final ProtobufWriter graph = new ProtobufWriter();
    private int nodes;

    void tensor(String name, int type, ByteBuffer content, long... dimensions) {
        ProtobufWriter tensor = new ProtobufWriter();
        for (long dimension : dimensions) {
            tensor.number(1, dimension);
        }
        byte[] raw = new byte[content.remaining()];
        content.duplicate().get(raw);
        graph.message(5, tensor.number(2, type).text(8, name).bytes(9, raw));
    }

    void longs(String name, long... values) {
        ByteBuffer content = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            content.putLong(value);
        }
        tensor(name, INT64, content.flip(), values.length);
    }

    void floats(String name, float value) {
        tensor(
                name,
                FLOAT,
                ByteBuffer.allocate(4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putFloat(value)
                        .flip(),
                1);
    }

    Node node(String operator, String... inputs) {
        return new Node(operator, inputs);
    }

    /// The whole file.
    byte[] model(int hidden) {
        graph.text(2, "encoder");
        for (String input : List.of("input_ids", "attention_mask", "token_type_ids")) {
            graph.message(11, value(input, INT64, 0));
        }
        graph.message(12, value("last_hidden_state", FLOAT, hidden));
        return new ProtobufWriter()
                .number(1, 10)
                .text(2, "ieum")
                .message(7, graph)
                .message(8, new ProtobufWriter().text(1, "").number(2, 21))
                .message(8, new ProtobufWriter().text(1, "com.microsoft").number(2, 1))
                .toBytes();
    }

    private static ProtobufWriter value(String name, int type, int width) {
        ProtobufWriter shape = new ProtobufWriter()
                .message(1, new ProtobufWriter().text(2, "batch"))
                .message(1, new ProtobufWriter().text(2, "sequence"));
        if (width > 0) {
            shape.message(1, new ProtobufWriter().number(1, width));
        }
        ProtobufWriter tensor = new ProtobufWriter().number(1, type).message(2, shape);
        return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensor));
    }

    /// A node that is being described; [#add] puts it into the graph and names its output.
    final class Node {
        private final ProtobufWriter node = new ProtobufWriter();
        private final String operator;
        private String output;
        private boolean microsoft;

        private Node(String operator, String... inputs) {
            this.operator = operator;
            this.output = operator + "_" + ++nodes;
            for (String input : inputs) {
                node.text(1, input);
            }
        }

        Node microsoft() {
            microsoft = true;
            return this;
        }

        /// Gives the output this name; an empty one leaves it to the writer.
        Node named(String name) {
            output = name.isEmpty() ? output : name;
            return this;
        }

        Node number(String name, long value) {
            return attribute(new ProtobufWriter().text(1, name).number(3, value).number(20, ATTRIBUTE_NUMBER));
        }

        Node real(String name, float value) {
            return attribute(new ProtobufWriter().text(1, name).real(2, value).number(20, ATTRIBUTE_REAL));
        }

        Node numbers(String name, long... values) {
            ProtobufWriter attribute = new ProtobufWriter().text(1, name);
            for (long value : values) {
                attribute.number(8, value);
            }
            return attribute(attribute.number(20, ATTRIBUTE_NUMBERS));
        }

        private final List<ProtobufWriter> given = new ArrayList<>();

        private Node attribute(ProtobufWriter attribute) {
            given.add(attribute);
            return this;
        }

        String add() {
            finish(List.of(output));
            return output;
        }

        List<String> addThree() {
            List<String> outputs = List.of(output + "_a", output + "_b", output + "_c");
            finish(outputs);
            return outputs;
        }

        private void finish(List<String> outputs) {
            outputs.forEach(name -> node.text(2, name));
            node.text(3, outputs.getFirst()).text(4, operator);
            given.forEach(attribute -> node.message(5, attribute));
            if (microsoft) {
                node.text(7, "com.microsoft");
            }
            graph.message(1, node);
        }
    }
}
