package dev.ieum.knowledge.semantic;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/// Writes normalisation rules in the form that [CharacterMap] and SentencePiece read. Not thread-safe.
final class CharacterMapWriter {
    private static final int HAS_VALUE = 1 << 8;
    private static final int IS_VALUE = 1 << 31;
    private static final int MAX_OFFSET = 1 << 21;

    private int[] units = new int[1024];
    private final BitSet used = new BitSet();
    private final ByteArrayOutputStream replacements = new ByteArrayOutputStream();
    private int firstFree = 1;

    private static final class Node {
        private final Map<Integer, Node> children = new TreeMap<>();
        private int value = -1;
    }

    static byte[] write(Map<Integer, int[]> rules) {
        return new CharacterMapWriter().compile(rules);
    }

    private byte[] compile(Map<Integer, int[]> rules) {
        Node root = new Node();
        new TreeMap<>(rules).forEach((from, to) -> {
            Node node = root;
            for (byte step : new String(new int[] {from}, 0, 1).getBytes(StandardCharsets.UTF_8)) {
                node = node.children.computeIfAbsent(step & 0xFF, label -> new Node());
            }
            node.value = replacements.size();
            replacements.writeBytes(new String(to, 0, to.length).getBytes(StandardCharsets.UTF_8));
            replacements.write(0);
        });
        used.set(0);
        place(root, 0);
        int size = (used.length() + 255) / 256 * 256;
        ByteBuffer bytes =
                ByteBuffer.allocate(4 + 4 * size + replacements.size()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(4 * size);
        for (int i = 0; i < size; i++) {
            bytes.putInt(i < units.length ? units[i] : 0);
        }
        return bytes.put(replacements.toByteArray()).array();
    }

    /// Finds room for a node's children and puts them there.
    private void place(Node node, int at) {
        int base = free(node, at);
        units[at] |= (at ^ base) << 10;
        if (node.value >= 0) {
            units[at] |= HAS_VALUE;
            units[base] = IS_VALUE | node.value;
            used.set(base);
        }
        node.children.forEach((label, child) -> {
            units[base ^ label] = label;
            used.set(base ^ label);
        });
        node.children.forEach((label, child) -> {
            if (child.value >= 0 || !child.children.isEmpty()) {
                place(child, base ^ label);
            }
        });
    }

    private int free(Node node, int at) {
        firstFree = used.nextClearBit(firstFree);
        for (int base = firstFree; ; base++) {
            grow(base | 0xFF);
            if ((at ^ base) < MAX_OFFSET && fits(node, base)) {
                return base;
            }
        }
    }

    private boolean fits(Node node, int base) {
        if (node.value >= 0 && used.get(base)) {
            return false;
        }
        return node.children.keySet().stream().noneMatch(label -> used.get(base ^ label));
    }

    private void grow(int index) {
        if (index >= units.length) {
            units = Arrays.copyOf(units, Math.max(index + 1, units.length * 2));
        }
    }
}
