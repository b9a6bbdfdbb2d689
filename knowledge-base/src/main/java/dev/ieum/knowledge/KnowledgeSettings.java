package dev.ieum.knowledge;

import java.nio.file.Path;
import java.time.ZoneId;

/// Where the knowledge base keeps its files and which embedding model it uses.
///
/// @param folder the data folder; the index is made in `index/` inside it, the shop's own words are read from
///     `words/user-dictionary.txt` and `words/synonyms.txt` inside it when they are there
/// @param semanticModel the folder of an ONNX embedding model; empty: `semantic/` inside `folder` if it is there;
///     [#NO_MODEL]: semantic search is off
/// @param zone the shop's zone, in which articles' validity dates are days
public record KnowledgeSettings(Path folder, String semanticModel, ZoneId zone) {

    /// Switches semantic search off.
    public static final String NO_MODEL = "none";

    /// The index and the optional model inside `folder`.
    public static KnowledgeSettings in(Path folder, ZoneId zone) {
        return new KnowledgeSettings(folder, "", zone);
    }

    /// The folder where a model is looked for; it need not exist.
    public Path modelFolder() {
        return semanticModel.isEmpty() || semanticModel.equals(NO_MODEL)
                ? folder.resolve("semantic")
                : Path.of(semanticModel);
    }

    /// Whether a model may be used at all.
    public boolean semanticWanted() {
        return !semanticModel.equals(NO_MODEL);
    }
}
