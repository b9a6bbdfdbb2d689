package dev.ieum.hub.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads UTF-8 text line by line in bounded memory, however long a line is: whoever sends it does not
/// decide how much is held. Not thread-safe.
final class LineReader {
    private static final int BUFFER = 16 * 1024;

    private final Reader reader;
    private final int max;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int filled;

    /// @param max the characters that a line may have
    LineReader(InputStream body, int max) {
        this.reader = new InputStreamReader(body, StandardCharsets.UTF_8);
        this.max = max;
    }

    /// The next line without its line feed; null behind the last one. A line that is longer than allowed is cut to one
    /// character more than that, so that its reader can tell.
    @Nullable
    String next() throws IOException {
        if (at == filled && !fill()) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        do {
            int from = at;
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            line.append(buffer, from, Math.min(at - from, max + 1 - line.length()));
            if (at < filled) {
                at++;
                return line.toString();
            }
        } while (fill());
        return line.toString();
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, reader.read(buffer, 0, BUFFER));
        return filled > 0;
    }
}
