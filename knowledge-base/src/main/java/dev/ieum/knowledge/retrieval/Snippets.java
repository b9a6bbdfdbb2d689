package dev.ieum.knowledge.retrieval;

import java.util.List;
import java.util.Optional;

/// Chooses the sentences of a passage that answer: those which share most with the question, look like the answer that
/// is asked for, or stand first; together with a neighbour when one alone says little. Verbatim, from the passage.
final class Snippets {
    /// A passage of at most so many characters is its own snippet.
    static final int SHORT = 200;

    /// Neighbours join while the snippet has at most so many characters.
    static final int WIDE = 320;

    /// A sentence of fewer characters takes its neighbour along.
    static final int TINY = 30;

    private static final double SHAPE_BONUS = 0.25;
    private static final double FIRST_BONUS = 0.08;
    private static final double NEIGHBOUR = 0.4;

    private final Evidence evidence;
    private final AnswerShape shape;

    Snippets(Evidence evidence, AnswerShape shape) {
        this.evidence = evidence;
        this.shape = shape;
    }

    String choose(String text, List<Forward.Piece> pieces) {
        List<Forward.Piece> sentences = pieces.stream()
                .filter(piece -> piece.kind() == Segment.Kind.SENTENCE && piece.end() <= text.length())
                .toList();
        if (text.length() <= SHORT || sentences.size() < 2) {
            return text;
        }
        Optional<Forward.Piece> title = pieces.stream()
                .filter(piece -> piece.kind() == Segment.Kind.TITLE)
                .findFirst();
        double[] values = new double[sentences.size()];
        int best = 0;
        for (int i = 0; i < values.length; i++) {
            Forward.Piece sentence = sentences.get(i);
            double shared = evidence.share(sentence, title);
            boolean fits = shape.fits(sentence.letters());
            values[i] = shared + (fits ? SHAPE_BONUS : 0) + (i == 0 ? FIRST_BONUS : 0);
            best = values[i] > values[best] + 1e-9 ? i : best;
        }
        return widen(text, sentences, values, best);
    }

    private static String widen(String text, List<Forward.Piece> sentences, double[] values, int best) {
        int from = best;
        int to = best;
        while (true) {
            double before = from > 0 ? values[from - 1] : -1;
            double after = to + 1 < values.length ? values[to + 1] : -1;
            boolean back = before > after;
            int start = sentences.get(back ? from - 1 : from).start();
            int end = sentences.get(back || after < 0 ? to : to + 1).end();
            boolean tiny = sentences.get(to).end() - sentences.get(from).start() < TINY;
            boolean worth = Math.max(before, after) >= NEIGHBOUR * values[best] || tiny;
            if (Math.max(before, after) < 0 || end - start > WIDE || !worth) {
                return text.substring(
                        sentences.get(from).start(), sentences.get(to).end());
            }
            from = back ? from - 1 : from;
            to = back ? to : to + 1;
        }
    }
}
