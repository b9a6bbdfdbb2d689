package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.Sentences;
import dev.ieum.knowledge.article.StoredPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes passages apart into what is indexed.
final class Dissection {
    private final TextAnalysis analysis;

    Dissection(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    List<Segment> segments(StoredPassage passage) {
        List<Segment> segments = new ArrayList<>();
        add(Segment.Kind.TITLE, passage.citation().title(), new Sentences.Span(0, 0), segments);
        for (String variant : passage.variants()) {
            add(Segment.Kind.VARIANT, variant, new Sentences.Span(0, 0), segments);
        }
        add(Segment.Kind.HEADING, passage.citation().heading(), new Sentences.Span(0, 0), segments);
        for (Sentences.Span span : Sentences.of(passage.text())) {
            add(Segment.Kind.SENTENCE, span.of(passage.text()), span, segments);
        }
        return segments;
    }

    private void add(Segment.Kind kind, String text, Sentences.Span span, List<Segment> segments) {
        if (!text.isBlank()) {
            TextAnalysis.Analysed analysed = analysis.analyse(text);
            List<String> terms = analysed.words().stream().map(Word::term).toList();
            segments.add(new Segment(kind, span.start(), span.end(), terms, analysed.surfaces(), squeeze(text)));
        }
    }

    /// Letters and digits only, in lower case.
    static String squeeze(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                kept.append(lower.charAt(i));
            }
        }
        return kept.toString();
    }
}
