package dev.ieum.knowledge.ingest;

/// Tells Korean from English by the letters used.
final class Languages {

    /// From this share of Hangul among the letters on, a text is Korean: Korean pages are full of Latin names.
    private static final double KOREAN_FROM = 0.1;

    private Languages() {}

    static String of(String text) {
        long hangul = 0;
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                hangul += c >= '가' && c <= '힣' ? 1 : 0;
            }
        }
        return letters > 0 && hangul < letters * KOREAN_FROM ? "en" : "ko";
    }
}
