package dev.ieum.knowledge.retrieval;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// What a passage says, word by word, as a flat array: read for the few best passages of a search, so that order,
/// density and likeness can be weighed without analysing a text again. A word is its 32-bit hash.
final class Forward {
    private static final int SEED = 17;

    private Forward() {}

    static int hash(String term) {
        return StringHelper.murmurhash3_x86_32(new BytesRef(term), SEED);
    }

    static byte[] encode(List<Segment> segments) {
        int size = 4;
        for (Segment segment : segments) {
            size += 13 + 4 * segment.terms().size() + 4 + 2 * segment.squeezed().length();
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(segments.size());
        for (Segment segment : segments) {
            out.put(segment.kind().code()).putInt(segment.start()).putInt(segment.end());
            out.putInt(segment.terms().size());
            segment.terms().forEach(term -> out.putInt(hash(term)));
            out.putInt(segment.squeezed().length());
            segment.squeezed().chars().forEach(character -> out.putChar((char) character));
        }
        return out.array();
    }

    static Piece[] decode(BytesRef bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        Piece[] pieces = new Piece[in.getInt()];
        for (int i = 0; i < pieces.length; i++) {
            Segment.Kind kind = Segment.Kind.of(in.get());
            int start = in.getInt();
            int end = in.getInt();
            int[] terms = new int[in.getInt()];
            in.asIntBuffer().get(terms);
            in.position(in.position() + 4 * terms.length);
            char[] letters = new char[in.getInt()];
            in.asCharBuffer().get(letters);
            in.position(in.position() + 2 * letters.length);
            pieces[i] = new Piece(kind, start, end, terms, letters);
        }
        return pieces;
    }

    /// A [Segment] as it is read back.
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Piece(Segment.Kind kind, int start, int end, int[] terms, char[] letters) {}
}
