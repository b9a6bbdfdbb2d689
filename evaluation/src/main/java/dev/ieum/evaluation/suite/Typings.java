package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.BadInput;
import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.Query;
import dev.ieum.evaluation.dataset.RetrievalSet;
import dev.ieum.evaluation.dataset.TypingErrors;
import dev.ieum.evaluation.dataset.YamlObject;
import dev.ieum.evaluation.experiment.Unavailable;
import dev.ieum.evaluation.noise.LearntTyping;
import dev.ieum.evaluation.noise.Noise;
import dev.ieum.evaluation.noise.Typing;
import java.util.List;

/// Finds the way of typing that an experiment names: one of the project's own, or `knct`, which is learnt from the
/// public set of real errors each time.
final class Typings {

    private static final String LEARNT = "knct";

    private Typings() {}

    /// @throws Unavailable when the set that it is learnt from is not there
    static Typing find(YamlObject configuration, DataFolder data) {
        String name = configuration.findText("noise").orElse("none");
        if (name.equals(LEARNT)) {
            return data.find(TypingErrors.SET)
                    .map(folder -> LearntTyping.from(TypingErrors.pairs(folder)))
                    .orElseThrow(() -> new Unavailable(data.reasonWithout(TypingErrors.SET)));
        }
        try {
            return Noise.named(name);
        } catch (IllegalArgumentException unknown) {
            BadInput refusal = configuration.refusal("noise", "is unknown: " + name);
            refusal.initCause(unknown);
            throw refusal;
        }
    }

    /// The set with its questions typed that way.
    static RetrievalSet typed(RetrievalSet set, Typing typing, long seed) {
        List<Query> queries = set.queries().stream()
                .map(query -> query.withText(typing.apply(query.text(), seed)))
                .toList();
        return set.withQueries(queries);
    }
}
