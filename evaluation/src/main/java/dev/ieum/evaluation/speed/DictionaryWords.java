package dev.ieum.evaluation.speed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.IntsRefFSTEnum;
import org.apache.lucene.util.fst.PositiveIntOutputs;

/// Real Korean words, as many as are wanted: those of the dictionary that comes with Nori, the usual ones first.
///
/// @param nouns words for things and matters
/// @param names places, people, brands
record DictionaryWords(List<String> nouns, List<String> names) {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    DictionaryWords {
        nouns = List.copyOf(nouns);
        names = List.copyOf(names);
    }

    private record Entry(String word, int cost) {}

    /// Reads the dictionary, and keeps at most so many of either sort.
    static DictionaryWords read(int nouns, int names) {
        TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
        KoMorphData attributes = dictionary.getMorphAttributes();
        List<Entry> things = new ArrayList<>();
        List<Entry> proper = new ArrayList<>();
        IntsRef ids = new IntsRef();
        try {
            IntsRefFSTEnum<Long> words = new IntsRefFSTEnum<>(words());
            for (var found = words.next(); found != null; found = words.next()) {
                String word = text(found.input);
                dictionary.lookupWordIds(found.output.intValue(), ids);
                for (int i = 0; i < ids.length && isWhole(word); i++) {
                    int id = ids.ints[ids.offset + i];
                    POS.Type type = attributes.getPOSType(id);
                    boolean plain = type == POS.Type.MORPHEME || type == POS.Type.COMPOUND;
                    POS.Tag tag = plain ? attributes.getLeftPOS(id) : POS.Tag.UNKNOWN;
                    List<Entry> sort = tag == POS.Tag.NNG ? things : tag == POS.Tag.NNP ? proper : new ArrayList<>();
                    sort.add(new Entry(word, attributes.getWordCost(id)));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("Nori's dictionary cannot be read", broken);
        }
        return new DictionaryWords(usual(things, nouns, Set.of()), usual(proper, names, Set.of()));
    }

    private static FST<Long> words() throws IOException {
        try (InputStream in = new BufferedInputStream(
                Objects.requireNonNull(TokenInfoDictionary.class.getResourceAsStream("TokenInfoDictionary$fst.dat")))) {
            InputStreamDataInput from = new InputStreamDataInput(in);
            return new FST<>(FST.readMetadata(from, PositiveIntOutputs.getSingleton()), from);
        }
    }

    private static String text(IntsRef units) {
        StringBuilder text = new StringBuilder(units.length);
        for (int i = 0; i < units.length; i++) {
            text.append((char) units.ints[units.offset + i]);
        }
        return text.toString();
    }

    private static boolean isWhole(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(letter -> letter >= '가' && letter <= '힣');
    }

    private static List<String> usual(List<Entry> entries, int limit, Set<String> without) {
        return entries.stream()
                .sorted(Comparator.comparingInt(Entry::cost).thenComparing(Entry::word))
                .map(Entry::word)
                .filter(word -> !without.contains(word))
                .distinct()
                .limit(limit)
                .toList();
    }
}
