package dev.ieum.knowledge.article;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes numbers that a sentence spells out before a unit as digits: 사만팔천원, 두 시간, 이틀 전, three days, noon.
final class NumberWords {

    private static final Map<String, Integer> ENGLISH = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90));
    private static final Map<String, String> WHOLE = Map.of(
            "하루", "1일", "이틀", "2일", "사흘", "3일", "나흘", "4일", "일주일", "7일", "보름", "15일", "반년", "6개월", "정오", "12:00", "자정",
            "24:00");

    private static final Pattern SINO = Pattern.compile("(?<![가-힣])([일이삼사오육칠팔구십백천만]{2,})(?=\\s*(?:원|퍼센트))");
    private static final Pattern COUNTED =
            Pattern.compile("(?<![가-힣])(" + any(Numerals.NATIVE) + ")(?=\\s*(?:시간|시(?![작설험기장])|살|명|달|주(?![가-힣])|번째))");
    private static final Pattern NAMED = Pattern.compile(
            "(?<![가-힣])(하루|이틀|사흘|나흘|일주일|보름|반년)(?=\\s*(?:전|안|이내|동안|뒤|후|만|까지|입니다|이에요|예요))|(?<![가-힣])(정오|자정)");
    private static final Pattern SPELT = Pattern.compile(
            "\\b(" + any(ENGLISH)
                    + ")(?=[\\s-]+(?:business |working )?(?:minutes?|hours?|days?|weeks?|months?|years?|dollars?|pounds?|euros?|won|people|percent)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOON = Pattern.compile("\\b(?:12 )?(noon|midnight)\\b", Pattern.CASE_INSENSITIVE);

    private NumberWords() {}

    private static String any(Map<String, Integer> words) {
        return words.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .collect(Collectors.joining("|"));
    }

    static String asDigits(String sentence) {
        String text = SINO.matcher(sentence).replaceAll(found -> Long.toString(Numerals.sino(found.group(1))));
        text = COUNTED.matcher(text).replaceAll(found -> String.valueOf(Numerals.NATIVE.get(found.group(1))));
        text = NAMED.matcher(text).replaceAll(found -> WHOLE.getOrDefault(found.group(), found.group()));
        text = SPELT.matcher(text)
                .replaceAll(found -> String.valueOf(ENGLISH.get(found.group(1).toLowerCase(java.util.Locale.ROOT))));
        return NOON.matcher(text)
                .replaceAll(found ->
                        found.group(1).toLowerCase(java.util.Locale.ROOT).equals("noon") ? "12:00" : "24:00");
    }
}
