package dev.ieum.knowledge.article;

import java.util.List;

/// Looks up what stands above a place.
final class Headings {

    private Headings() {}

    /// The heading of the last passage that begins at or before `at`; empty when there is none.
    static String above(List<Splitter.Span> spans, int at) {
        String heading = "";
        for (Splitter.Span span : spans) {
            if (span.start() > at) {
                break;
            }
            heading = span.heading();
        }
        return heading;
    }
}
