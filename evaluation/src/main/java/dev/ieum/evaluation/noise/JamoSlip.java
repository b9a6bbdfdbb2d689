package dev.ieum.evaluation.noise;

import dev.ieum.evaluation.noise.Errors.Slipped;
import java.util.List;
import java.util.Optional;

/// One letter of a syllable taken for another: ㅐ for ㅔ, a lost final consonant.
///
/// @param part 0 the lead, 1 the vowel, 2 the tail
/// @param right the letter's index among its kind
record JamoSlip(int part, int right, int typed) {

    /// Empty when the error is not of this kind.
    static Optional<JamoSlip> between(Slipped error) {
        if (error.right().length() != 1
                || error.typed().length() != 1
                || !Jamo.isSyllable(error.right().charAt(0))
                || !Jamo.isSyllable(error.typed().charAt(0))) {
            return Optional.empty();
        }
        int[] right = Jamo.apart(error.right().charAt(0));
        int[] typed = Jamo.apart(error.typed().charAt(0));
        Optional<JamoSlip> slip = Optional.empty();
        for (int part = 0; part < right.length; part++) {
            if (right[part] != typed[part]) {
                if (slip.isPresent()) {
                    return Optional.empty();
                }
                slip = Optional.of(new JamoSlip(part, right[part], typed[part]));
            }
        }
        return slip;
    }

    /// Every syllable in which it can happen.
    List<Integer> places(String text) {
        return Places.syllables(text).stream()
                .filter(at -> Jamo.apart(text.charAt(at))[part] == right)
                .toList();
    }

    String slipped(char syllable) {
        int[] parts = Jamo.apart(syllable);
        parts[part] = typed;
        return String.valueOf(Jamo.together(parts[0], parts[1], parts[2]));
    }
}
