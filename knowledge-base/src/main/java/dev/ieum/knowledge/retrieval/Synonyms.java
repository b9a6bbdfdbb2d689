package dev.ieum.knowledge.retrieval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds words in a question that mean the same as others. Applied to questions only, so that the shop can change them
/// without indexing anything again. Immutable.
final class Synonyms {
    /// A word of at least so many letters is also found inside a run of letters without spaces.
    private static final int SAFE_INSIDE = 3;

    /// Of the groups that a question touches only so many are followed.
    static final int MAX_GROUPS = 8;

    private final Map<String, List<Phrase>> others = new LinkedHashMap<>();

    /// A word or words, as the index knows them.
    record Phrase(String letters, List<Word> words) {}

    /// A phrase that stands in the question, and what means the same.
    record Match(Phrase phrase, List<Phrase> others) {}

    private final List<Phrase> phrases = new ArrayList<>();

    /// Which phrases begin with a letter, and which with a word: the others need not be looked for.
    private final Map<Character, BitSet> byLetter = new HashMap<>();

    private final Map<Word, BitSet> byWord = new HashMap<>();

    Synonyms(List<List<String>> groups, TextAnalysis analysis) {
        for (List<String> group : groups) {
            List<Phrase> members = group.stream()
                    .map(text -> new Phrase(Dissection.squeeze(text), analysis.words(text)))
                    .toList();
            for (Phrase member : members) {
                List<Phrase> rest =
                        members.stream().filter(other -> !other.equals(member)).toList();
                others.computeIfAbsent(member.letters(), letters -> new ArrayList<>())
                        .addAll(rest);
                phrases.add(member);
            }
        }
        phrases.sort((a, b) -> b.letters().length() - a.letters().length());
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (!phrase.letters().isEmpty()) {
                byLetter.computeIfAbsent(phrase.letters().charAt(0), letter -> new BitSet())
                        .set(i);
            }
            if (!phrase.words().isEmpty()) {
                byWord.computeIfAbsent(phrase.words().getFirst(), word -> new BitSet())
                        .set(i);
            }
        }
    }

    /// Whether a word has synonyms, so that it is right even if no article has it.
    boolean knows(String word) {
        return others.containsKey(Dissection.squeeze(word));
    }

    /// What in a question has synonyms; longer phrases first.
    ///
    /// @param text the question
    /// @param words the question's words
    List<Match> in(String text, List<Word> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        BitSet possible = possible(lower, words);
        if (possible.isEmpty()) {
            return List.of();
        }
        String squeezed = Dissection.squeeze(text);
        List<String> written = List.of(lower.split("[^\\p{L}\\p{N}]+"));
        List<Match> matches = new ArrayList<>();
        for (int i = possible.nextSetBit(0); i >= 0 && matches.size() < MAX_GROUPS; i = possible.nextSetBit(i + 1)) {
            Phrase phrase = phrases.get(i);
            if (stands(phrase.letters(), squeezed, written)
                    || (!phrase.words().isEmpty() && Collections.indexOfSubList(words, phrase.words()) >= 0)) {
                matches.add(new Match(phrase, others.getOrDefault(phrase.letters(), List.of())));
            }
        }
        return matches;
    }

    private BitSet possible(String lower, List<Word> words) {
        BitSet possible = new BitSet();
        for (int i = 0; i < lower.length(); i++) {
            BitSet begins = byLetter.get(lower.charAt(i));
            if (begins != null) {
                possible.or(begins);
            }
        }
        for (Word word : words) {
            BitSet begins = byWord.get(word);
            if (begins != null) {
                possible.or(begins);
            }
        }
        return possible;
    }

    private static boolean stands(String letters, String squeezed, List<String> written) {
        if (letters.length() >= SAFE_INSIDE && squeezed.contains(letters)) {
            return true;
        }
        for (String word : written) {
            if (!letters.isEmpty() && (letters.length() > 1 ? word.startsWith(letters) : word.equals(letters))) {
                return true;
            }
        }
        return false;
    }
}
