package dev.ieum.knowledge.semantic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// SentencePiece's compiled normalisation rules: a double-array trie (darts-clone) over UTF-8 bytes whose values point
/// at replacements. The longest rule wins.
final class CharacterMap {
    private final int[] trie;
    private final byte[] replacements;

    private CharacterMap(int[] trie, byte[] replacements) {
        this.trie = trie;
        this.replacements = replacements;
    }

    /// @throws ModelFailure if the bytes are no such rules
    static CharacterMap read(byte[] compiled) {
        if (compiled.length < 4) {
            throw new ModelFailure("tokenizer.json: the normalisation rules are cut off");
        }
        ByteBuffer in = ByteBuffer.wrap(compiled).order(ByteOrder.LITTLE_ENDIAN);
        int bytes = in.getInt();
        if (bytes < 4 || bytes % 4 != 0 || bytes > in.remaining()) {
            throw new ModelFailure("tokenizer.json: the normalisation rules are cut off");
        }
        int[] trie = new int[bytes / 4];
        in.asIntBuffer().get(trie);
        byte[] replacements = new byte[in.remaining() - bytes];
        in.position(in.position() + bytes).get(replacements);
        return new CharacterMap(trie, replacements);
    }

    String normalise(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(Math.max(64, bytes.length * 2));
        int at = 0;
        while (at < bytes.length) {
            long match = longest(bytes, at);
            int length = match < 0 ? characterLength(bytes[at]) : (int) (match >>> 32);
            int from = match < 0 ? at : (int) match;
            byte[] source = match < 0 ? bytes : replacements;
            int end = match < 0 ? Math.min(bytes.length, at + length) : endOf(from);
            out = withRoom(out, end - from);
            out.put(source, from, end - from);
            at += length;
        }
        return new String(out.array(), 0, out.position(), StandardCharsets.UTF_8);
    }

    /// The longest rule's length in the upper half and its replacement in the lower, or −1.
    private long longest(byte[] text, int from) {
        long found = -1;
        int node = offset(trie[0]);
        for (int i = from; i < text.length; i++) {
            int label = text[i] & 0xFF;
            node ^= label;
            if (label == 0 || node < 0 || node >= trie.length || (trie[node] & 0x800000FF) != label) {
                return found;
            }
            int unit = trie[node];
            node ^= offset(unit);
            if ((unit >>> 8 & 1) == 1 && node >= 0 && node < trie.length) {
                int value = trie[node] & 0x7FFFFFFF;
                if (value < replacements.length) {
                    found = (long) (i + 1 - from) << 32 | value;
                }
            }
        }
        return found;
    }

    private static int offset(int unit) {
        return (unit >>> 10) << ((unit & 1 << 9) >>> 6);
    }

    private int endOf(int from) {
        int end = from;
        while (end < replacements.length && replacements[end] != 0) {
            end++;
        }
        return end;
    }

    private static int characterLength(byte first) {
        int lead = first & 0xFF;
        return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    private static ByteBuffer withRoom(ByteBuffer out, int bytes) {
        if (out.remaining() >= bytes) {
            return out;
        }
        ByteBuffer larger = ByteBuffer.allocate(out.capacity() * 2 + bytes);
        return larger.put(out.flip());
    }
}
