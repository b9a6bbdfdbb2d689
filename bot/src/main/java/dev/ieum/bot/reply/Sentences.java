package dev.ieum.bot.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into its sentences and lines.
public final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?。…])[\"'”’)]*\\s+(?=\\S)|\\s*\\n+\\s*");

    private Sentences() {}

    /// The sentences, verbatim, in order; none is empty.
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher matcher = END.matcher(text);
        int start = 0;
        while (matcher.find()) {
            add(sentences, text.substring(start, matcher.start()));
            start = matcher.end();
        }
        add(sentences, text.substring(start));
        return sentences;
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }
}
