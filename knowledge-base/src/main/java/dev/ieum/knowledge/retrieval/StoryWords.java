package dev.ieum.knowledge.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// What a whole story talks of: its words that are not minor, each with how often it is said, and the pairs of them
/// that stand next to each other or with one between them, in either order. One word of a story is said in many
/// articles; two of them side by side are said where the story's matter is treated (Metzler and Croft 2005, "A Markov
/// random field model for term dependencies"). Immutable.
final class StoryWords {
    /// So far apart at most are the two words of a pair: one other word may stand between them.
    private static final int REACH = 2;

    private static final IntTable MINOR = minor();

    private final IntTable words;
    private final IntTable pairs;
    private final int[] said;
    private final int[] paired;

    private StoryWords(IntTable words, int[] said, IntTable pairs, int[] paired) {
        this.words = words;
        this.said = said;
        this.pairs = pairs;
        this.paired = paired;
    }

    private static IntTable minor() {
        List<String> terms = WordKinds.latinMinor();
        IntTable table = new IntTable(terms.size());
        terms.forEach(term -> table.putIfAbsent(Forward.hash(term), 1));
        return table;
    }

    /// @param sentences the story's sentences as words
    static StoryWords of(List<List<Word>> sentences) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        List<int[]> numbered = new ArrayList<>();
        int[] said = new int[sentences.stream().mapToInt(List::size).sum()];
        for (List<Word> sentence : sentences) {
            int[] line = sentence.stream()
                    .filter(StoryWords::tells)
                    .mapToInt(word -> numbers.computeIfAbsent(Forward.hash(word.term()), hash -> numbers.size()))
                    .toArray();
            Arrays.stream(line).forEach(number -> said[number]++);
            numbered.add(line);
        }
        IntTable words = new IntTable(numbers.size());
        numbers.forEach(words::putIfAbsent);
        Map<Integer, Integer> counted = new LinkedHashMap<>();
        numbered.forEach(line -> eachPair(line, numbers.size(), pair -> counted.merge(pair, 1, Integer::sum)));
        IntTable pairs = new IntTable(counted.size());
        int[] paired = new int[counted.size()];
        int next = 0;
        for (Map.Entry<Integer, Integer> pair : counted.entrySet()) {
            pairs.putIfAbsent(pair.getKey(), next);
            paired[next++] = pair.getValue();
        }
        return new StoryWords(words, Arrays.copyOf(said, numbers.size()), pairs, paired);
    }

    private static boolean tells(Word word) {
        return switch (word.kind()) {
            case NAME, NOUN, FOREIGN, NUMBER, ACTION -> true;
            case MINOR, ASKING -> false;
        };
    }

    /// Gives every pair of a line of words' numbers; −1 stands for a word that the story does not have.
    private static void eachPair(int[] line, int size, IntConsumer each) {
        for (int i = 0; i < line.length; i++) {
            for (int j = Math.max(0, i - REACH); j < i; j++) {
                int low = Math.min(line[i], line[j]);
                int high = Math.max(line[i], line[j]);
                if (low >= 0 && low < high) {
                    each.accept(low * size + high);
                }
            }
        }
    }

    /// How many different pairs there are.
    int pairs() {
        return paired.length;
    }

    /// How often the story says a pair.
    int paired(int pair) {
        return paired[pair];
    }

    /// How often the story says a word.
    int said(int hash) {
        int number = words.get(hash);
        return number < 0 ? 0 : said[number];
    }

    /// The words of a text that are not minor, as hashes.
    static int[] telling(int[] terms) {
        return Arrays.stream(terms).filter(term -> MINOR.get(term) < 0).toArray();
    }

    /// Counts the story's pairs in a text.
    ///
    /// @param telling the text's words that are not minor
    /// @param times how much each occurrence counts
    void count(int[] telling, int times, int[] counts) {
        int[] line = Arrays.stream(telling).map(words::get).toArray();
        eachPair(line, said.length, key -> {
            int pair = pairs.get(key);
            if (pair >= 0) {
                counts[pair] += times;
            }
        });
    }
}
