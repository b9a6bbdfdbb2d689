package dev.ieum.evaluation.dataset;

/// One labelled text.
///
/// @param split `train`, `dev`, `test`, …; empty when the set has none
/// @param fields everything else the line holds
public record Example(String text, String label, String split, Fields fields) {

    /// Reads `examples.jsonl {text, label, split}`.
    public static Example read(Fields fields) {
        return new Example(
                fields.text("text"),
                fields.text("label"),
                fields.findText("split").orElse(""),
                fields);
    }
}
