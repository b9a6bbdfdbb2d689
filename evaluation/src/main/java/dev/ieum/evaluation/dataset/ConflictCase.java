package dev.ieum.evaluation.dataset;

import java.util.List;

/// Two short articles, and whether they say different things of one thing.
///
/// @param conflict false: their values are the same, or those of two things
/// @param part `seen` while the program was made, or `fresh`
public record ConflictCase(String id, boolean conflict, String part, String locale, Note first, Note second) {

    public record Note(String title, String body) {}

    /// The project's own pairs.
    public static List<ConflictCase> readAll() {
        return JsonLines.read(Origin.resource("suites/conflicts.jsonl"), ConflictCase::read);
    }

    private static ConflictCase read(Fields fields) {
        String kind = fields.text("kind");
        if (!List.of("conflict", "apart").contains(kind)) {
            throw fields.refusal("kind is conflict or apart, not " + kind);
        }
        return new ConflictCase(
                fields.text("id"),
                kind.equals("conflict"),
                fields.text("part"),
                fields.text("locale"),
                note(fields, "first"),
                note(fields, "second"));
    }

    private static Note note(Fields fields, String name) {
        Fields note = fields.findObject(name).orElseThrow(() -> fields.refusal(name + " is missing"));
        return new Note(note.text("title"), note.text("body"));
    }
}
