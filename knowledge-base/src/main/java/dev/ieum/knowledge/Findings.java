package dev.ieum.knowledge;

import java.util.List;

/// What a search found, best first.
///
/// @param findings ranked passages, at most the limit asked for, possibly none
/// @param confidence the calibrated probability, 0 to 1, that the first finding answers the question
/// @param known whether `confidence` reaches the documented threshold; below it the honest answer is "I do not know"
public record Findings(List<Finding> findings, double confidence, boolean known) {

    public Findings {
        findings = List.copyOf(findings);
    }

    /// Nothing was found.
    public static Findings none() {
        return new Findings(List.of(), 0, false);
    }
}
