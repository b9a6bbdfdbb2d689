package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.DataFolder;
import dev.ieum.evaluation.dataset.IntentCorpus;
import dev.ieum.evaluation.dataset.RetrievalSet;
import dev.ieum.evaluation.dataset.ShopSuite;
import dev.ieum.evaluation.dataset.TitledCorpus;
import dev.ieum.evaluation.dataset.TypingErrors;
import dev.ieum.evaluation.experiment.Experiment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the set an experiment names: one of the project's own, or a folder of the public data.
final class Sets {

    private Sets() {}

    /// Empty when the public data is not there.
    static Optional<RetrievalSet> find(Experiment experiment, DataFolder data) {
        String name = experiment.setup().data();
        String split = experiment.setup().configuration().findText("split").orElse("");
        boolean ours = name.startsWith(ShopSuite.NAME) || name.startsWith(ShopSuite.PREFIX);
        if (ours && name.endsWith(ShopSuite.FRESH)) {
            return Optional.of(ShopSuite.fresh(name.substring(0, name.length() - ShopSuite.FRESH.length())));
        }
        if (name.startsWith(ShopSuite.PREFIX)) {
            return Optional.of(ShopSuite.other(name.substring(ShopSuite.PREFIX.length())));
        }
        if (name.startsWith(ShopSuite.UNSEEN)) {
            return Optional.of(ShopSuite.unseen(name.substring(ShopSuite.UNSEEN.length())));
        }
        return switch (name) {
            case ShopSuite.NAME -> Optional.of(ShopSuite.untidy());
            case ShopSuite.NAME + "-letters" -> Optional.of(ShopSuite.letters());
            case ShopSuite.NAME + "-golden-ko" -> Optional.of(ShopSuite.golden("ko"));
            case ShopSuite.NAME + "-golden-en" -> Optional.of(ShopSuite.golden("en"));
            default -> data.find(name).map(folder -> read(folder, split));
        };
    }

    private static RetrievalSet read(Path folder, String split) {
        if (Files.exists(folder.resolve("queries.jsonl"))) {
            return RetrievalSet.read(folder, split);
        }
        if (Files.exists(folder.resolve("corpus.jsonl"))) {
            return TitledCorpus.read(folder);
        }
        return folder.endsWith(TypingErrors.SET) ? TypingErrors.asQuestions(folder) : IntentCorpus.read(folder);
    }

    /// Public sets carry their language in front of their name.
    static String locale(String set) {
        return set.startsWith("en-") || set.endsWith("-en") ? "en" : "ko";
    }
}
