package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.Numerals;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Brings numbers, prices, durations and times of the day into one spelling, in questions and in articles alike:
/// 5만원, 오만 원 and 50,000원 become 50000원; 두시간 becomes 2시간; 오후 2시 and 14:00 become 14시.
final class Numbers {
    private static final List<String> ENGLISH =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Pattern MAYBE = Pattern.compile(
            "\\d|[십백천만]\\s?(원|분|명|프로|퍼센트)|시간?|[개명번살달병잔장]|하루|이틀|사흘|일주일|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve");
    private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern MIXED = Pattern.compile(
            "(\\d+(?:\\.\\d+)?)\\s?([억만천백])(?:\\s?(\\d+)\\s?([만천백]))?(?=\\s?[원명개점]|\\s|\\d|$)(?:\\s?(\\d{1,4})(?=원))?");
    private static final Pattern WORDS = Pattern.compile("(?<![가-힣])([일이삼사오육칠팔구십백천만억 ]*[십백천만억])\\s?(?=원|분|명|프로|퍼센트)");
    private static final Pattern NATIVE_COUNT = Pattern.compile(
            "(?<![가-힣])(열한|열두|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|서른)\\s?(?=시간|시(?![가-힣])|시[에반까부]|명|개|번|살|달|병|잔|장|주(?![가-힣])|분(?![가-힣])|가지|사람|군데|곳)");
    private static final Pattern ENGLISH_COUNT = Pattern.compile("(?i)\\b(" + String.join("|", ENGLISH)
            + ")\\b(?=\\s(hour|day|week|people|person|minute|month|year|time|bottle|class|piece))");
    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)(\\d{1,2}):(\\d{2})(?!\\d)");
    private static final Pattern AFTERNOON = Pattern.compile("(오후|저녁|밤|낮)\\s?(\\d{1,2})시(?!간)");
    private static final Pattern MORNING = Pattern.compile("(오전|아침)\\s?(?=\\d{1,2}시(?!간))");
    private static final Pattern HALF = Pattern.compile("(?<=\\d시)\\s?반(?![가-힣])");
    private static final Pattern MONTHS = Pattern.compile("(?<=\\d)\\s?달(?![가-힣]{2})");
    private static final Pattern PERCENT = Pattern.compile("(?<=\\d)\\s?(퍼센트|프로)(?![가-힣]{2})");

    private Numbers() {}

    static String normalise(String text) {
        Signs signs = Signs.of(text);
        if (!signs.maybe || !MAYBE.matcher(text).find()) {
            return text;
        }
        String plain = signs.digit && signs.comma ? COMMA.matcher(text).replaceAll("") : text;
        if (signs.digit && signs.power) {
            plain = MIXED.matcher(plain).replaceAll(Numbers::mixed);
        }
        if (signs.power) {
            plain = WORDS.matcher(plain).replaceAll(match -> quoted(Numerals.sino(match.group(1)), match));
        }
        plain = NATIVE_COUNT.matcher(plain).replaceAll(match -> String.valueOf(Numerals.NATIVE.get(match.group(1))));
        if (signs.latin) {
            plain = ENGLISH_COUNT.matcher(plain).replaceAll(Numbers::english);
        }
        plain = plain.replace("하루", "1일")
                .replace("이틀", "2일")
                .replace("사흘", "3일")
                .replace("일주일", "1주");
        return Signs.hasDigit(plain) ? times(plain) : plain;
    }

    /// What has digits by now.
    private static String times(String text) {
        String plain = text.indexOf(':') < 0 ? text : CLOCK.matcher(text).replaceAll(Numbers::clock);
        if (plain.indexOf('시') >= 0) {
            plain = HALF.matcher(plain).replaceAll(" 30분");
            plain = AFTERNOON.matcher(plain).replaceAll(Numbers::afternoon);
            plain = MORNING.matcher(plain).replaceAll("");
        }
        plain = plain.indexOf('달') < 0 ? plain : MONTHS.matcher(plain).replaceAll("개월");
        return PERCENT.matcher(plain).replaceAll("%");
    }

    /// What of a text's characters there is to look for: most texts need few of the patterns.
    private record Signs(boolean maybe, boolean digit, boolean comma, boolean power, boolean latin) {
        /// One of these stands wherever [#MAYBE] finds anything, digits and Latin letters aside.
        private static final String ANY = "십백천만시개명번살달병잔장하이사일";

        private static final String POWER = "십백천만억";

        static Signs of(String text) {
            boolean maybe = false;
            boolean digit = false;
            boolean comma = false;
            boolean power = false;
            boolean latin = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                digit |= c >= '0' && c <= '9';
                comma |= c == ',';
                latin |= (c | 32) >= 'a' && (c | 32) <= 'z';
                power |= c > 127 && POWER.indexOf(c) >= 0;
                maybe |= c > 127 && ANY.indexOf(c) >= 0;
            }
            return new Signs(maybe || digit || latin, digit, comma, power, latin);
        }

        static boolean hasDigit(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                    return true;
                }
            }
            return false;
        }
    }

    private static String english(MatchResult match) {
        return String.valueOf(2 + ENGLISH.indexOf(match.group(1).toLowerCase(java.util.Locale.ROOT)));
    }

    private static String quoted(long value, MatchResult match) {
        return value <= 0 ? Matcher.quoteReplacement(match.group()) : String.valueOf(value);
    }

    /// 5만, 1만 5천, 1.5만, 3만 9000.
    private static String mixed(MatchResult match) {
        double value = Double.parseDouble(match.group(1))
                * Numerals.power(match.group(2).charAt(0));
        if (match.group(3) != null) {
            value += Double.parseDouble(match.group(3))
                    * Numerals.power(match.group(4).charAt(0));
        }
        if (match.group(5) != null) {
            value += Integer.parseInt(match.group(5));
        }
        return value > 1e15 ? Matcher.quoteReplacement(match.group()) : String.valueOf(Math.round(value));
    }

    private static String clock(MatchResult match) {
        int minutes = Integer.parseInt(match.group(2));
        int hours = Integer.parseInt(match.group(1));
        if (hours > 24 || minutes > 59) {
            return Matcher.quoteReplacement(match.group());
        }
        return hours + "시" + (minutes == 0 ? "" : " " + minutes + "분");
    }

    private static String afternoon(MatchResult match) {
        int hours = Integer.parseInt(match.group(2));
        return (hours < 12 ? hours + 12 : hours) + "시";
    }
}
