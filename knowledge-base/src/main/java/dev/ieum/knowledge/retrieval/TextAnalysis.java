package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts texts into the words they are matched by: Nori for texts with Hangul, Porter stems for the others
/// and for the Latin words inside Korean texts. Thread-safe: the analysers are kept in a pool, because the
/// threads are many and short-lived.
final class TextAnalysis {
    /// Of a longer word only the beginning is matched.
    private static final int MAX_WORD = 64;

    private final Words words;
    private final ConcurrentLinkedQueue<Analyzers> pool = new ConcurrentLinkedQueue<>();

    TextAnalysis(Words words) {
        this.words = words;
    }

    /// The words of `text` in order, as the index knows them; possibly none.
    List<String> terms(String text) {
        return words(text).stream().map(Word::term).toList();
    }

    /// The words of `text` in order; possibly none.
    List<Word> words(String text) {
        return analyse(text).words();
    }

    /// A text taken apart.
    ///
    /// @param words what it is matched by, in order
    /// @param surfaces its words as they are written, without particles and endings
    record Analysed(List<Word> words, List<String> surfaces) {}

    Analysed analyse(String text) {
        String prepared = Numbers.normalise(Normalizer.normalize(text, Normalizer.Form.NFKC));
        Analyzers analyzers = take();
        try {
            return read(Hangul.containsHangul(prepared) ? analyzers.korean : analyzers.english, prepared);
        } finally {
            pool.add(analyzers);
        }
    }

    private Analyzers take() {
        Analyzers free = pool.poll();
        return free == null ? new Analyzers(new KoreanAnalyzer(words.dictionary()), new LatinAnalyzer()) : free;
    }

    private static Analysed read(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        Surfaces surfaces = new Surfaces(text);
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PartOfSpeechAttribute tag = stream.getAttribute(PartOfSpeechAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = term.length() <= MAX_WORD
                        ? term.toString()
                        : term.subSequence(0, MAX_WORD).toString();
                Word.Kind kind = tag == null ? WordKinds.ofLatin(word) : WordKinds.of(tag.getLeftPOS(), word);
                words.add(new Word(word, kind));
                surfaces.add(offset.startOffset(), offset.endOffset());
            }
            stream.end();
            return new Analysed(words, surfaces.found());
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from a string failed", impossible);
        }
    }

    private record Analyzers(Analyzer korean, Analyzer english) {}
}
