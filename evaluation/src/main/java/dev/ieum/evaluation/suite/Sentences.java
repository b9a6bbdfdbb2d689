package dev.ieum.evaluation.suite;

import java.util.ArrayList;
import java.util.List;

/// The prose of a Markdown article, roughly: enough to send its sentences as messages.
final class Sentences {

    private Sentences() {}

    /// Paragraphs and list items without their marks; headings and tables are left out.
    static String plain(String markdown) {
        StringBuilder plain = new StringBuilder();
        for (String line : markdown.split("\n")) {
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith("|")) {
                plain.append(text.replaceFirst("^- ", "").replace("**", "")).append('\n');
            }
        }
        return plain.toString();
    }

    /// Sentences in order, each with its end mark.
    static List<String> of(String plain) {
        List<String> sentences = new ArrayList<>();
        for (String line : plain.split("\n")) {
            for (String sentence : line.split("(?<=[.!?])\\s+")) {
                if (!sentence.isBlank()) {
                    sentences.add(sentence.strip());
                }
            }
        }
        return sentences;
    }
}
