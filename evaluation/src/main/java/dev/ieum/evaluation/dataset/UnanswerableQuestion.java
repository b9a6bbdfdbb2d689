package dev.ieum.evaluation.dataset;

import java.util.List;

/// A question that the demo shop's articles cannot answer.
///
/// @param kind `small-talk` or `near-domain`
public record UnanswerableQuestion(String id, String text, String kind) {

    /// Reads a suite of `{"id","text","kind"}`.
    public static List<UnanswerableQuestion> readAll(Origin origin) {
        return JsonLines.read(
                origin,
                fields -> new UnanswerableQuestion(fields.text("id"), fields.text("text"), fields.text("kind")));
    }
}
