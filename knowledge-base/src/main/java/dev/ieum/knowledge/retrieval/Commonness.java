package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.TokenInfoFST;
import org.apache.lucene.analysis.morph.MorphData;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/// How common a Korean word is anywhere, from the costs that Nori's dictionary has for its words: a word
/// that the language has and no article has is asked for in vain, while one that the language does not have
/// may be a slip. Thread-safe.
final class Commonness {
    private Commonness() {}

    /// What the dictionary charges for a word, from some hundreds for a common one to some thousands for a rare one;
    /// empty for what is no word.
    static OptionalInt findCost(String word) {
        TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
        TokenInfoFST words = dictionary.getFST();
        FST.BytesReader reader = words.getBytesReader();
        FST.Arc<Long> arc = words.getFirstArc(new FST.Arc<>());
        long output = 0;
        try {
            for (int i = 0; i < word.length(); i++) {
                if (words.findTargetArc(word.charAt(i), arc, arc, i == 0, reader) == null) {
                    return OptionalInt.empty();
                }
                output += arc.output();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("the dictionary is in memory", impossible);
        }
        if (!arc.isFinal()) {
            return OptionalInt.empty();
        }
        IntsRef ids = new IntsRef();
        dictionary.lookupWordIds((int) (output + arc.nextFinalOutput()), ids);
        MorphData costs = dictionary.getMorphAttributes();
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < ids.length; i++) {
            least = Math.min(least, costs.getWordCost(ids.ints[ids.offset + i]));
        }
        return OptionalInt.of(least);
    }
}
