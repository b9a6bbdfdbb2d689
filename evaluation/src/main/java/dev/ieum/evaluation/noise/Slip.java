package dev.ieum.evaluation.noise;

import java.util.Map;
import java.util.SplittableRandom;

/// One slip of the finger within a syllable.
final class Slip {

    private static final Map<Character, Character> SOUNDS_LIKE = Map.ofEntries(
            Map.entry('ㅐ', 'ㅔ'),
            Map.entry('ㅔ', 'ㅐ'),
            Map.entry('ㅙ', 'ㅚ'),
            Map.entry('ㅚ', 'ㅙ'),
            Map.entry('ㅓ', 'ㅕ'),
            Map.entry('ㅗ', 'ㅛ'),
            Map.entry('ㅅ', 'ㅆ'),
            Map.entry('ㄱ', 'ㄲ'),
            Map.entry('ㄷ', 'ㄸ'),
            Map.entry('ㅂ', 'ㅃ'),
            Map.entry('ㅈ', 'ㅉ'));

    private Slip() {}

    static char of(char syllable, SplittableRandom random) {
        int[] parts = Jamo.apart(syllable);
        return switch (random.nextInt(4)) {
            case 0 -> Jamo.together(parts[0], parts[1], 0);
            case 1 -> Jamo.together(beside(Jamo.LEADS, parts[0], random), parts[1], parts[2]);
            case 2 -> Jamo.together(parts[0], beside(Jamo.VOWELS, parts[1], random), parts[2]);
            default -> Jamo.together(alike(Jamo.LEADS, parts[0]), alike(Jamo.VOWELS, parts[1]), parts[2]);
        };
    }

    private static int beside(String jamo, int index, SplittableRandom random) {
        String keys = Keyboard.beside(jamo.charAt(index));
        return keys.isEmpty() ? index : known(jamo, keys.charAt(random.nextInt(keys.length())), index);
    }

    private static int alike(String jamo, int index) {
        return known(jamo, SOUNDS_LIKE.getOrDefault(jamo.charAt(index), jamo.charAt(index)), index);
    }

    private static int known(String jamo, char wanted, int otherwise) {
        int found = jamo.indexOf(wanted);
        return found < 0 ? otherwise : found;
    }
}
