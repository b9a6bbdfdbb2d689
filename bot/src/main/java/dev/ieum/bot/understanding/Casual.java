package dev.ieum.bot.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// What friends type to each other, as it is written in full: 있음? is 있어요?, ㄱㄱ is 해 주세요. The rules stand in
/// `casual.tsv`, one a line: what is typed, as a pattern, and what it means; they are used in their order.
final class Casual {

    private static final List<Slang> RULES = read();

    private Casual() {}

    private record Slang(Pattern typed, String meant) {}

    /// The text in full words; one that has none of them stays as it is.
    static String inFull(String text) {
        String full = text;
        for (Slang rule : RULES) {
            full = rule.typed().matcher(full).replaceAll(rule.meant());
        }
        return full;
    }

    private static List<Slang> read() {
        String file = "casual.tsv";
        try (InputStream in = Objects.requireNonNull(Casual.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.split("\t", 2))
                    .filter(parts -> parts.length == 2)
                    .map(parts -> new Slang(Pattern.compile(parts[0]), parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
