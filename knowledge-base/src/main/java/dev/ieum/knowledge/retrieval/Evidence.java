package dev.ieum.knowledge.retrieval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Counts what a candidate passage has in common with a question. Not thread-safe: one per search.
final class Evidence {
    /// What is counted, in the order of the numbers.
    static final List<String> NAMES = List.of(
            "whole",
            "question",
            "body",
            "coverage",
            "sentence",
            "likeness",
            "asked",
            "pairs",
            "letters",
            "shape",
            "lead",
            "answer",
            "coverageUnfound",
            "askedUnfound",
            "lettersUnfound",
            "shapeUnfound");

    /// What counts differently where some of the question's words were found nowhere.
    private static final int[] UNFOUND = Stream.of("coverage", "asked", "letters", "shape")
            .mapToInt(NAMES::indexOf)
            .toArray();

    private static final double K1 = 1.5;
    private static final double B = 0.75;
    private static final int NEAR = 2;
    private static final int LEAD = 5;

    /// What a word counts in a sentence when the title says it already.
    static final double SAID = 0.3;

    private final IntTable terms;
    private final int[] slotOf;
    private final double[] shareOf;
    private final double[] weights;
    private final double total;
    private final Lengths lengths;
    private final LetterPairs letters;
    private final AnswerShape shape;

    /// The average numbers of words of a whole article, its questions, a passage.
    record Lengths(double whole, double question, double body) {}

    Evidence(QueryTerms query, Lengths lengths, LetterPairs letters) {
        this.lengths = lengths;
        List<QueryTerms.Slot> slots = query.slots();
        int words = slots.size()
                + slots.stream().mapToInt(slot -> slot.others().size()).sum();
        this.weights = slots.stream().mapToDouble(QueryTerms.Slot::weight).toArray();
        this.terms = new IntTable(words);
        this.slotOf = new int[words];
        this.shareOf = new double[words];
        int next = 0;
        for (int i = 0; i < weights.length; i++) {
            next = add(slots.get(i).word().term(), i, 1, next);
        }
        for (int i = 0; i < weights.length; i++) {
            for (QueryTerms.Other other : slots.get(i).others()) {
                next = add(other.term(), i, other.share(), next);
            }
        }
        this.total = Math.max(1e-9, query.totalWeight());
        this.shape = AnswerShape.of(query.squeezed());
        this.letters = letters;
    }

    private int add(String term, int slot, double share, int next) {
        if (!terms.putIfAbsent(Forward.hash(term), next)) {
            return next;
        }
        slotOf[next] = slot;
        shareOf[next] = share;
        return next + 1;
    }

    /// Which of the question's words the pieces' words are, or −1: looked up once and counted in several ways.
    private int[][] known(List<Forward.Piece> pieces) {
        int[][] known = new int[pieces.size()][];
        for (int i = 0; i < known.length; i++) {
            known[i] = known(pieces.get(i));
        }
        return known;
    }

    private int[] known(Forward.Piece piece) {
        int[] known = new int[piece.terms().length];
        for (int i = 0; i < known.length; i++) {
            known[i] = terms.get(piece.terms()[i]);
        }
        return known;
    }

    private int slot(int known) {
        return known < 0 ? known : slotOf[known];
    }

    /// The numbers of every passage of an article.
    double[][] of(ArticleReader.Article article) {
        int slots = weights.length;
        double[] whole = new double[slots];
        double[] asked = new double[slots];
        int wholeLength = 0;
        int askedLength = 0;
        double[][] bodies = new double[article.parts().size()][slots];
        int[] bodyLengths = new int[bodies.length];
        int[][][] known = new int[bodies.length][][];
        for (int p = 0; p < bodies.length; p++) {
            List<Forward.Piece> pieces = article.parts().get(p).pieces();
            known[p] = known(pieces);
            for (int i = 0; i < known[p].length; i++) {
                Forward.Piece piece = pieces.get(i);
                boolean asks = piece.kind().asks();
                if (asks && p > 0) {
                    continue;
                }
                count(known[p][i], asks ? asked : bodies[p]);
                askedLength += asks ? piece.terms().length : 0;
                bodyLengths[p] += asks ? 0 : piece.terms().length;
            }
            add(bodies[p], whole);
            wholeLength += bodyLengths[p];
        }
        add(asked, whole);
        wholeLength += askedLength;
        double[][] numbers = new double[bodies.length][];
        for (int p = 0; p < bodies.length; p++) {
            double[] n = new double[NAMES.size()];
            n[0] = bm25(whole, wholeLength, lengths.whole());
            n[1] = bm25(asked, askedLength, lengths.question());
            n[2] = bm25(bodies[p], bodyLengths[p], lengths.body());
            n[3] = coverage(asked, bodies[p]);
            n[10] = lead(article.parts().get(p).pieces(), known[p]);
            weighPieces(article.parts().get(p).pieces(), known[p], n);
            numbers[p] = n;
        }
        return numbers;
    }

