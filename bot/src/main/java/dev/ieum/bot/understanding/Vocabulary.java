package dev.ieum.bot.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the shop calls its things: courses, products, places, people. Made from the record's rows.
///
/// Beside the names themselves it knows what is left of a name without its brackets and measures, a place without 점,
/// and
/// the words that occur in one name of a kind only (`향수` among courses). Words in a few names name all of them.
public final class Vocabulary {

    private static final Set<String> COMMON = Set.of(
            "원데이",
            "클래스",
            "수업",
            "만들기",
            "교실",
            "과정",
            "강좌",
            "나만의",
            "키트",
            "세트",
            "오일",
            "정기",
            "상품",
            "제품",
            "체험",
            "diy",
            "class",
            "classes",
            "course",
            "make",
            "your",
            "own",
            "one",
            "day",
            "two",
            "three",
            "four",
            "week",
            "weeks",
            "for",
            "of",
            "the",
            "and",
            "a",
            "set",
            "kit",
            "oil",
            "oneday",
            "위한",
            "이달의",
            "종",
            "온라인",
            "online",
            "essential",
            "에센셜",
            "한",
            "making",
            "workshop",
            "room",
            "with",
            "in",
            "at",
            "to",
            "natural",
            "천연",
            "kids",
            "service",
            "off",
            "once",
            "아로마",
            "aroma");
    private static final int AMBIGUOUS = 4;
    private static final int SHORTEST_FUZZY = 3;

    private final List<Term> terms;
    private final Map<TermKind, Map<String, Set<String>>> keys = new EnumMap<>(TermKind.class);

    public Vocabulary(Collection<Term> terms) {
        this.terms = List.copyOf(terms);
        for (TermKind kind : TermKind.values()) {
            keys.put(
                    kind,
                    keysOf(this.terms.stream()
                            .filter(term -> term.kind() == kind)
                            .toList()));
        }
    }

    public List<Term> list(TermKind kind) {
        return terms.stream().filter(term -> term.kind() == kind).toList();
    }

    public Optional<Term> find(TermKind kind, String id) {
        return terms.stream()
                .filter(term -> term.kind() == kind && term.id().equals(id))
                .findFirst();
    }

    /// The ids of this kind that the text names for sure: one for each mention.
    public Set<String> named(TermKind kind, String text) {
        Set<String> ids = new TreeSet<>();
        for (Mention mention : mentions(text)) {
            if (mention.value() instanceof Value.Named name
                    && name.kind() == kind
                    && name.ids().size() == 1) {
                ids.addAll(name.ids());
            }
        }
        return ids;
    }

    /// Everything in the text that names a thing of the shop, with small typing errors. Mentions of different kinds may
    /// overlap.
    List<Mention> mentions(String text) {
        Flat flat = Flat.of(text);
        List<Mention> found = new ArrayList<>();
        for (TermKind kind : TermKind.values()) {
            List<Mention> exact = exact(kind, flat, text);
            found.addAll(exact.isEmpty() && fuzzy(kind) ? fuzzy(kind, flat, text) : exact);
        }
        List<Mention> all = List.copyOf(found);
        found.removeIf(mention -> all.stream().anyMatch(other -> swallows(other, mention)));
        return found;
    }

    /// A part of a longer name is not named itself, unless it is a place.
    private static boolean swallows(Mention longer, Mention shorter) {
        return longer.length() > shorter.length() + 1
                && longer.start() <= shorter.start()
                && shorter.end() <= longer.end()
                && shorter.value() instanceof Value.Named named
                && named.kind() != TermKind.LOCATION;
    }

    private static boolean fuzzy(TermKind kind) {
        return switch (kind) {
            case COURSE, PRODUCT, LOCATION -> true;
            case STAFF, COUPON, STATUS -> false;
        };
    }

    private List<Mention> exact(TermKind kind, Flat flat, String text) {
        List<Mention> found = new ArrayList<>();
        keys.getOrDefault(kind, Map.of()).forEach((key, ids) -> {
            for (int at = flat.text().indexOf(key); at >= 0; at = flat.text().indexOf(key, at + 1)) {
                int start = flat.start(at);
                int end = flat.end(at + key.length());
                if (bounded(key, text, start, end)) {
                    found.add(new Mention(start, end, text.substring(start, end), new Value.Named(kind, ids)));
                }
            }
        });
        return Rulebook.withoutOverlaps(found);
    }

