package dev.ieum.bot.understanding;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// By what somebody wants things compared: 제일 싼 거, the longest one.
final class Ranks {

    private static final String MOST = "(?:제일|가장|젤|최고로|\\bmost\\b|\\bleast\\b)";
    private static final Map<String, Pattern> RANKS = Map.of(
            "cheapest",
            pattern(MOST + "\\s?(?:싼|싸|저렴|가격이?\\s?(?:싼|낮|저렴)|안\\s?비싼)|최저가|cheapest|least\\s+expensive|lowest\\s+price"),
            "dearest",
            pattern(MOST + "\\s?(?:비싼|비싸|고가|가격이?\\s?(?:비싼|높))|most\\s+expensive|priciest|dearest"),
            "shortest",
            pattern(MOST + "\\s?(?:짧은|짧아|빨리\\s?끝|금방)|shortest|quickest"),
            "longest",
            pattern(MOST + "\\s?(?:긴|길어|오래)|longest"));

    private static final Pattern FAMILY =
            Pattern.compile("선물|gift|오일|키트|리필|스톤|세트|oil|kit|refill", Pattern.CASE_INSENSITIVE);

    private Ranks() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /// The common noun of the goods that are compared.
    static Optional<String> findFamily(String text) {
        Matcher matcher = FAMILY.matcher(text);
        return matcher.find() ? Optional.of(matcher.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    static Optional<String> find(String text) {
        return RANKS.entrySet().stream()
                .filter(rank -> rank.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
