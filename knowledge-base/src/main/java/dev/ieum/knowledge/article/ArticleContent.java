package dev.ieum.knowledge.article;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an article says, without where it came from. Texts are normalised to NFC with `\n` line ends, and control
/// characters and what nobody sees are dropped, so that equal words have equal hashes.
///
/// @param title the question or subject
/// @param variants other ways of asking it
/// @param body Markdown with GFM tables
/// @param applicability when and for whom it holds
/// @param golden questions the gate asks before publishing; null keeps those of the version before
public record ArticleContent(
        String title,
        List<String> variants,
        String body,
        Applicability applicability,
        @Nullable List<GoldenQuestion> golden) {

    public static final int MAX_TITLE = 500;
    public static final int MAX_VARIANTS = 500;
    public static final int MAX_BODY = 1_000_000;
    public static final int MAX_GOLDEN = 200;

    public ArticleContent {
        title = clean(title).replace('\n', ' ').strip();
        body = clean(body);
        variants = variants.stream()
                .map(variant -> clean(variant).replace('\n', ' ').strip())
                .filter(variant -> !variant.isEmpty())
                .distinct()
                .toList();
        golden = golden == null ? null : List.copyOf(golden);
        refuse(title.isEmpty(), "title", "an article needs a title");
        refuse(title.length() > MAX_TITLE, "title", "a title has at most " + MAX_TITLE + " characters");
        refuse(body.isBlank(), "body", "an article needs a body");
        refuse(body.length() > MAX_BODY, "body", "a body has at most " + MAX_BODY + " characters");
        refuse(variants.size() > MAX_VARIANTS, "variants", "at most " + MAX_VARIANTS + " variants");
        refuse(
                variants.stream().anyMatch(variant -> variant.length() > MAX_TITLE),
                "variants",
                "a variant has at most " + MAX_TITLE + " characters");
        refuse(golden != null && golden.size() > MAX_GOLDEN, "golden", "at most " + MAX_GOLDEN + " golden questions");
    }

    /// An article that always holds for everyone and keeps its golden questions.
    public static ArticleContent of(String title, List<String> variants, String body) {
        return new ArticleContent(title, variants, body, Applicability.ALWAYS, null);
    }

    /// The same with these golden questions.
    public ArticleContent withGolden(List<GoldenQuestion> questions) {
        return new ArticleContent(title, variants, body, applicability, questions);
    }

    /// The golden questions, none when they are not said.
    public List<GoldenQuestion> goldenOrNone() {
        return golden == null ? List.of() : golden;
    }

    private static void refuse(boolean wrong, String field, String message) {
        if (wrong) {
            throw new UnusableArticle(field, message);
        }
    }

    private static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(c ->
                        c == '\n' || c == '\t' || !(Character.isISOControl(c) || isInvisible(c) || isLoneSurrogate(c)))
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /// Byte order marks, signs that reorder what stands around them (Unicode TR9), and tag characters, in
    /// which text can be hidden from people but not from a model.
    private static boolean isInvisible(int codePoint) {
        return codePoint == 0xFEFF
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x206F)
                || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB)
                || (codePoint >= 0xE0000 && codePoint <= 0xE007F);
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
