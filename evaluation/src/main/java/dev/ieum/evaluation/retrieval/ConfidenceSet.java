package dev.ieum.evaluation.retrieval;

import dev.ieum.evaluation.score.Calibration;
import dev.ieum.evaluation.score.Separation;
import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.retrieval.PassageIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Questions put to one index, with and without an answer there, and what the search said about them. Not thread-safe.
final class ConfidenceSet {
    private static final double KEEP = 0.95;

    private final String name;
    private final List<Asked> asked = new ArrayList<>();

    ConfidenceSet(String name) {
        this.name = name;
    }

    /// Where a question comes from.
    enum Source {
        /// Has an answer.
        ANSWERABLE,
        /// What another business is asked.
        OTHER_BUSINESS,
        /// Anything else without an answer.
        ANYTHING
    }

    /// @param signals empty when nothing was found
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Asked(Source source, boolean right, double[] signals) {}

    String name() {
        return name;
    }

    /// @param relevant the documents that answer it; none when it has no answer
    void ask(PassageIndex index, String locale, Source source, String text, Map<String, Integer> relevant) {
        Question question = new Question(text, locale, 1);
        List<Finding> found = index.search(question).findings();
        boolean right = !found.isEmpty()
                && relevant.containsKey(found.getFirst().citation().passage().article());
        asked.add(new Asked(source, right, index.signals(question)));
    }

    /// For learning: those with an answer count half and the others half, other businesses' questions as much as the
    /// rest of them; the set as a whole counts 1.
    List<LogisticFit.Sample> samples() {
        List<LogisticFit.Sample> samples = new ArrayList<>();
        for (Source source : Source.values()) {
            List<Asked> of =
                    asked.stream().filter(one -> one.source() == source).toList();
            double share = source == Source.ANSWERABLE || count(Source.OTHER_BUSINESS) == 0 ? 0.5 : 0.25;
            of.stream()
                    .filter(one -> one.signals().length > 0)
                    .forEach(one ->
                            samples.add(new LogisticFit.Sample(one.signals(), one.right(), share / of.size(), name)));
        }
        return samples;
    }

    private long count(Source source) {
        return asked.stream().filter(one -> one.source() == source).count();
    }

    /// What a fit would decide, at several thresholds.
    String report(LogisticFit fit, List<Double> thresholds) {
        StringBuilder line = new StringBuilder("  %-17s right %.3f".formatted(name, rightAmongAnswerable()));
        double[] kept = probabilities(fit, Source.ANSWERABLE);
        for (Source source : List.of(Source.OTHER_BUSINESS, Source.ANYTHING)) {
            double[] refused = probabilities(fit, source);
            if (refused.length > 0) {
                line.append("; ")
                        .append(source.name().toLowerCase(Locale.ROOT))
                        .append(" auroc %.3f refused@95 %.3f"
                                .formatted(
                                        Separation.auroc(kept, refused),
                                        Separation.refusedWhenKeeping(KEEP, kept, refused)));
            }
        }
        for (double threshold : thresholds) {
            line.append("; %.2f: kept %.3f refused".formatted(threshold, 1 - below(kept, threshold)));
            for (Source source : List.of(Source.OTHER_BUSINESS, Source.ANYTHING)) {
                double[] refused = probabilities(fit, source);
                line.append(refused.length == 0 ? "" : " %.3f".formatted(below(refused, threshold)));
            }
        }
        return line.append("; calibration error %.3f".formatted(calibration(fit)))
                .toString();
    }

    private double rightAmongAnswerable() {
        return (double) asked.stream().filter(Asked::right).count() / count(Source.ANSWERABLE);
    }

    private double[] probabilities(LogisticFit fit, Source source) {
        return asked.stream()
                .filter(one -> one.source() == source)
                .mapToDouble(one -> probability(fit, one))
                .toArray();
    }

    private static double probability(LogisticFit fit, Asked one) {
        return one.signals().length == 0 ? 0 : fit.probability(one.signals());
    }

    private static double below(double[] values, double threshold) {
        return (double) Arrays.stream(values).filter(value -> value < threshold).count() / values.length;
    }

    private double calibration(LogisticFit fit) {
        double[] said = asked.stream().mapToDouble(one -> probability(fit, one)).toArray();
        boolean[] right = new boolean[said.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = asked.get(i).right();
        }
        return Calibration.error(said, right);
    }
}