    /// Adds the numbers that depend on all candidates: where no candidate has all of the question's words, letters and
    /// likeness say more and covered words less.
    static void relate(List<Candidate> candidates) {
        int coverage = NAMES.indexOf("coverage");
        double best = candidates.stream()
                .mapToDouble(candidate -> candidate.numbers()[coverage])
                .max()
                .orElse(0);
        for (Candidate candidate : candidates) {
            double[] n = candidate.numbers();
            for (int i = 0; i < UNFOUND.length; i++) {
                n[NAMES.indexOf("coverageUnfound") + i] = n[UNFOUND[i]] * (1 - best);
            }
        }
    }

    private void count(int[] known, double[] counts) {
        for (int word : known) {
            if (word >= 0) {
                counts[slotOf[word]] += shareOf[word];
            }
        }
    }

    private static void add(double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    private double bm25(double[] counts, int length, double average) {
        double norm = K1 * (1 - B + B * length / Math.max(1, average));
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += weights[i] * counts[i] * (K1 + 1) / (counts[i] + norm);
        }
        return sum / total;
    }

    /// The heaviest word among the first few of the passage's text.
    private double lead(List<Forward.Piece> pieces, int[][] known) {
        double best = 0;
        int left = LEAD;
        for (int k = 0; k < known.length; k++) {
            if (pieces.get(k).kind() != Segment.Kind.SENTENCE) {
                continue;
            }
            for (int i = 0; i < known[k].length && left > 0; i++, left--) {
                int slot = slot(known[k][i]);
                best = slot < 0 ? best : Math.max(best, weights[slot]);
            }
        }
        return best / total;
    }

    private double coverage(double[] asked, double[] body) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += asked[i] + body[i] > 0 ? weights[i] : 0;
        }
        return sum / total;
    }

    /// How much of the question's weight one sentence has. What the title says already counts little: every
    /// sentence below it is about that.
    ///
    /// @param title the passage's title, if it has one
    double share(Forward.Piece sentence, Optional<Forward.Piece> title) {
        double[] seen = new double[weights.length];
        count(known(sentence), seen);
        double[] said = new double[weights.length];
        title.ifPresent(piece -> count(known(piece), said));
        double matched = 0;
        for (int i = 0; i < seen.length; i++) {
            matched += seen[i] > 0 ? weights[i] * (said[i] > 0 ? SAID : 1) : 0;
        }
        return matched / total;
    }

    private void weighPieces(List<Forward.Piece> pieces, int[][] known, double[] n) {
        double[] seen = new double[weights.length];
        boolean[] pairs = new boolean[Math.max(0, weights.length - 1)];
        letters.clear();
        for (int k = 0; k < known.length; k++) {
            Forward.Piece piece = pieces.get(k);
            Arrays.fill(seen, 0);
            count(known[k], seen);
            double matched = 0;
            double different = 0;
            for (int i = 0; i < seen.length; i++) {
                matched += seen[i] > 0 ? weights[i] : 0;
                different += seen[i] > 0 ? 1 : 0;
            }
            double unmatched = Math.max(0, piece.terms().length - different) * (total / Math.max(1, weights.length));
            double likeness = matched / (total + unmatched);
            n[4] = Math.max(n[4], matched / total);
            n[5] = Math.max(n[5], likeness);
            n[6] = piece.kind().asks() ? Math.max(n[6], likeness) : n[6];
            markPairs(known[k], pairs);
            letters.see(piece.letters());
            if (piece.kind() == Segment.Kind.SENTENCE && shape.fits(piece.letters())) {
                n[11] = Math.max(n[11], .1 + matched / total);
            }
        }
        n[7] = pairShare(pairs);
        n[8] = letters.share();
        n[9] = letters.bestDice();
    }

    private void markPairs(int[] known, boolean[] pairs) {
        for (int i = 0; i < known.length; i++) {
            int slot = slot(known[i]);
            for (int j = i + 1; slot >= 0 && slot < pairs.length && j <= i + NEAR && j < known.length; j++) {
                if (slot(known[j]) == slot + 1) {
                    pairs[slot] = true;
                }
            }
        }
    }

    private double pairShare(boolean[] pairs) {
        double found = 0;
        double all = 0;
        for (int i = 0; i < pairs.length; i++) {
            double weight = weights[i] + weights[i + 1];
            all += weight;
            found += pairs[i] ? weight : 0;
        }
        return all == 0 ? 0 : found / all;
    }
}
