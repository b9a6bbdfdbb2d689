package dev.ieum.knowledge.semantic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which pieces a Korean and English model keeps: Hangul, unaccented Latin letters, digits, punctuation,
/// currency, symbols and emoji. Latin pieces of more than three letters stay only when they are English:
/// when a second, English and Portuguese, piece list has them, too.
final class PrunedVocabulary {
    private static final int[][] KEPT = {
        {0x21, 0x7E},
        {0xA1, 0xBF},
        {0xD7, 0xD7},
        {0xF7, 0xF7},
        {0x1100, 0x11FF},
        {0x2010, 0x205F},
        {0x20A0, 0x20CF},
        {0x2100, 0x214F},
        {0x2190, 0x27FF},
        {0x2900, 0x2BFF},
        {0x3000, 0x3030},
        {0x3131, 0x318E},
        {0xAC00, 0xD7A3},
        {0xFE0E, 0xFF5E},
        {0x1F000, 0x1FAFF}
    };
    private static final Set<String> SPECIAL = Set.of("<s>", "<pad>", "</s>", "<unk>", "<mask>");
    private static final int SAFE_LATIN = 3;

    private PrunedVocabulary() {}

    /// The kept pieces' numbers in `all`, ascending.
    static List<Integer> of(List<PackedModel.Piece> all, List<PackedModel.Piece> english) {
        Set<String> known = new HashSet<>();
        english.forEach(piece -> known.add(piece.text()));
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String text = all.get(i).text();
            if (SPECIAL.contains(text) || (isKept(text) && (latin(text) <= SAFE_LATIN || known.contains(text)))) {
                kept.add(i);
            }
        }
        return kept;
    }

    static boolean isSpecial(String text) {
        return SPECIAL.contains(text);
    }

    private static boolean isKept(String text) {
        return text.codePoints().allMatch(character -> character == '\u2581' || isKept(character));
    }

    private static boolean isKept(int character) {
        for (int[] range : KEPT) {
            if (character >= range[0] && character <= range[1]) {
                return true;
            }
        }
        return false;
    }

    private static long latin(String text) {
        return text.chars()
                .filter(character -> (character | 0x20) >= 'a' && (character | 0x20) <= 'z')
                .count();
    }
}
