package dev.ieum.knowledge.article;

import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.article.Overlap.Kind;
import dev.ieum.knowledge.article.Overlap.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks through everything published for articles that say the same twice, and for prices, times, durations and shares
/// that contradict each other. It reports; it changes nothing.
public final class Consistency {

    /// Titles that share this much ask the same.
    static final double SAME_TITLE = 0.9;
    /// Texts that share this much say the same.
    static final double SAME_TEXT = 0.92;
    /// Under one word at most this many places are compared.
    static final int COMMON = 60;
    /// Articles are compared when they share one of so many of their rarest letter pairs.
    static final int KEYS = 6;

    public static final int MAX_REPORTED = 500;
    /// Beyond this many articles the rest is not compared.
    public static final int MAX_ARTICLES = 20_000;

    private final List<Overlap> found = new ArrayList<>();
    private final List<ArticlePassages> articles = new ArrayList<>();

    private Consistency() {}

    /// At most [#MAX_REPORTED] findings, contradictions first.
    public static List<Overlap> check(Articles articles) {
        Consistency check = new Consistency();
        articles.scan(check::add);
        check.conflicts();
        check.translations();
        check.duplicates();
        return List.copyOf(check.found);
    }

    private void add(ArticlePassages article) {
        if (articles.size() < MAX_ARTICLES) {
            articles.add(article);
        }
    }

    private void report(Overlap overlap) {
        if (found.size() < MAX_REPORTED) {
            found.add(overlap);
        }
    }

    private record Statement(StatedValue stated, Place place, Set<String> words) {}

    /// Statements are found again under their rarest word: whatever is about the same thing has that word, too.
    private void conflicts() {
        List<Statement> all = articles.stream()
                .flatMap(article -> statements(article).stream())
                .toList();
        Rarity words = new Rarity();
        all.forEach(statement -> words.count(statement.words()));
        Map<String, List<Statement>> byWord = new HashMap<>();
        all.forEach(statement -> words.rarest(statement.words(), 1)
                .forEach(word ->
                        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(statement)));
        Set<String> told = new HashSet<>();
        for (Statement statement : all) {
            for (String word : statement.words()) {
                byWord.getOrDefault(word, List.of()).stream()
                        .limit(COMMON)
                        .filter(other -> !statement
                                        .place()
                                        .passage()
                                        .equals(other.place().passage())
                                && statement.stated().contradicts(other.stated())
                                && told.add(pair(statement, other)))
                        .forEach(other -> report(new Overlap(Kind.CONFLICT, other.place(), statement.place())));
            }
        }
    }

    private static String pair(Statement one, Statement other) {
        String here = one.place().passage().toString();
        String there = other.place().passage().toString();
        return one.stated().kind() + (here.compareTo(there) < 0 ? here + there : there + here);
    }

    private static List<Statement> statements(ArticlePassages article) {
        List<Statement> statements = new ArrayList<>();
        Set<PassageRef> seen = new HashSet<>();
        for (StoredPassage passage : article.passages()) {
            PassageRef whole = passage.citation().passage();
            for (Sentences.Span span : Sentences.of(passage.text())) {
                PassageRef place = new PassageRef(
                        whole.article(), whole.version(), whole.start() + span.start(), whole.start() + span.end());
                String sentence = span.of(passage.text());
                if (seen.add(place)) {
                    for (StatedValue stated :
                            StatedValue.in(sentence, passage.citation().title())) {
                        statements.add(new Statement(
                                stated,
                                new Place(article.key(), place, sentence, stated.value()),
                                inLocale(article.key(), stated.subject())));
                    }
                }
            }
        }
        return statements;
    }

    private void translations() {
        Map<String, List<ArticlePassages>> bySlug = new LinkedHashMap<>();
        articles.forEach(article -> bySlug.computeIfAbsent(article.key().slug(), _ -> new ArrayList<>())
                .add(article));
        for (List<ArticlePassages> said : bySlug.values()) {
            for (int i = 1; i < said.size(); i++) {
                translation(said.getFirst(), said.get(i));
            }
        }
    }

