package dev.ieum.bot.understanding;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads numbers: digits with separators, native Korean (스물두), Sino-Korean (이십이, 3만 5천) and English words.
final class Numbers {

    /// Regex of native Korean numbers, 1 to 99.
    static final String NATIVE = "(?:(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)\\s?"
            + "(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|여덜|아홉)?|스무"
            + "|하나|한|둘|두|셋|세|석|넷|네|넉|다섯|여섯|일곱|여덟|여덜|아홉)";

    /// Regex of Sino-Korean numbers, digits mixed in.
    static final String SINO = "(?:[영공일이삼사오육륙칠팔구십백천만억]+)";

    static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";

    /// Regex of any Korean number, digits with 만 and 천 included.
    static final String KOREAN = "(?:" + DIGITS + "(?:\\s?[십백천만억](?:\\s?(?:\\d+|" + SINO + "))?)*|" + NATIVE + "|"
            + SINO + "(?:(?<=[만억천])\\s" + SINO + ")?(?:\\s?[점쩜]\\s?" + SINO + ")?)";

    /// Regex of small English numbers.
    static final String ENGLISH = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
            + "|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)"
            + "(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|sixty|seventy|eighty|ninety)";

    private static final Map<String, Integer> NATIVE_TENS =
            Map.of("열", 10, "스물", 20, "스무", 20, "서른", 30, "마흔", 40, "쉰", 50, "예순", 60, "일흔", 70, "여든", 80, "아흔", 90);
    private static final Map<String, Integer> NATIVE_ONES = Map.ofEntries(
            Map.entry("하나", 1),
            Map.entry("한", 1),
            Map.entry("둘", 2),
            Map.entry("두", 2),
            Map.entry("셋", 3),
            Map.entry("세", 3),
            Map.entry("석", 3),
            Map.entry("넷", 4),
            Map.entry("네", 4),
            Map.entry("넉", 4),
            Map.entry("다섯", 5),
            Map.entry("여섯", 6),
            Map.entry("일곱", 7),
            Map.entry("여덟", 8),
            Map.entry("여덜", 8),
            Map.entry("아홉", 9));
    private static final String SINO_DIGITS = "영일이삼사오육칠팔구";
    private static final Map<String, Integer> ENGLISH_WORDS = Map.ofEntries(
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
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private Numbers() {}

    /// The number that the whole of `text` says.
    static Optional<BigDecimal> find(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (plain.matches(DIGITS)) {
            return Optional.of(new BigDecimal(plain.replace(",", "")));
        }
        return findNative(plain).or(() -> findEnglish(plain)).or(() -> findSino(plain));
    }

    /// Digits read one by one: 공일공 일이삼사 is 0101234; anything else in the text is left out.
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (char c : text.replace('공', '영').replace('륙', '육').toCharArray()) {
            int digit = SINO_DIGITS.indexOf(c);
            if (digit >= 0 || Character.isDigit(c)) {
                digits.append(digit >= 0 ? digit : c - '0');
            }
        }
        return digits.toString();
    }

    /// The same as an int; empty also where it has a fraction or is out of range.
    static Optional<Integer> findInt(String text) {
        return find(text)
                .filter(n ->
                        n.stripTrailingZeros().scale() <= 0 && n.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0)
                .map(BigDecimal::intValue);
    }

    private static Optional<BigDecimal> findNative(String text) {
        String plain = text.replace(" ", "");
        if (plain.equals("빵")) {
            return Optional.of(BigDecimal.ZERO);
        }
        for (var ten : NATIVE_TENS.entrySet()) {
            if (plain.startsWith(ten.getKey())) {
                String rest = plain.substring(ten.getKey().length());
                Integer ones = rest.isEmpty() ? Integer.valueOf(0) : NATIVE_ONES.get(rest);
                return Optional.ofNullable(ones).map(n -> BigDecimal.valueOf(ten.getValue() + n));
            }
        }
        return Optional.ofNullable(NATIVE_ONES.get(plain)).map(BigDecimal::valueOf);
    }

    private static Optional<BigDecimal> findEnglish(String text) {
        int sum = 0;
        for (String word : text.split("[\\s-]+")) {
            Integer number = ENGLISH_WORDS.get(word);
            if (number == null) {
                return Optional.empty();
            }
            sum += number;
        }
        return Optional.of(BigDecimal.valueOf(sum));
    }

    private static Optional<BigDecimal> findSino(String text) {
        String plain = text.replace(" ", "")
                .replace(",", "")
                .replace('공', '영')
                .replace('륙', '육')
                .replace('쩜', '점');
        int point = plain.indexOf('점');
        if (point < 0) {
            return sinoWhole(plain);
        }
        StringBuilder fraction = new StringBuilder();
        for (int i = point + 1; i < plain.length(); i++) {
            int digit = SINO_DIGITS.indexOf(plain.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            fraction.append(digit);
        }
        return sinoWhole(plain.substring(0, point)).map(n -> n.add(new BigDecimal("0." + fraction)));
    }

    private static Optional<BigDecimal> sinoWhole(String plain) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int sino = SINO_DIGITS.indexOf(c);
            if (Character.isDigit(c) || c == '.') {
                digits.append(c);
            } else if (sino >= 0) {
                digits.append(sino);
            } else if ("십백천".indexOf(c) >= 0) {
                section = section.add(take(digits, true).multiply(unit(c)));
            } else if (c == '만' || c == '억') {
                BigDecimal whole = section.add(take(digits, section.signum() == 0));
                total = c == '억' && total.signum() > 0
                        ? total.add(whole).multiply(unit(c))
                        : total.add(whole.multiply(unit(c)));
                section = BigDecimal.ZERO;
            } else {
                return Optional.empty();
            }
        }
        return plain.isEmpty()
                ? Optional.empty()
                : Optional.of(total.add(section).add(take(digits, false)));
    }

    private static BigDecimal take(StringBuilder digits, boolean oneIfEmpty) {
        String text = digits.toString();
        digits.setLength(0);
        if (text.isEmpty() || text.equals(".") || text.indexOf('.') != text.lastIndexOf('.')) {
            return oneIfEmpty ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return new BigDecimal(text);
    }

    private static BigDecimal unit(char c) {
        return BigDecimal.valueOf(
                switch (c) {
                    case '십' -> 10L;
                    case '백' -> 100L;
                    case '천' -> 1_000L;
                    case '만' -> 10_000L;
                    default -> 100_000_000L;
                });
    }
}
