package dev.ieum.knowledge.retrieval;

/// How many edits lie between one word and others: a letter more, less or other, or two neighbours changing
/// places; no letter is edited twice. Hyyrö's bit-parallel algorithm (2003): one number holds a whole
/// column of the usual table, one bit a letter of the word.
final class EditDistance {
    private static final int FIRST = 'ㄱ';
    private static final int LETTERS = 'ㅣ' - FIRST + 1;

    private final String word;
    private final long last;
    /// Where in the word each Hangul letter stands.
    private final long[] places = new long[LETTERS];

    /// @param word 1 to 64 characters
    EditDistance(String word) {
        if (word.isEmpty() || word.length() > Long.SIZE) {
            throw new IllegalArgumentException("a word has 1 to 64 letters");
        }
        this.word = word;
        this.last = 1L << (word.length() - 1);
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i) - FIRST;
            if (letter >= 0 && letter < LETTERS) {
                places[letter] |= 1L << i;
            }
        }
    }

    /// The edits from the word to the letters from `from` to before `to`.
    int to(char[] letters, int from, int to) {
        long up = -1;
        long down = 0;
        long diagonal = 0;
        long before = 0;
        int edits = word.length();
        for (int i = from; i < to; i++) {
            long equal = places(letters[i]);
            long swapped = ((~diagonal & equal) << 1) & before;
            diagonal = ((((equal & up) + up) ^ up) | equal | down) | swapped;
            long more = down | ~(diagonal | up);
            long less = diagonal & up;
            edits += (more & last) == 0 ? 0 : 1;
            edits -= (less & last) == 0 ? 0 : 1;
            more = more << 1 | 1;
            less <<= 1;
            up = less | ~(diagonal | more);
            down = more & diagonal;
            before = equal;
        }
        return edits;
    }

    private long places(char letter) {
        int hangul = letter - FIRST;
        if (hangul >= 0 && hangul < LETTERS) {
            return places[hangul];
        }
        long found = 0;
        for (int i = word.indexOf(letter); i >= 0; i = word.indexOf(letter, i + 1)) {
            found |= 1L << i;
        }
        return found;
    }
}
