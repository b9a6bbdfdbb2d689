package dev.ieum.bot.reply;

import dev.ieum.bot.understanding.Vocabulary;
import dev.ieum.record.conversation.Claim;
import dev.ieum.record.conversation.ClaimKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The evidence of one reply, normalised once.
final class Ground {

    static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");
    private static final Set<ClaimKind> NEVER_FROM_CUSTOMER =
            EnumSet.of(ClaimKind.MONEY, ClaimKind.PERCENT, ClaimKind.STATUS, ClaimKind.URL);
    private static final PassageKeys PASSAGES = new PassageKeys();
    private static final int SHORTEST_COPY = 6;

    /// One thing that can be bound to.
    private record Unit(Claim.Binding binding, String flat, Set<String> keys) {}

    private final List<Unit> passages = new ArrayList<>();
    private final List<Unit> rows = new ArrayList<>();
    private final List<Unit> words = new ArrayList<>();

    Ground(Evidence evidence, Vocabulary vocabulary, LocalDateTime now) {
        Statements statements = new Statements(vocabulary, now);
        evidence.passages()
                .forEach(passage -> passages.add(new Unit(
                        new Claim.Binding.ToArticle(passage.article()),
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
        return new Unit(binding, flat(text), keys);
    }

    /// Whether the sentence repeats a passage, truly or with other numbers.
    Copy copyOf(String sentence) {
        String flat = flat(sentence);
        if (flat.length() < SHORTEST_COPY) {
            return Copy.none();
        }
        Optional<Unit> verbatim =
                passages.stream().filter(unit -> contains(unit.flat(), flat)).findFirst();
        if (verbatim.isPresent()) {
            return new Copy(verbatim.map(Unit::binding), List.of());
        }
        String masked = NUMBER.matcher(flat).replaceAll("#");
        if (!masked.contains("#") || masked.replace("#", "").length() < SHORTEST_COPY) {
            return Copy.none();
        }
        return passages.stream()
                .filter(unit -> NUMBER.matcher(unit.flat()).replaceAll("#").contains(masked))
                .findFirst()
                .map(unit -> new Copy(Optional.empty(), changed(sentence, unit.flat(), masked)))
                .orElse(Copy.none());
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
        return flat.length() > 2 && contains(unit.flat(), flat);
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
