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
        add(Segment.Kind.TITLE, passage.citation().title(), segments);
        passage.variants().forEach(variant -> add(Segment.Kind.VARIANT, variant, segments));
        add(Segment.Kind.HEADING, passage.citation().heading(), segments);
        for (Sentences.Span span : Sentences.of(passage.text())) {
            String sentence = span.of(passage.text());
            segments.add(new Segment(
                    Segment.Kind.SENTENCE, span.start(), span.end(), analysis.terms(sentence), squeeze(sentence)));
        }
        return segments;
    }

    private void add(Segment.Kind kind, String text, List<Segment> segments) {
        if (!text.isBlank()) {
            segments.add(new Segment(kind, 0, 0, analysis.terms(text), squeeze(text)));
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
