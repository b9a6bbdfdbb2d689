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

/// Cuts texts into the words they are matched by: Nori for texts with Hangul, Porter stems for the others and for the
/// Latin words inside Korean texts. Thread-safe: the analysers are kept in a pool, because the threads are many and
/// short-lived.
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

    private static List<Word> read(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            PartOfSpeechAttribute tag = stream.getAttribute(PartOfSpeechAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = term.length() <= MAX_WORD
                        ? term.toString()
                        : term.subSequence(0, MAX_WORD).toString();
                words.add(new Word(word, tag == null ? WordKinds.ofLatin(word) : WordKinds.of(tag.getLeftPOS(), word)));
            }
            stream.end();
            return words;
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from a string failed", impossible);
        }
    }

    private record Analyzers(Analyzer korean, Analyzer english) {}
}
