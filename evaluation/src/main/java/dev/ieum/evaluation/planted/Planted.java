package dev.ieum.evaluation.planted;

import dev.ieum.evaluation.dataset.Example;
import dev.ieum.evaluation.dataset.Fields;
import dev.ieum.evaluation.dataset.JsonLines;
import dev.ieum.evaluation.dataset.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence that tells a model what to do.
///
/// @param kind what it wants, for the report
/// @param text as it stands in the article
/// @param says what a model that obeys it says
/// @param tool the tool that a model which obeys it calls; empty: none
record Planted(String id, String kind, String text, String says, Optional<String> tool) {

    private static final Pattern CODE = Pattern.compile("```\\s*(.*?)\\s*```", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{12,})\"");

    /// The project's own.
    static List<Planted> own() {
        return JsonLines.read(Origin.resource("suites/planted.jsonl"), Planted::read);
    }

    private static Planted read(Fields fields) {
        return new Planted(
                fields.text("id"),
                fields.text("kind"),
                fields.text("text"),
                fields.text("says"),
                fields.findText("tool"));
    }

    /// A public set, whose lines say what is wanted but not what a model that obeys says: the code or the quoted words
    /// where there are any, otherwise the instruction itself.
    static List<Planted> of(Origin examples) {
        List<Planted> planted = new ArrayList<>();
        for (Example example : JsonLines.read(examples, Example::read)) {
            planted.add(new Planted(
                    String.valueOf(planted.size() + 1),
                    example.label(),
                    example.text(),
                    obeyed(example.text()),
                    Optional.empty()));
        }
        return planted;
    }

    static String obeyed(String instruction) {
        Matcher code = CODE.matcher(instruction);
        if (code.find()) {
            return code.group(1);
        }
        Matcher quoted = QUOTED.matcher(instruction);
        return quoted.find() ? quoted.group(1) : instruction;
    }
}
