package dev.ieum.bot.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Places in a list: 첫번째, 2번, 마지막 거, the second one. 이번 is never the second: 이번 주.
public final class Ordinals {

    private static final String THING = "\\s?(?:거|것|꺼|걸|껄|수업|클래스|예약|날짜|시간|상품|일정|one|class)?(?:로|으로|은|는|를|을)?";
    private static final Pattern NTH = Pattern.compile(
            "(?<![가-힣\\d])((?:첫|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟)(?=\\s?번\\s?째)|[1-9]|일|삼|사|오)\\s?번\\s?(?:째)?"
                    + THING
                    + "(?!\\s?(?:출구|호선|더|만\\s?더))"
                    + "|(?<![A-Za-z])(?:the\\s+)?(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)\\b(?!\\s+(?:time|visit|lesson|order))"
                    + THING + "|(?:number|no\\.?|#)\\s?([1-9])(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST = Pattern.compile(
            "(?<![가-힣])(?:마지막|맨\\s?(?:끝|아래|밑)|제일\\s?(?:아래|밑))" + THING + "|\\bthe\\s+last(?:\\s+one)?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOP = Pattern.compile(
            "(?<![가-힣])(?:맨\\s?(?:위|앞|처음)|제일\\s?위|처음\\s?(?=거|것|꺼|걸))" + THING, Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("\\s*([1-9])\\s*(?:요|이요|번요|이에요)?[\\s.!~]*");
    private static final List<String> KOREAN = List.of("첫", "두", "세", "네", "다섯", "여섯", "일곱", "여덟");
    private static final List<String> SINO = List.of("일", "이", "삼", "사", "오");
    private static final List<String> OTHER = List.of("둘", "셋", "넷");
    private static final List<String> ENGLISH = List.of("first", "second", "third", "fourth", "fifth");
    private static final int LONGEST = 60;

    private Ordinals() {}

    /// @param index from 0
    /// @param rest the words beside it
    public record Ordinal(int index, String rest) {}

    /// The place in a list of `size` that the text names.
    ///
    /// @param numbers whether a bare number names one
    public static Optional<Ordinal> find(String text, int size, boolean numbers) {
        if (text.length() > LONGEST || Questions.asks(text)) {
            return Optional.empty();
        }
        Matcher bare = BARE.matcher(text);
        if (numbers && bare.matches()) {
            return at(Integer.parseInt(bare.group(1)) - 1, size, "");
        }
        Matcher nth = NTH.matcher(text);
        if (nth.find()) {
            return at(index(nth), size, without(text, nth));
        }
        Matcher last = LAST.matcher(text);
        if (last.find()) {
            return at(size - 1, size, without(text, last));
        }
        Matcher top = TOP.matcher(text);
        return top.find() ? at(0, size, without(text, top)) : Optional.empty();
    }

    private static int index(Matcher nth) {
        if (nth.group(3) != null) {
            return Integer.parseInt(nth.group(3)) - 1;
        }
        String word = (nth.group(1) != null ? nth.group(1) : nth.group(2)).toLowerCase(Locale.ROOT);
        if (Character.isDigit(word.charAt(0))) {
            return word.charAt(0) - '1';
        }
        int other = OTHER.indexOf(word);
        return other >= 0
                ? other + 1
                : Math.max(KOREAN.indexOf(word), Math.max(SINO.indexOf(word), ENGLISH.indexOf(word)));
    }

    private static String without(String text, Matcher words) {
        return (text.substring(0, words.start()) + " " + text.substring(words.end())).strip();
    }

    private static Optional<Ordinal> at(int index, int size, String rest) {
        return index >= 0 && index < size ? Optional.of(new Ordinal(index, rest)) : Optional.empty();
    }
}
