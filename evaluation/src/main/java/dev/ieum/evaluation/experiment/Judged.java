package dev.ieum.evaluation.experiment;

import java.util.LinkedHashMap;
import java.util.Map;

/// One case and how it went, with everything needed to reproduce it.
///
/// @param id unique within the experiment; the same case has the same id in every run
/// @param input what was asked
/// @param score 0 (wrong) to 1 (right)
/// @param details what was expected, what came, what was seen on the way
public record Judged(String id, String input, double score, Map<String, String> details) {

    public Judged {
        details = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
