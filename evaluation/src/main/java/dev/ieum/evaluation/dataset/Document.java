package dev.ieum.evaluation.dataset;

import java.util.List;

/// One entry of a corpus.
///
/// @param title empty when the corpus has none
/// @param variants other ways of asking what it answers; empty when the corpus has none
public record Document(String id, String title, List<String> variants, String text) {

    public Document {
        variants = List.copyOf(variants);
    }

    /// Everything it says, as one text.
    public String all() {
        return title + "\n" + String.join("\n", variants) + "\n" + text;
    }
}
