package dev.ieum.knowledge.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds words in a question that mean the same as others. Applied to questions only, so that the shop can change them
/// without indexing anything again. Immutable.
final class Synonyms {
    /// A phrase of at least so many letters is also found inside a run of letters without spaces.
    private static final int SAFE_INSIDE = 3;

    /// Of the phrases that a question holds only so many are followed, longer ones first.
    static final int MAX_GROUPS = 12;

    /// Between two words of a phrase there may be so many others.
    private static final int BETWEEN = 2;

    private static final Comparator<Match> LONGER_FIRST =
            Comparator.comparingInt((Match match) -> -match.phrase().letters().length());

    private final Map<String, List<Match>> byWord = new HashMap<>();
    private final Map<String, List<Match>> byLetters = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /// A word or words, as the index knows them.
    ///
    /// @param sure whether the dictionary knows them for what they are
    record Phrase(String letters, List<Word> words, boolean sure) {}

    /// A phrase that stands in the question, and what means the same.
    ///
    /// @param heavy whether it weighs as a name does
    record Match(Phrase phrase, List<Phrase> others, boolean heavy) {}

    Synonyms(Words words, TextAnalysis analysis) {
        for (List<String> group : words.synonyms()) {
            List<Phrase> members =
                    group.stream().map(text -> phrase(text, analysis)).toList();
            for (Phrase member : members) {
                put(new Match(
                        member,
                        members.stream().filter(other -> !other.equals(member)).toList(),
                        false));
            }
        }
        for (Words.Said said : words.said()) {
            List<Phrase> written =
                    said.written().stream().map(text -> phrase(text, analysis)).toList();
            for (String spoken : said.spoken()) {
                put(new Match(phrase(spoken, analysis), written, said.heavy()));
            }
        }
    }

    /// The dictionary cuts what it does not know into short words that mean something else (하자: 하다), so a single
    /// word is sure only if it is a noun, or a verb that was written as one.
    private static Phrase phrase(String text, TextAnalysis analysis) {
        List<Word> words = analysis.words(text);
        String letters = Dissection.squeeze(text);
        boolean sure = words.size() > 1;
        if (words.size() == 1) {
            String term = words.getFirst().term();
            sure = switch (words.getFirst().kind()) {
                case NAME, NOUN, FOREIGN -> true;
                case ACTION -> text.endsWith("다") || text.endsWith("기") || letters.length() == term.length();
                case NUMBER, MINOR, ASKING -> letters.equals(term);
            };
        }
        return new Phrase(letters, words, sure);
    }

    private void put(Match match) {
        String letters = match.phrase().letters();
        known.add(letters);
        byLetters
                .computeIfAbsent(beginning(letters, 0), pair -> new ArrayList<>())
                .add(match);
        if (match.phrase().sure()) {
            String first = match.phrase().words().getFirst().term();
            byWord.computeIfAbsent(first, term -> new ArrayList<>()).add(match);
        }
    }

    private static String beginning(String letters, int at) {
        return letters.substring(at, Math.min(letters.length(), at + 2));
    }

    /// Whether a word has synonyms, so that it is right even if no article has it.
    boolean knows(String word) {
        return known.contains(Dissection.squeeze(word));
    }

    /// What in a question has synonyms; longer phrases first.
    ///
    /// @param text the question
    /// @param words the question's words
    List<Match> in(String text, List<Word> words) {
        Set<Match> matches = new LinkedHashSet<>();
        addWritten(text, matches);
        for (int i = 0; i < words.size(); i++) {
            for (Match match : byWord.getOrDefault(words.get(i).term(), List.of())) {
                if (stands(match.phrase().words(), words, i)) {
                    matches.add(match);
                }
            }
        }
        return matches.stream().sorted(LONGER_FIRST).limit(MAX_GROUPS).toList();
    }

    /// Looks for phrases letter by letter, at the beginning of words and, where they are long enough, anywhere.
    private void addWritten(String text, Set<Match> matches) {
        String squeezed = Dissection.squeeze(text);
        int at = 0;
        boolean begins = true;
        for (int i = 0; i < text.length() && at < squeezed.length(); i++) {
            if (!Character.isLetterOrDigit(text.charAt(i))) {
                begins = true;
                continue;
            }
            for (Match match : byLetters.getOrDefault(beginning(squeezed, at), List.of())) {
                String letters = match.phrase().letters();
                if ((begins || letters.length() >= SAFE_INSIDE) && squeezed.startsWith(letters, at)) {
                    matches.add(match);
                }
            }
            begins = false;
            at++;
        }
    }

    /// Whether a phrase's words follow each other from `start` on, with at most a few others in between.
    private static boolean stands(List<Word> phrase, List<Word> words, int start) {
        if (phrase.size() == 1) {
            return phrase.getFirst().equals(words.get(start));
        }
        int at = start;
        for (Word wanted : phrase.subList(1, phrase.size())) {
            int next = at + 1;
            while (next < words.size()
                    && next <= at + 1 + BETWEEN
                    && !Objects.equals(words.get(next).term(), wanted.term())) {
                next++;
            }
            if (next >= words.size() || next > at + 1 + BETWEEN) {
                return false;
            }
            at = next;
        }
        return true;
    }
}
