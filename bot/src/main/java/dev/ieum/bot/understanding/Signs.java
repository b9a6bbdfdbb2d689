package dev.ieum.bot.understanding;

import static dev.ieum.bot.understanding.Rule.rule;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Values that look the same in every language: money, percentages, telephone numbers, addresses, row numbers,
/// quantities.
final class Signs {

    private static final String UNIT_WORDS =
            "seats?|spots?|개|병|장|잔|세트|박스|종|권|마리|대|번|회|번째|층|점|방울|살|세|자리|석|건|매|쌍|곳|가지|호선|번\\s?출구|ml|mL|l|g|kg|cm|km|m|조각|봉|팩|통|컵|알|켤레|벌|그램|근";

    static final List<Rule> RULES = List.of(
            rule("(?<![\\w@/])https?://[^\\s<>\"')\\]]+", (m, now) -> Optional.of(new Value.Url(trimUrl(m.group())))),
            rule(
                    "(?<![\\w@/.])(?:www\\.)[\\w-]+(?:\\.[\\w-]+)+(?:/[^\\s<>\"')\\]]*)?",
                    (m, now) -> Optional.of(new Value.Url(trimUrl(m.group())))),
            rule(
                    "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
                    (m, now) -> Optional.of(new Value.Email(m.group().toLowerCase(Locale.ROOT)))),
            rule(
                    "(?<![\\w-])(?:\\+82[\\s-]?)?\\(?0?(?:2|[13-9]\\d)\\)?[\\s.-]?\\d{3,4}[\\s.-]?\\d{4}(?![\\d-])",
                    (m, now) -> phone(m.group())),
            rule("(?<![\\d-])1[568]\\d{2}-?\\d{4}(?![\\d-])", (m, now) -> phone(m.group())),
            rule(
                    "(?<![가-힣])[공영]일[공영일](?:[\\s,-]*(?:다시)?[\\s,-]*[공영일이삼사오육륙칠팔구]){7,8}(?!(?!이(?:요|에|고|구|야|라|입|예))[공영일이삼사오육륙칠팔구])",
                    (m, now) -> phone(Numbers.digits(m.group()))),
            rule(
                    "(?<![\\w-])(?:[A-Za-z]{1,6}-(?:[A-Za-z0-9]+-)*[A-Za-z]*\\d[A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)(?![\\w-])",
                    (m, now) -> Optional.of(new Value.RowNumber(m.group().toUpperCase(Locale.ROOT)))),
            rule(
                    "(?<![\\w-])([OoBb])\\s?(\\d{4,12})(?![\\w-])",
                    (m, now) ->
                            Optional.of(new Value.RowNumber((m.group(1) + "-" + m.group(2)).toUpperCase(Locale.ROOT)))),
            rule("(?<![\\d-])\\d{4}-\\d{4}-\\d{4}(?![\\d-])", (m, now) -> Optional.of(new Value.RowNumber(m.group()))),
            rule(
                    "(?<![가-힣\\d.,])(" + Numbers.KOREAN + ")\\s?(원|달러|불|유로|엔|파운드|센트)(?!데|래|하|형|칙|인|본|장|피|단|서)",
                    (m, now) -> money(m.group(1), m.group(2))),
            rule(
                    "(?<=[가-힣])(" + Numbers.DIGITS + "(?:\\s?[천만])?)\\s?(원)(?!데|래|하|형)",
                    (m, now) -> money(m.group(1), m.group(2))),
            rule(
                    "(₩|\\$|€|￦|KRW\\s?|USD\\s?|EUR\\s?|￥)(" + Numbers.DIGITS + ")",
                    (m, now) -> money(m.group(2), m.group(1))),
            rule(
                    "(?<![\\d.,])(" + Numbers.DIGITS + ")\\s?(₩|￦|won|krw|usd|dollars?|euros?|cents?|\\$)(?![a-z])",
                    (m, now) -> money(m.group(1), m.group(2))),
            rule(
                    "(?<![\\d.,])(" + Numbers.DIGITS + ")\\s?[만천]\\s?(?=짜리|정도|대)",
                    (m, now) -> money(m.group().strip(), "원")),
            rule(
                    "(?<![\\d.,])(" + Numbers.DIGITS + ")\\s?(?:%|％|퍼센트|프로(?!그|젝|필|포|모|듀)|percent)",
                    (m, now) -> Numbers.find(m.group(1)).map(n -> new Value.Percent(n.stripTrailingZeros()))),
            rule(
                    "(?<![가-힣\\d.,])(" + Numbers.DIGITS + "|" + Numbers.NATIVE + ")\\s?(" + UNIT_WORDS
                            + ")(?![a-z])(?!시간)",
                    Signs::quantity),
            rule("(?<![가-힣])(" + Numbers.SINO + ")\\s?(병|세트|박스|회|번|개)(?=\\s|$|를|을|요|이|만|로)", Signs::quantity));

    private Signs() {}

    private static String trimUrl(String url) {
        return url.replaceAll("[.,!?;:]+$", "");
    }

    private static Optional<Value.Phone> phone(String text) {
        String digits = text.replaceAll("\\D", "");
        String national = digits.startsWith("82") ? "0" + digits.substring(2).replaceFirst("^0", "") : digits;
        boolean whole = (national.startsWith("0") && national.length() >= 9 && national.length() <= 11)
                || (national.startsWith("1") && national.length() == 8);
        return whole ? Optional.of(new Value.Phone(national)) : Optional.empty();
    }

    private static Optional<Value.Money> money(String number, String unit) {
        String currency = switch (unit.strip().toLowerCase(Locale.ROOT)) {
            case "달러", "불", "$", "usd", "dollar", "dollars", "센트", "cent", "cents" -> "USD";
            case "유로", "€", "eur", "euro", "euros" -> "EUR";
            case "엔", "￥" -> "JPY";
            case "파운드" -> "GBP";
            default -> "KRW";
        };
        boolean cents = unit.equals("센트") || unit.startsWith("cent");
        return Numbers.find(number)
                .map(n -> new Value.Money(cents ? n.movePointLeft(2) : n.stripTrailingZeros(), currency));
    }

    private static Optional<Value.Count> quantity(MatchResult m, LocalDateTime now) {
        return Numbers.find(m.group(1))
                .map(n -> new Value.Count(
                        n.stripTrailingZeros(), m.group(2).replace(" ", "").toLowerCase(Locale.ROOT)));
    }
}
