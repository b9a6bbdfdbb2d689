package dev.ieum.bot.reply;

import dev.ieum.bot.understanding.Mention;
import dev.ieum.bot.understanding.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The claim check's normal form: 2시간, 두 시간 and "two hours" have one key.
///
/// A mention asks for all of its keys; evidence offers the keys of its own mentions. A row's date offers every way of
/// naming that day.
final class Keys {

    private static final Pattern WEEKDAY = Pattern.compile(
            "([월화수목금토일])(?:요일|욜)|\\(([월화수목금토일])\\)|(?<![가-힣\\d])([월화수목금토일])(?=\\s|$)|\\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTED =
            Pattern.compile("(?:전|후|뒤|안에?|내에?|이내에?|later|ago|from now|time)$|^in\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_AND_DAY = Pattern.compile(
            "월.*일|\\d\\s?[/.-]\\s?\\d|[a-z]{3,}\\.?\\s+(?:the\\s+)?\\d|\\d(?:st|nd|rd|th)?\\s+(?:of\\s+)?[a-z]{3,}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s?[년./-]|\\b(20\\d{2})\\b");
    private static final Pattern AMOUNT_OF_DAYS =
            Pattern.compile("([\\d.]+)\\s?(일|주일|주|개월|달|년|days?|weeks?|months?|years?)");
    private static final List<String> WEEKDAYS = List.of("월mon", "화tue", "수wed", "목thu", "금fri", "토sat", "일sun");

    private Keys() {}

    /// All keys that the mention's words ask for; empty where the words are too vague to be true or false.
    static Set<String> of(Mention mention) {
        return switch (mention.value()) {
            case Value.Days days -> ofDays(mention.text(), days);
            case Value.Hours hours -> ofHours(mention.text(), hours);
            case Value.Moment moment -> ofText("moment", mention.text());
            case Value.Length length -> Set.of(length(length));
            case Value.Count count -> Set.of(count(count.number(), unit(count.unit())));
            case Value.Money money -> Set.of("money:" + money.currency() + ":" + plain(money.amount()));
            case Value.Percent percent -> Set.of("percent:" + plain(percent.number()));
            case Value.Phone phone -> Set.of("phone:" + phone.digits());
            case Value.Email email -> Set.of("email:" + email.address());
            case Value.Url url ->
                Set.of("url:" + url.address().toLowerCase(Locale.ROOT).replaceAll("^https?://|/+$", ""));
            case Value.RowNumber number -> Set.of("no:" + number.number());
            case Value.Named named ->
                named.ids().size() == 1
                        ? Set.of("name:" + named.kind() + ":"
                                + named.ids().iterator().next())
                        : Set.of();
        };
    }

    private static Set<String> ofDays(String text, Value.Days days) {
        Matcher counted = AMOUNT_OF_DAYS.matcher(text);
        if (COUNTED.matcher(text).find() && counted.find()) {
            return Set.of(period(counted.group(1), counted.group(2)));
        }
        if (!days.oneDay()) {
            return ofSpan(text, days);
        }
        Set<String> keys = new HashSet<>();
        LocalDate day = days.from();
        Matcher weekday = WEEKDAY.matcher(text);
        if (weekday.find()) {
            keys.add("weekday:" + weekday(weekday.group()));
        }
        if (YEAR.matcher(text).find()) {
            keys.add("year:" + day.getYear());
        }
        if (MONTH_AND_DAY.matcher(text).find()) {
            keys.add(monthDay(day));
        } else if (text.matches(".*\\d\\s?일.*") || text.matches("(?i).*\\d(?:st|nd|rd|th).*")) {
            keys.add("day:" + day.getDayOfMonth());
        }
        if (keys.isEmpty() || text.matches(".*(?:다음|이번|지난|내일|모레|오늘|어제).*")) {
            keys.add("date:" + day);
        }
        return keys;
    }

    private static Set<String> ofSpan(String text, Value.Days days) {
        return switch (days.grain()) {
            case MONTH ->
                text.matches(".*\\d.*") ? Set.of("month:" + days.from().getMonthValue()) : Set.of();
            case YEAR -> text.matches(".*\\d.*") ? Set.of("year:" + days.from().getYear()) : Set.of();
            case SPAN -> text.matches(".*\\d.*\\d.*") ? Set.of(monthDay(days.from()), monthDay(days.to())) : Set.of();
            case SECOND, MINUTE, HOUR, DAY, WEEKEND, WEEK, QUARTER -> Set.of();
        };
    }

    private static String weekday(String text) {
        String word = text.toLowerCase(Locale.ROOT).replace("(", "");
        for (int i = 0; i < WEEKDAYS.size(); i++) {
            String names = WEEKDAYS.get(i);
            if (word.charAt(0) == names.charAt(0) || word.startsWith(names.substring(1))) {
                return String.valueOf(i + 1);
            }
        }
        return "0";
    }

    private static Set<String> ofHours(String text, Value.Hours hours) {
        if (text.chars().noneMatch(Character::isDigit)
                && !text.matches(".*(?:시|정오|자정|noon|midnight|o'clock|past|to).*")) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        if (hours.from().toSecondOfDay() != 0 || hours.point()) {
            keys.add(time(hours.from()));
        }
        if (!hours.point() && hours.to().getSecond() == 0) {
            keys.add(time(hours.to()));
        }
        return keys;
    }

    private static Set<String> ofText(String kind, String text) {
        Matcher digits = Pattern.compile("\\d+").matcher(text);
        String unit = text.contains("시간") ? "시간" : text.contains("분") ? "분" : "초";
        if (!digits.find()) {
            return Set.of(kind + ":" + text.replace(" ", ""));
        }
        int n = Integer.parseInt(digits.group());
        return Set.of(length(Duration.ofSeconds((long) n * (unit.equals("시간") ? 3600 : unit.equals("분") ? 60 : 1))));
    }

    /// Every way in which a row's day may be named.
    static Set<String> ofDate(LocalDate day) {
        return Set.of(
                "date:" + day,
                monthDay(day),
                "weekday:" + day.getDayOfWeek().getValue(),
                "year:" + day.getYear(),
                "month:" + day.getMonthValue(),
                "day:" + day.getDayOfMonth());
    }

    private static String monthDay(LocalDate day) {
        return "md:" + day.getMonthValue() + "-" + day.getDayOfMonth();
    }

    static String time(LocalTime time) {
        return "time:" + time.withSecond(0).withNano(0);
    }

    static String won(long amount) {
        return "money:KRW:" + amount;
    }

    static String length(Duration length) {
        return "len:" + length.toSeconds();
    }

    private static String length(Value.Length length) {
        Period days = length.days();
        if (days.isZero()) {
            return length(length.time());
        }
        long months = days.toTotalMonths();
        return (months == 0
                        ? "day:" + days.get(ChronoUnit.DAYS)
                        : days.get(ChronoUnit.DAYS) == 0
                                ? "months:" + months
                                : "months:" + months + "+" + days.get(ChronoUnit.DAYS))
                + (length.time().isZero() ? "" : "+" + length.time());
    }

    private static String period(String number, String unit) {
        int n = new BigDecimal(number).intValue();
        return length(new Value.Length(
                switch (unit.charAt(0)) {
                    case '일', 'd' -> Period.ofDays(n);
                    case '주', 'w' -> Period.ofWeeks(n);
                    case '개', '달', 'm' -> Period.ofMonths(n);
                    default -> Period.ofYears(n);
                },
                Duration.ZERO));
    }

    static String count(int number, String unit) {
        return count(BigDecimal.valueOf(number), unit);
    }

    private static String count(BigDecimal number, String unit) {
        return "count:" + unit + ":" + plain(number);
    }

    /// Units that mean the same have one name.
    static String unit(String unit) {
        return switch (unit) {
            case "명", "인", "사람", "분" -> "people";
            case "석", "좌석", "seat", "seats", "spot", "spots" -> "자리";
            case "회" -> "번";
            case "살" -> "세";
            default -> unit;
        };
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
