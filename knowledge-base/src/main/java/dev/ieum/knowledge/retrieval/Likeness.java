package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.semantic.Meanings.QueryMeaning;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Adds to the numbers of candidates how alike their meaning is to the question's, as it is and in relation to the
/// other candidates: how far it stands out weighs more the fewer of the question's words were found anywhere, and words
/// weigh less the nearer the nearest candidate's question comes in meaning.
final class Likeness {
    /// What is added, in the order of the numbers.
    static final List<String> NAMES = List.of(
            "meaning",
            "askedMeaning",
            "standsOut",
            "askedStandsOut",
            "standsOutUnfound",
            "askedStandsOutUnfound",
            "standsOutLong",
            "meantAndSaid",
            "askedAndSaid",
            "meaningNear",
            "askedNear",
            "coverageNear",
            "lettersNear");

    private static final int COVERAGE = Evidence.NAMES.indexOf("coverage");
    private static final int SHAPE = Evidence.NAMES.indexOf("shape");
    private static final int LETTERS = Evidence.NAMES.indexOf("letters");
    private static final double MIN_SPREAD = 0.03;
    private static final double STRETCH = 2;

    /// With fewer candidates that have a vector than this share, words alone rank better: what has none
    /// would stand back behind what has one.
    private static final double ENOUGH = 0.9;

    private final QueryMeaning question;

    Likeness(QueryMeaning question) {
        this.question = question;
    }

    /// Whether enough of the candidates have a vector, which those just written have not.
    boolean covers(List<Candidate> candidates) {
        long covered = candidates.stream()
                .filter(candidate ->
                        question.likeness(candidate.part().meaning()).isPresent())
                .count();
        return covered >= ENOUGH * candidates.size();
    }

    /// Widens every candidate's numbers.
    ///
    /// @param slots how many different words the question has
    void widen(List<Candidate> candidates, int slots) {
        double[] passage = new double[candidates.size()];
        double[] asked = new double[candidates.size()];
        for (int i = 0; i < passage.length; i++) {
            passage[i] = question.likeness(candidates.get(i).part().meaning()).orElse(Double.NaN);
            asked[i] = asked(candidates.get(i).article());
        }
        fill(passage, asked);
        fill(asked, passage);
        double unfound = 1
                - candidates.stream()
                        .mapToDouble(candidate -> candidate.numbers()[COVERAGE])
                        .max()
                        .orElse(0);
        double near = STRETCH * Arrays.stream(passage).max().orElse(0);
        double nearAsked = STRETCH * Arrays.stream(asked).max().orElse(0);
        Scale passages = Scale.of(passage);
        Scale askings = Scale.of(asked);
        for (int i = 0; i < passage.length; i++) {
            double out = passages.of(passage[i]);
            double askedOut = askings.of(asked[i]);
            double[] said = candidates.get(i).numbers();
            candidates.get(i).widen(new double[] {
                passage[i] * STRETCH,
                asked[i] * STRETCH,
                out,
                askedOut,
                out * unfound,
                askedOut * unfound,
                out * Math.log(1 + slots) / 4,
                out * said[SHAPE],
                askedOut * said[COVERAGE],
                passage[i] * STRETCH * near,
                asked[i] * STRETCH * nearAsked,
                said[COVERAGE] * nearAsked,
                said[LETTERS] * nearAsked
            });
        }
    }

    private double asked(ArticleReader.Article article) {
        double best = Double.NaN;
        for (long key : article.asks()) {
            OptionalDouble likeness = question.likeness(key);
            if (likeness.isPresent() && !(best >= likeness.getAsDouble())) {
                best = likeness.getAsDouble();
            }
        }
        return best;
    }

    /// What has no vector takes the other's number, or the average of all.
    private static void fill(double[] values, double[] others) {
        double sum = 0;
        int known = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) ? others[i] : values[i];
            if (!Double.isNaN(values[i])) {
                sum += values[i];
                known++;
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) ? (known == 0 ? 0 : sum / known) : values[i];
        }
    }

    private record Scale(double mean, double spread) {
        static Scale of(double[] values) {
            double sum = 0;
            double squares = 0;
            for (double value : values) {
                sum += value;
                squares += value * value;
            }
            double mean = sum / Math.max(1, values.length);
            double variance = squares / Math.max(1, values.length) - mean * mean;
            return new Scale(mean, Math.max(MIN_SPREAD, Math.sqrt(Math.max(0, variance))));
        }

        double of(double value) {
            return (value - mean) / spread / 4;
        }
    }
}