    private void translation(ArticlePassages one, ArticlePassages other) {
        Map<String, Place> here = amounts(one);
        Map<String, Place> there = amounts(other);
        Optional<Place> onlyHere = findOnly(here, there);
        Optional<Place> onlyThere = findOnly(there, here);
        if (onlyHere.isPresent() && onlyThere.isPresent()) {
            report(new Overlap(Kind.TRANSLATION, onlyHere.get(), onlyThere.get()));
        }
    }

    private static Optional<Place> findOnly(Map<String, Place> some, Map<String, Place> others) {
        return some.entrySet().stream()
                .filter(entry -> !others.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, Place> amounts(ArticlePassages article) {
        Map<String, Place> amounts = new LinkedHashMap<>();
        for (StoredPassage passage : article.passages()) {
            for (Sentences.Span span : Sentences.of(passage.text())) {
                String sentence = span.of(passage.text());
                for (String value : ValueKind.MONEY.in(NumberWords.asDigits(sentence))) {
                    PassageRef whole = passage.citation().passage();
                    PassageRef place = new PassageRef(
                            whole.article(), whole.version(), whole.start() + span.start(), whole.start() + span.end());
                    amounts.putIfAbsent(value, new Place(article.key(), place, sentence, value));
                }
            }
        }
        return amounts;
    }

    private static Set<String> inLocale(ArticleKey key, Set<String> words) {
        return words.stream().map(word -> key.locale() + word).collect(Collectors.toSet());
    }

    private record Portrait(ArticlePassages article, String title, Set<String> titlePairs, Set<String> textPairs) {}

    private void duplicates() {
        List<Portrait> all = articles.stream()
                .filter(article -> !article.passages().isEmpty())
                .map(Consistency::portrait)
                .toList();
        Rarity rarity = new Rarity();
        all.forEach(portrait -> rarity.count(portrait.titlePairs()));
        all.forEach(portrait -> rarity.count(portrait.textPairs()));
        Map<String, List<Portrait>> byPair = new HashMap<>();
        for (Portrait portrait : all) {
            Map<ArticleKey, Portrait> candidates = new LinkedHashMap<>();
            Set<String> keys = new LinkedHashSet<>(rarity.rarest(portrait.titlePairs(), KEYS));
            keys.addAll(rarity.rarest(portrait.textPairs(), KEYS));
            for (String key : keys) {
                List<Portrait> others = byPair.computeIfAbsent(key, _ -> new ArrayList<>());
                if (others.size() < COMMON) {
                    others.forEach(other -> candidates.put(other.article().key(), other));
                    others.add(portrait);
                }
            }
            candidates.values().stream()
                    .filter(other -> sayTheSame(portrait, other))
                    .forEach(other -> report(new Overlap(Kind.DUPLICATE, place(other), place(portrait))));
        }
    }

    private static Portrait portrait(ArticlePassages article) {
        StoredPassage first = article.passages().getFirst();
        String title = first.citation().title();
        return new Portrait(
                article,
                title,
                inLocale(article.key(), Likeness.pairs(title)),
                inLocale(article.key(), Likeness.pairs(first.text())));
    }

    private static boolean sayTheSame(Portrait one, Portrait other) {
        return isAlike(one.titlePairs(), other.titlePairs(), SAME_TITLE)
                || isAlike(one.textPairs(), other.textPairs(), SAME_TEXT);
    }

    /// Sets of very different sizes cannot be alike, which is cheaper to see than what they share.
    private static boolean isAlike(Set<String> one, Set<String> other, double least) {
        double most = 2.0 * Math.min(one.size(), other.size()) / Math.max(1, one.size() + other.size());
        return most >= least && Likeness.of(one, other) >= least;
    }

    private static Place place(Portrait portrait) {
        StoredPassage first = portrait.article().passages().getFirst();
        return new Place(portrait.article().key(), first.citation().passage(), portrait.title(), "");
    }
}
