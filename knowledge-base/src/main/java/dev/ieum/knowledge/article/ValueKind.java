package dev.ieum.knowledge.article;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can be said of a thing in figures, and how to find it. In the order in which they are looked for: what one kind
/// has taken is no other's.
enum ValueKind {
    MONEY(
            "(?:(\\d[\\d,]*(?:\\.\\d+)?)\\s*만\\s*)(?:(\\d[\\d,]*)\\s*천?\\s*)?원|(\\d[\\d,]*(?:\\.\\d+)?)\\s*(천|백)?\\s*(원|won\\b|KRW\\b|dollars?\\b|pounds?\\b|euros?\\b)|([₩$£€])\\s*(\\d[\\d,]*(?:\\.\\d+)?)"),
    CLOCK(
            "(?:(오전|오후|저녁|밤|새벽|아침|낮)\\s*)?(\\d{1,2})(?::(\\d{2})|\\s*시(?!간)(?:\\s*(\\d{1,2})\\s*분|\\s*(반))?|(?=\\s*(?:am|pm|a\\.m\\.|p\\.m\\.)))(?:\\s*(am|pm|a\\.m\\.|p\\.m\\.))?"),
    AGE(
            "(?:만\\s*)?(?<![–~\\-\\d])(\\d{1,2})\\s*(?:세|살|years? old|years of age)|\\b(?:ages?|aged)\\s+(\\d{1,2})(?!\\d|\\s*[–~-]\\s*\\d)"),
    COUNT("(?<![–~\\-\\d])(\\d[\\d,]*)\\s*(?:명|people\\b|persons\\b|guests\\b)"),
    DURATION(
            "(\\d+)\\s*(?:(?:영업|business |working )?)(분|시간|일|주|개월|달|년|minutes?|hours?|days?|weeks?|months?|years?)(?![가-힣]*당)(?:\\s*(반))?"),
    SHARE("(\\d+(?:\\.\\d+)?)\\s*(?:%|퍼센트|percent)");

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Set<String> AFTERNOON = Set.of("오후", "저녁", "밤", "낮");

    private final Pattern pattern;

    ValueKind(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /// The values in `text` in one form each, in order: `50000` for 5만 원 and 50,000원.
    List<String> in(String text) {
        List<String> values = new ArrayList<>();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            values.add(
                    switch (this) {
                        case MONEY -> money(found);
                        case CLOCK -> clock(found);
                        case AGE -> found.group(1) != null ? found.group(1) : found.group(2);
                        case COUNT -> plain(number(found.group(1)));
                        case DURATION -> duration(found);
                        case SHARE -> plain(new BigDecimal(found.group(1))) + "%";
                    });
        }
        return values;
    }

    /// `text` without values of this kind.
    String without(String text) {
        return pattern.matcher(text).replaceAll(" ");
    }

    private static String money(Matcher found) {
        if (found.group(1) != null) {
            BigDecimal more = found.group(2) == null ? BigDecimal.ZERO : number(found.group(2));
            boolean thousands = found.group().contains("천");
            return plain(number(found.group(1))
                    .multiply(BigDecimal.valueOf(10_000))
                    .add(more.multiply(BigDecimal.valueOf(thousands ? 1_000 : 1))));
        }
        if (found.group(7) != null) {
            return plain(number(found.group(7))) + currency(found.group(6));
        }
        String unit = found.group(4) == null ? "" : found.group(4);
        long times = unit.equals("천") ? 1_000 : unit.equals("백") ? 100 : 1;
        return plain(number(found.group(3)).multiply(BigDecimal.valueOf(times))) + currency(found.group(5));
    }

    /// Won have no sign: they are what nearly all shops charge.
    private static String currency(String written) {
        return switch (written.toLowerCase(Locale.ROOT).charAt(0)) {
            case '$', 'd' -> " USD";
            case '£', 'p' -> " GBP";
            case '€', 'e' -> " EUR";
            default -> "";
        };
    }

    private static String clock(Matcher found) {
        String half = found.group(1) == null ? "" : found.group(1);
        String english = found.group(6) == null ? "" : found.group(6).toLowerCase(Locale.ROOT);
        int hour = Integer.parseInt(found.group(2));
        int minute = found.group(3) != null
                ? Integer.parseInt(found.group(3))
                : found.group(4) != null ? Integer.parseInt(found.group(4)) : found.group(5) != null ? 30 : 0;
        boolean afternoon = AFTERNOON.contains(half) || english.startsWith("p");
        return "%02d:%02d".formatted(afternoon && hour < 12 ? hour + 12 : hour, minute);
    }

    private static String duration(Matcher found) {
        long amount = Long.parseLong(
                found.group(1).substring(0, Math.min(9, found.group(1).length())));
        String unit = found.group(2).toLowerCase(Locale.ROOT);
        boolean half = found.group(3) != null;
        if (unit.equals("시간") || unit.startsWith("hour")) {
            return minutes(amount * 60 + (half ? 30 : 0));
        }
        if (unit.equals("분") || unit.startsWith("minute")) {
            return minutes(amount);
        }
        if (unit.equals("주") || unit.startsWith("week")) {
            return amount * 7 + "d";
        }
        if (unit.equals("일") || unit.startsWith("day")) {
            return amount + "d";
        }
        return unit.equals("년") || unit.startsWith("year") ? amount * 12 + "mon" : amount + "mon";
    }

    private static String minutes(long minutes) {
        return minutes > 0 && minutes % MINUTES_A_DAY == 0 ? minutes / MINUTES_A_DAY + "d" : minutes + "min";
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
