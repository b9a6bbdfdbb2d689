package dev.ieum.hub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void linesShouldComeWithoutTheirEnds() throws IOException {
        assertThat(read("하나\n\n둘\r\n셋", 10)).containsExactly("하나", "", "둘\r", "셋");
        assertThat(read("하나\n", 10)).containsExactly("하나");
        assertThat(read("", 10)).isEmpty();
    }

    @Test
    void lineThatIsTooLongShouldBeCutToOneMoreThanAllowed() throws IOException {
        assertThat(read("가".repeat(100_000) + "\nb\n" + "c".repeat(10), 10))
                .containsExactly("가".repeat(11), "b", "c".repeat(10));
    }

    @Test
    void linesShouldNotBreakWhereTheBufferEnds() throws IOException {
        String line = "a".repeat(16 * 1024 - 1);

        assertThat(read(line + "\n" + line + "b\n" + line + "bc", 50_000))
                .containsExactly(line, line + "b", line + "bc");
    }

    private static List<String> read(String text, int max) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), max);
        List<String> lines = new ArrayList<>();
        for (String line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }
}
