package dev.ieum.evaluation.noise;

import dev.ieum.evaluation.noise.Errors.Slipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Makes the errors that real people made, as often as they made them: a text gets as many errors as a sentence of
/// the pairs that were learnt from, each one drawn from all of theirs and made where it fits. An error that fits
/// nowhere is made in its way elsewhere (another syllable with the same vowel, another space), and only then drawn
/// again. What carries a fact (digits, Latin letters) is left alone. Immutable.
public final class LearntTyping implements Typing {

    private static final int TRIES = 200;
    private static final int LONGEST = 3;

    private final List<Slipped> errors;
    private final int[] perText;

    private LearntTyping(List<Slipped> errors, int[] perText) {
        this.errors = List.copyOf(errors);
        this.perText = perText;
    }

    /// A text as it should be and as somebody typed it.
    public record Pair(String right, String typed) {}

    /// @throws IllegalArgumentException if there is no error in them
    public static LearntTyping from(List<Pair> pairs) {
        List<Slipped> errors = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (Pair pair : pairs) {
            List<Slipped> made = Errors.between(pair.right(), pair.typed()).stream()
                    .filter(LearntTyping::isUsable)
                    .toList();
            if (!made.isEmpty()) {
                errors.addAll(made);
                counts.add(made.size());
            }
        }
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("there is no error in the pairs");
        }
        return new LearntTyping(
                errors, counts.stream().mapToInt(Integer::intValue).toArray());
    }

    private static boolean isUsable(Slipped error) {
        return error.right().length() <= LONGEST
                && error.typed().length() <= LONGEST
                && (error.right() + error.typed()).chars().noneMatch(c -> c < 128 && Character.isLetterOrDigit(c));
    }

    /// How often each kind of error was learnt.
    public Map<String, Long> kinds() {
        Map<String, Long> kinds = new TreeMap<>();
        errors.forEach(error -> kinds.merge(kind(error), 1L, Long::sum));
        return kinds;
    }

    private static String kind(Slipped error) {
        if (error.right().equals(" ")) {
            return "space lost";
        }
        if (error.typed().equals(" ")) {
            return "space too many";
        }
        if (isMark(error.typed()) && isMark(error.right())) {
            return "punctuation";
        }
        if (error.right().isEmpty()) {
            return "syllable too many";
        }
        if (error.typed().isEmpty()) {
            return "syllable lost";
        }
        return JamoSlip.between(error).isPresent() ? "letter within a syllable" : "syllables replaced";
    }

    private static boolean isMark(String text) {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }

    @Override
    public String apply(String text, long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ text.hashCode());
        int wanted = perText[random.nextInt(perText.length)];
        String typed = text;
        for (int tries = 0; wanted > 0 && tries < TRIES; tries++) {
            Optional<String> made = make(errors.get(random.nextInt(errors.size())), typed, random);
            if (made.isPresent()) {
                typed = made.get();
                wanted--;
            }
        }
        return typed;
    }

    private static Optional<String> make(Slipped error, String text, SplittableRandom random) {
        if (error.right().isEmpty()) {
            return at(Places.within(text), random).map(place -> replace(text, place, 0, error.typed()));
        }
        Optional<String> same = at(Places.of(error.right(), text), random)
                .map(place -> replace(text, place, error.right().length(), error.typed()));
        if (same.isPresent()) {
            return same;
        }
        Optional<JamoSlip> slip = JamoSlip.between(error);
        if (slip.isPresent()) {
            return at(slip.get().places(text), random)
                    .map(place -> replace(text, place, 1, slip.get().slipped(text.charAt(place))));
        }
        return error.typed().isEmpty()
                        && error.right().length() == 1
                        && Jamo.isSyllable(error.right().charAt(0))
                ? at(Places.syllables(text), random).map(place -> replace(text, place, 1, ""))
                : Optional.empty();
    }

    private static Optional<Integer> at(List<Integer> places, SplittableRandom random) {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(random.nextInt(places.size())));
    }

    private static String replace(String text, int at, int length, String by) {
        return text.substring(0, at) + by + text.substring(at + length);
    }
}
