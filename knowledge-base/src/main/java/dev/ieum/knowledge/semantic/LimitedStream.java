package dev.ieum.knowledge.semantic;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Ends with a refusal once more has been read than anybody needs: a small archive may unpack to anything.
final class LimitedStream extends FilterInputStream {
    private static final int BYTES_PER_MB = 1 << 20;

    private final long limit;
    private long read;

    /// @param limit bytes, of all entries together
    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int some = in.read(bytes, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    @Override
    public long skip(long most) throws IOException {
        long some = in.skip(most);
        count(some);
        return some;
    }

    private void count(long more) throws IOException {
        read += more;
        if (read > limit) {
            throw new IOException("it unpacks to more than " + limit / BYTES_PER_MB + " MB");
        }
    }
}
