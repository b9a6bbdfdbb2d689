package dev.ieum.bot.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes personal data out of what goes to the model, and puts it back into what comes. One for each
/// turn; not thread-safe.
///
/// Telephone numbers, e-mail addresses, card and resident registration numbers, street addresses and names become
/// `[PHONE_1]` and the like; the same value always becomes the same placeholder. Numbers that identify nobody by
/// themselves (orders, bookings, prices) stay.
final class Placeholders {

    private static final Map<String, Pattern> KINDS = kinds();
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:제|내)\\s?이름은|이름은|저는|예약자(?:는|명은)?|성함은|입금자(?:는|명은)?|my name is|i am|i'm|this is)\\s*([가-힣]{2,4}(?=\\s?(?:이라고|라고|입니다|이에요|예요|이고|이구|$|[,.\\s]))|[A-Z][a-z]+(?:\\s[A-Z][a-z]+){0,2})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[(?:PHONE|EMAIL|CARD|RRN|ADDRESS|NAME)_\\d+]");
    private static final int SHORTEST_NAME = 2;

    private final Map<String, String> byValue = new LinkedHashMap<>();
    private final Map<String, String> byPlaceholder = new LinkedHashMap<>();

    private static Map<String, Pattern> kinds() {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        kinds.put("EMAIL", Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"));
        kinds.put("RRN", Pattern.compile("(?<!\\d)\\d{6}\\s?-\\s?[1-8]\\d{6}(?!\\d)"));
        kinds.put("CARD", Pattern.compile("(?<!\\d)\\d{4}[- ]\\d{4}[- ]\\d{4}[- ]\\d{4}(?!\\d)"));
        kinds.put(
                "PHONE",
                Pattern.compile(
                        "(?<![\\w-])(?:\\+82[\\s-]?|0)1[016789][\\s.-]?\\d{3,4}[\\s.-]?\\d{4}(?!\\d)|(?<![\\w-])\\+\\d{1,3}[\\s-]?\\d{2,4}[\\s-]?\\d{3,4}[\\s-]?\\d{3,4}(?!\\d)"));
        kinds.put(
                "ADDRESS",
                Pattern.compile(
                        "(?:[가-힣]{2,}(?:시|도)\\s+)?[가-힣]{1,4}(?:구|군)\\s+[가-힣\\d]+(?:로|길)\\s?\\d+(?:-\\d+)?(?:\\s?,?\\s?\\d+(?:동|층|호)(?:\\s?\\d+호)?)*"));
        return kinds;
    }

    /// @param names what is known of the customer's names
    Placeholders(List<String> names) {
        names.stream()
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .forEach(name -> placeholder("NAME", name));
    }

    String mask(String text) {
        String masked = text;
        for (var kind : KINDS.entrySet()) {
            masked = kind.getValue()
                    .matcher(masked)
                    .replaceAll(match -> Matcher.quoteReplacement(placeholder(kind.getKey(), match.group())));
        }
        Matcher name = NAME.matcher(masked);
        while (name.find()) {
            placeholder("NAME", name.group(1));
        }
        for (var known : byValue.entrySet()) {
            masked = masked.replace(known.getKey(), known.getValue());
        }
        return masked;
    }

    String restore(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(byPlaceholder.getOrDefault(match.group(), match.group())));
    }

    private String placeholder(String kind, String value) {
        return byValue.computeIfAbsent(value, v -> {
            String placeholder = "[" + kind + "_" + (byPlaceholder.size() + 1) + "]";
            byPlaceholder.put(placeholder, v);
            return placeholder;
        });
    }
}
