package dev.ieum.knowledge.article;

import java.util.Map;

/// Korean numbers as they are spelt out: the native ones that count things, and the Sino-Korean ones of prices.
public final class Numerals {
    /// Native numbers as they stand before what they count: 두 시간, 스무 명.
    public static final Map<String, Integer> NATIVE = Map.ofEntries(
            Map.entry("한", 1),
            Map.entry("두", 2),
            Map.entry("세", 3),
            Map.entry("네", 4),
            Map.entry("다섯", 5),
            Map.entry("여섯", 6),
            Map.entry("일곱", 7),
            Map.entry("여덟", 8),
            Map.entry("아홉", 9),
            Map.entry("열", 10),
            Map.entry("열한", 11),
            Map.entry("열두", 12),
            Map.entry("스무", 20),
            Map.entry("서른", 30));

    private static final String DIGITS = "영일이삼사오육칠팔구";

    private Numerals() {}

    /// The value of a Sino-Korean number: 사만 팔천 is 48,000, 만 is 10,000. Other characters are passed over.
    public static long sino(String words) {
        long total = 0;
        long group = 0;
        long digit = 0;
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            int value = DIGITS.indexOf(sign);
            int power = power(sign);
            if (value >= 0) {
                digit = value;
            } else if (power >= 10_000) {
                total += Math.max(1, group + digit) * power;
                group = 0;
                digit = 0;
            } else if (power > 1) {
                group += Math.max(1, digit) * power;
                digit = 0;
            }
        }
        return total + group + digit;
    }

    /// What 십, 백, 천, 만 and 억 multiply by; 1 for every other character.
    public static int power(char sign) {
        return switch (sign) {
            case '십' -> 10;
            case '백' -> 100;
            case '천' -> 1_000;
            case '만' -> 10_000;
            case '억' -> 100_000_000;
            default -> 1;
        };
    }
}
