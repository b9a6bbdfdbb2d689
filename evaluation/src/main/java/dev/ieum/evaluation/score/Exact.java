package dev.ieum.evaluation.score;

import java.text.Normalizer;

/// Are two texts the same, apart from surrounding and repeated white space and the Unicode form of their
/// characters?
public final class Exact {

    private Exact() {}

    /// 1 or 0.
    public static double score(String expected, String actual) {
        return normal(expected).equals(normal(actual)) ? 1 : 0;
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
