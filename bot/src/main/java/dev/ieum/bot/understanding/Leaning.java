package dev.ieum.bot.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells messages that lean on what was said before (다음주는요?, 얼마예요?, 그거 취소돼요?) from those that stand alone.
///
/// A message stands alone if, beside values and names, it has a word that is not in `leaning.tsv`, however it is
/// spaced.
public enum Leaning {
    /// Nothing but values and what joins them: 다음주는요?
    VALUES,
    /// Asks whether it is so with these values: 일요일엔 없나요?, 3명도 되나요?
    EXISTS,
    /// Asks something of whatever was spoken of: 얼마예요?, 몇 살부터예요?
    PREDICATE,
    /// Asks what every place of a shop may be asked: 주차는요?, 전화번호는요?
    PLACE,
    /// Has words of its own.
    NONE;

    private static final int LONGEST = 40;
    private static final Map<String, Set<String>> WORDS = words();
    private static final Set<String> FILLERS = WORDS.getOrDefault("filler", Set.of());
    private static final Set<String> EXISTING = union(FILLERS, WORDS.getOrDefault("exists", Set.of()));
    private static final Set<String> SAYINGS = union(EXISTING, WORDS.getOrDefault("says", Set.of()));
    private static final Set<String> PLACES = union(SAYINGS, WORDS.getOrDefault("place", Set.of()));
    private static final Pattern BACK = Pattern.compile(
            "(?<![가-힣])(?:그거|그것|그걸|그건|그게|이거|이것|이걸|이건|이게|저거|저것|그\\s?(?:수업|클래스|강의|예약|주문|상품|제품|오일|키트)|이\\s?(?:수업|클래스|예약|주문|상품|제품))(?:는|은|이|가|를|을|도)?"
                    + "|(?<![가-힣])(?:거기|거긴|그곳|그\\s?지점|그\\s?매장)(?:는|은|에서|에|도|로|까지)?|\\b(?:it|that one|this one|that class|this class|that booking|there)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPOT = Pattern.compile("거기|거긴|그곳|지점|매장|there", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDED = Pattern.compile("(?:나요|까요|어요|아요|해요|돼요|예요|에요|는데요?|은데요?|세요|니다|싶어요?|려고요?|해줘)$");
    private static final Pattern PARTICLE = Pattern.compile("(?<=[가-힣]{2})(?:은|는|을|를|도|에서|에는|에|으로)$");
    private static final Pattern OBJECT = Pattern.compile("[을를]$|걸$");

    /// How a message leans.
    public static Leaning of(Reading reading) {
        String rest = BACK.matcher(withoutValues(reading)).replaceAll(" ");
        String flat = Flat.of(rest).text();
        if (flat.length() > LONGEST) {
            return NONE;
        }
        boolean values = reading.mentions().stream().anyMatch(mention -> slotted(mention.value()));
        if (values && made(flat, FILLERS)) {
            return VALUES;
        }
        if (flat.isEmpty()) {
            return NONE;
        }
        if (made(flat, EXISTING)) {
            return EXISTS;
        }
        if (made(flat, SAYINGS)) {
            return PREDICATE;
        }
        return made(flat, PLACES) ? PLACE : NONE;
    }

    /// The words of a question that say what it is about: 배송비 of 배송비 얼마고.
    public static String subject(String text) {
        return Stream.of(text.split("[\\s?!.,~]+"))
                .filter(word -> !word.isBlank() && !made(Flat.of(word).text(), SAYINGS))
                .filter(word -> !ENDED.matcher(word).find())
                .map(word -> PARTICLE.matcher(word).replaceFirst(""))
                .collect(Collectors.joining(" "));
    }

    /// Whether a word stands for something said before.
    public static boolean pointsBack(String text) {
        return BACK.matcher(text).find();
    }

    /// The text with such words replaced.
    ///
    /// @param thing what 그거 means; empty to leave it
    /// @param place what 거기 means; empty to leave it
    public static String resolved(String text, String thing, String place) {
        Matcher matcher = BACK.matcher(text);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (matcher.find()) {
            String words = matcher.group();
            String meant = SPOT.matcher(words).find() ? place : thing;
            String tail = OBJECT.matcher(words).find() ? " " : "";
            out.append(text, at, matcher.start()).append(meant.isEmpty() ? words : meant + tail + " ");
            at = matcher.end();
        }
        return out.append(text.substring(at)).toString().replaceAll("\\s+", " ").strip();
    }

    private static boolean slotted(Value value) {
        return switch (value) {
            case Value.Days d -> true;
            case Value.Hours h -> true;
            case Value.Moment m -> true;
            case Value.Count c -> c.people();
            case Value.Named n ->
                switch (n.kind()) {
                    case COURSE, PRODUCT, LOCATION -> true;
                    case STAFF, COUPON, STATUS -> false;
                };
            case Value.RowNumber n -> false;
            case Value.Length l -> false;
            case Value.Money m -> false;
            case Value.Percent p -> false;
            case Value.Phone p -> false;
            case Value.Email e -> false;
            case Value.Url u -> false;
        };
    }

    private static String withoutValues(Reading reading) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Mention mention : reading.mentions()) {
            if (mention.start() >= at && slotted(mention.value())) {
                out.append(reading.text(), at, mention.start()).append(' ');
                at = mention.end();
            } else if (slotted(mention.value())) {
                at = Math.max(at, mention.end());
            }
        }
        return out.append(reading.text().substring(at)).toString();
    }

    /// Whether the text is made of these words and nothing else; linear in its length.
    private static boolean made(String flat, Set<String> words) {
        boolean[] reached = new boolean[flat.length() + 1];
        reached[0] = true;
        for (int from = 0; from < flat.length(); from++) {
            for (int to = from + 1; reached[from] && to <= Math.min(flat.length(), from + 10); to++) {
                reached[to] |= words.contains(flat.substring(from, to));
            }
        }
        return reached[flat.length()];
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return Set.copyOf(all);
    }

    private static Map<String, Set<String>> words() {
        String file = "leaning.tsv";
        try (InputStream in = Objects.requireNonNull(Leaning.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Set<String>> words = new HashMap<>();
            reader.lines()
                    .map(line -> line.split("\t", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> words.computeIfAbsent(parts[0], kind -> new HashSet<>())
                            .addAll(List.of(parts[1].toLowerCase(Locale.ROOT).split(" "))));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
