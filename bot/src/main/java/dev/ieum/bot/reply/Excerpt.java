package dev.ieum.bot.reply;

import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.Finding;
import dev.ieum.record.conversation.Source;
import dev.ieum.record.conversation.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Picks the sentences of a passage that answer a question, verbatim and in their order. A short passage is given
/// whole.
public final class Excerpt {

    private static final int SHORT = 220;
    private static final int MOST_SENTENCES = 3;
    private static final double LEAD = 0.15;

    private Excerpt() {}

    /// The sentences that answer best.
    public static String of(Finding finding, String question) {
        String snippet = finding.snippet().isBlank() ? finding.text() : finding.snippet();
        List<String> sentences =
                Sentences.of(snippet).stream().filter(Excerpt::tells).toList();
        if (snippet.length() <= SHORT || sentences.size() <= MOST_SENTENCES) {
            return sentences.isEmpty() ? snippet.strip() : joined(sentences);
        }
        Set<String> asked = pairs(question);
        List<Integer> best = IntStream.range(0, sentences.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -score(sentences.get(i), i, asked)))
                .limit(MOST_SENTENCES)
                .sorted()
                .toList();
        List<String> kept = new ArrayList<>();
        int length = 0;
        for (int i : best) {
            if (kept.isEmpty() || length + sentences.get(i).length() <= 2 * SHORT) {
                kept.add(sentences.get(i));
                length += sentences.get(i).length();
            }
        }
        return joined(kept);
    }

    /// The source with the span of the words themselves where they stand in one piece.
    public static Source source(Finding finding, String words) {
        Citation citation = finding.citation();
        int at = finding.text().indexOf(words);
        int start = citation.passage().start();
        boolean exact =
                at >= 0 && citation.passage().end() - start == finding.text().length();
        SourceSpan span = new SourceSpan(
                citation.passage().article(),
                citation.passage().version(),
                exact ? start + at : start,
                exact ? start + at + words.length() : citation.passage().end());
        return new Source(span, citation.title(), citation.heading(), words, citation.url(), citation.updatedAt());
    }

    /// The share of the text's letter pairs that the other text has, 0 to 1.
    public static double shared(String text, String other) {
        Set<String> mine = pairs(text);
        Set<String> theirs = pairs(other);
        return mine.isEmpty()
                ? 0
                : (double) mine.stream().filter(theirs::contains).count() / mine.size();
    }

    private static String joined(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.replaceFirst("^[-*•]\\s+", ""))
                .collect(Collectors.joining("\n"));
    }

    /// A heading or a lone word tells nothing.
    private static boolean tells(String sentence) {
        return sentence.matches("(?s).*[.!?。)요다:\\d].*") && sentence.length() > 5;
    }

    /// The share of the question's letter pairs that the sentence has; the first sentence is the answer in short.
    private static double score(String sentence, int at, Set<String> asked) {
        Set<String> pairs = pairs(sentence);
        long shared = asked.stream().filter(pairs::contains).count();
        return (asked.isEmpty() ? 0 : (double) shared / asked.size()) + (at == 0 ? LEAD : 0);
    }

    private static Set<String> pairs(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