    /// Short Korean keys begin a word; Latin ones are whole words.
    private static boolean bounded(String key, String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        if (key.charAt(0) < 128) {
            return !(Character.isLetterOrDigit(before) && before < 128)
                    && !(Character.isLetterOrDigit(after) && after < 128 && after != 's');
        }
        return key.length() > 2 || !Jamo.isSyllable(before) || "에서점도는은와과랑로시의일날요".indexOf(before) >= 0;
    }

    private List<Mention> fuzzy(TermKind kind, Flat flat, String text) {
        List<Mention> found = new ArrayList<>();
        keys.getOrDefault(kind, Map.of()).forEach((key, ids) -> {
            boolean brief = key.length() < SHORTEST_FUZZY;
            if (key.chars().anyMatch(Character::isDigit) || (brief && !Jamo.isSyllable(key.charAt(0)))) {
                return;
            }
            String sound = Jamo.sound(key);
            String jamo = Jamo.split(key);
            int limit = Math.max(1, jamo.length() / 7);
            for (int at = 0; at + key.length() <= flat.text().length(); at++) {
                int start = flat.start(at);
                if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
                    continue;
                }
                String window = flat.text().substring(at, at + key.length());
                boolean near = !brief
                        && window.charAt(0) == key.charAt(0)
                        && Jamo.distance(Jamo.split(window), jamo, limit) <= limit;
                if (near || Jamo.sound(window).equals(sound)) {
                    int end = flat.end(at + key.length());
                    found.add(new Mention(start, end, text.substring(start, end), new Value.Named(kind, ids)));
                }
            }
        });
        return Rulebook.withoutOverlaps(found);
    }

    private static Map<String, Set<String>> keysOf(List<Term> terms) {
        Map<String, Set<String>> words = new HashMap<>();
        Map<String, Set<String>> keys = new HashMap<>();
        for (Term term : terms) {
            for (String name : term.names()) {
                for (String form : forms(term.kind(), name)) {
                    put(keys, flat(form), term.id());
                }
                for (String word : words(term.kind(), name)) {
                    if (telling(word)) {
                        put(words, word, term.id());
                    }
                }
            }
        }
        words.forEach((word, ids) -> {
            if (ids.size() <= Math.min(AMBIGUOUS, Math.max(1, terms.size() / 2))) {
                keys.putIfAbsent(word, ids);
            }
        });
        keys.keySet().removeIf(key -> key.length() < 2);
        return keys;
    }

    private static boolean telling(String word) {
        boolean latin = !word.isEmpty() && word.charAt(0) < 128;
        return word.length() > (latin ? 3 : 1) && !COMMON.contains(word) && !Character.isDigit(word.charAt(0));
    }

    /// Codes and statuses are named by their whole names only.
    private static Set<String> words(TermKind kind, String name) {
        return switch (kind) {
            case COURSE, PRODUCT, LOCATION, STAFF ->
                new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")));
            case COUPON, STATUS -> Set.of();
        };
    }

    private static Set<String> forms(TermKind kind, String name) {
        Set<String> forms = new LinkedHashSet<>(List.of(name));
        String bare = name.replaceAll("\\([^)]*\\)", " ").strip();
        forms.add(bare);
        if (kind == TermKind.PRODUCT) {
            forms.add(bare.replaceAll("\\s*\\d+\\s*(?:ml|g|l|kg|개|병)\\b.*", "").strip());
        }
        if (kind == TermKind.LOCATION && bare.endsWith("점") && bare.length() > 2) {
            forms.add(bare.substring(0, bare.length() - 1));
        }
        if (kind == TermKind.LOCATION) {
            forms.add(bare.replaceAll("(?i)\\s+(?:shop|store|branch|studio)$", ""));
        }
        forms.removeIf(form -> flat(form).length() < 2 || (COMMON.contains(flat(form)) && kind != TermKind.LOCATION));
        return forms;
    }

    private static String flat(String name) {
        return Flat.of(name).text();
    }

    private static void put(Map<String, Set<String>> map, String key, String id) {
        map.computeIfAbsent(key, k -> new TreeSet<>()).add(id);
    }
}
