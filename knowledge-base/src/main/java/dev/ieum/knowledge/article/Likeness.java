package dev.ieum.knowledge.article;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How alike two short texts are, without an index: by pairs of neighbouring characters, which survive Korean endings,
/// missing blanks and single typing errors.
final class Likeness {

    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
    /// Polite endings and question words that say nothing about the subject.
    private static final Pattern MANNERS =
            Pattern.compile("(혹시|저기요?|안녕하세요|문의드립니다|문의드려요|궁금합니다|궁금해요|알려주세요|알려줘요?|부탁드립니다|부탁드려요"
                    + "|인가요|이에요|예요|나요|까요|세요|습니다|니다|어요|아요|해요|please|could you|can you|tell me)");

    private Likeness() {}

    /// The text as it is compared and counted: NFKC, lower case, no thousands separators, one blank between words.
    static String normal(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOISE.matcher(THOUSANDS.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /// Neighbouring characters of the words that carry the subject; a single character stands for itself.
    static Set<String> pairs(String text) {
        String normal = normal(text);
        String subject = MANNERS.matcher(normal).replaceAll(" ").strip();
        String kept = NOISE.matcher(subject.isEmpty() ? normal : subject).replaceAll("");
        Set<String> pairs = new HashSet<>();
        if (kept.length() == 1) {
            pairs.add(kept);
        }
        for (int i = 0; i + 1 < kept.length(); i++) {
            pairs.add(kept.substring(i, i + 2));
        }
        return pairs;
    }

    /// Dice coefficient, 0 (nothing shared) to 1 (the same).
    static double of(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return 2.0 * shared(one, other) / (one.size() + other.size());
    }

    /// The share of `part` that is found in `whole`, 0 to 1.
    static double covered(Set<String> part, Set<String> whole) {
        return part.isEmpty() ? 0 : (double) shared(part, whole) / part.size();
    }

    /// Whether `text` says `fact`; spacing, letter case, width and thousands separators do not matter, but a figure
    /// must be the whole figure (5,000원 is not said by 15,000원).
    static boolean says(List<String> texts, String fact) {
        String wanted = compact(fact);
        return texts.stream().map(Likeness::compact).anyMatch(text -> contains(text, wanted));
    }

    private static boolean contains(String text, String wanted) {
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean opens = at > 0 && isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at));
            boolean goesOn = end < text.length() && isDigit(text.charAt(end - 1)) && isDigit(text.charAt(end));
            if (!opens && !goesOn) {
                return true;
            }
        }
        return wanted.isEmpty();
    }

    private static String compact(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return THOUSANDS.matcher(plain).replaceAll("").replaceAll("\\s+", "");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int shared(Set<String> one, Set<String> other) {
        if (one.size() > other.size()) {
            return shared(other, one);
        }
        int shared = 0;
        for (String pair : one) {
            shared += other.contains(pair) ? 1 : 0;
        }
        return shared;
    }
}
