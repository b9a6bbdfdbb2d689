package dev.ieum.bot.reply;

import dev.ieum.bot.understanding.Vocabulary;
import dev.ieum.record.conversation.Claim;
import dev.ieum.record.conversation.ClaimKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The evidence of one reply, normalised once.
final class Ground {

    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final Set<ClaimKind> NEVER_FROM_CUSTOMER =
            EnumSet.of(ClaimKind.MONEY, ClaimKind.PERCENT, ClaimKind.STATUS, ClaimKind.URL);
    private static final PassageKeys PASSAGES = new PassageKeys();
    private static final int SHORTEST_COPY = 6;

    /// One thing that can be bound to.
    ///
    /// @param flat its words without spaces
    private record Unit(Claim.Binding binding, String text, String flat, Set<String> keys) {

        /// The same with its times as customers read them.
        String spoken() {
            String locale = HANGUL.matcher(text).find() ? "ko" : "en";
            return Ground.flat(Formats.in(locale).clocks(text));
        }
    }

    private final Statements statements;
    private final List<Skeleton> lines = new ArrayList<>();

    private final List<Unit> passages = new ArrayList<>();
    private final List<Unit> rows = new ArrayList<>();
    private final List<Unit> words = new ArrayList<>();

    Ground(Evidence evidence, Vocabulary vocabulary, LocalDateTime now) {
        this.statements = new Statements(vocabulary, now);
        evidence.passages()
                .forEach(passage -> passages.add(new Unit(
                        new Claim.Binding.ToArticle(passage.article()),
                        passage.text(),
                        flat(passage.text()),
                        PASSAGES.of(passage.text(), vocabulary, now))));
        evidence.rows()
                .forEach(row -> rows.add(unit(
                        new Claim.Binding.ToRow(row.ref()), String.join(" \n ", row.texts()), statements, row.keys())));
        evidence.words()
                .forEach(said ->
                        words.add(unit(new Claim.Binding.ToMessage(said.seq()), said.text(), statements, Set.of())));
    }

    private static Unit unit(Claim.Binding binding, String text, Statements statements, Set<String> more) {
        Set<String> keys = new HashSet<>(more);
        keys.addAll(PassageKeys.read(text, statements));
        return new Unit(binding, text, flat(text), keys);
    }

    /// Whether the sentence repeats a passage, truly or with other numbers or names.
    Copy copyOf(String sentence, List<Statement> stated) {
        String flat = flat(sentence);
        if (flat.length() < SHORTEST_COPY) {
            return Copy.none();
        }
        Optional<Unit> verbatim = passages.stream()
                .filter(unit -> contains(unit.flat(), flat) || contains(unit.spoken(), flat))
                .findFirst();
        if (verbatim.isPresent()) {
            return new Copy(verbatim.map(Unit::binding), List.of());
        }
        Skeleton skeleton = Skeleton.of(sentence, stated);
        Optional<List<int[]>> otherwise = lines().stream()
                .filter(skeleton::repeats)
                .map(skeleton::otherThan)
                .min(Comparator.comparingInt(List::size));
        if (otherwise.isPresent()) {
            return new Copy(Optional.empty(), otherwise.get());
        }
        String masked = NUMBER.matcher(flat).replaceAll("#");
        if (!masked.contains("#") || masked.replace("#", "").length() < SHORTEST_COPY) {
            return Copy.none();
        }
        return passages.stream()
                .flatMap(unit -> Stream.of(unit.flat(), unit.spoken()))
                .filter(original -> NUMBER.matcher(original).replaceAll("#").contains(masked))
                .findFirst()
                .map(original -> new Copy(Optional.empty(), changed(sentence, original, masked)))
                .orElse(Copy.none());
    }

    /// The passages' sentences, read when first needed.
    private List<Skeleton> lines() {
        if (lines.isEmpty()) {
            passages.stream()
                    .flatMap(unit -> Sentences.of(unit.text()).stream())
                    .map(line -> Skeleton.of(line, statements.find(line)))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static List<int[]> changed(String sentence, String original, String masked) {
        String maskedOriginal = NUMBER.matcher(original).replaceAll("#");
        int before = (int) maskedOriginal
                .substring(0, maskedOriginal.indexOf(masked))
                .chars()
                .filter(c -> c == '#')
                .count();
        List<String> numbers = NUMBER.matcher(original)
                .results()
                .map(r -> r.group())
                .skip(before)
                .toList();
        List<int[]> changed = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(sentence);
        for (int i = 0; matcher.find(); i++) {
            if (i >= numbers.size()
                    || !numbers.get(i).replace(",", "").equals(matcher.group().replace(",", ""))) {
                changed.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        return changed;
    }

    /// Rows first, then passages, then the customer's words.
    Optional<Claim.Binding> bind(Statement statement) {
        Optional<Claim.Binding> proved = bind(statement, rows).or(() -> bind(statement, passages));
        return proved.isPresent() || NEVER_FROM_CUSTOMER.contains(statement.kind()) ? proved : bind(statement, words);
    }

    private static Optional<Claim.Binding> bind(Statement statement, List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.keys().containsAll(statement.keys()))
                .findFirst()
                .or(() ->
                        units.stream().filter(unit -> verbatim(statement, unit)).findFirst())
                .map(Unit::binding);
    }

    private static boolean verbatim(Statement statement, Unit unit) {
        String flat = flat(statement.text());
        return flat.length() > (statement.kind() == ClaimKind.NAME ? 1 : 2) && contains(unit.flat(), flat);
    }

    /// Contained, and no number cut in two.
    private static boolean contains(String whole, String part) {
        for (int at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
            int end = at + part.length();
            boolean cutBefore = at > 0 && Character.isDigit(whole.charAt(at)) && numeric(whole.charAt(at - 1));
            boolean cutAfter =
                    end < whole.length() && Character.isDigit(whole.charAt(end - 1)) && numeric(whole.charAt(end));
            if (!cutBefore && !cutAfter) {
                return true;
            }
        }
        return false;
    }

    private static boolean numeric(char c) {
        return Character.isDigit(c) || c == ',' || c == '.' || c == ':';
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s*_`>#|]+", "");
    }
}
