package dev.ieum.bot.understanding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers that make sense only because something was asked: `2`, 둘이요, `four please`, `7:30`, 세시.
final class Bare {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:음+|어+|그냥|총|모두|전부|저희는?|우리는?|it'?s|just|only|for|there\\s+(?:are|is)|we\\s+are|um|uh|oh|so|make\\s+it|please)?[\\s,.]*"
                    + "(\\d{1,3}|" + Numbers.NATIVE + "|" + Numbers.SINO + "|" + Numbers.ENGLISH + ")"
                    + "\\s*(?:명|분|인|개|살|세|이?요|이?에요|예요|입니다|이?야|로|이?서|정도|쯤|만|주세요|할게요|하겠습니다|로\\s?해\\s?주세요|please|people|of\\s+us)*[\\s.!~,ㅎㅋ]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile(
            "(?:at|around|about|by|maybe|for)?\\s*(\\d{1,2}|" + Numbers.ENGLISH
                    + ")(?:[:.\\s](\\d{2}|thirty|fifteen|forty[\\s-]five))?\\s*(?:please|thanks|thank\\s+you|요|로|에|이요)?[\\s.!~]*",
            Pattern.CASE_INSENSITIVE);

    private Bare() {}

    /// The number that the whole text says.
    static Optional<Integer> find(String text) {
        Matcher matcher = NUMBER.matcher(text.strip().toLowerCase(Locale.ROOT));
        return matcher.matches() && !matcher.group(1).equals("네")
                ? Numbers.findInt(matcher.group(1))
                : Optional.empty();
    }

    /// The time of day that the whole text says.
    static Optional<Value.Hours> findTime(String text) {
        Matcher matcher = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int minute =
                matcher.group(2) == null ? 0 : Numbers.findInt(matcher.group(2)).orElse(0);
        return Numbers.findInt(matcher.group(1))
                .flatMap(hour -> KoreanTimes.onClock("", hour, minute, Grain.MINUTE))
                .map(value -> (Value.Hours) value);
    }
}
