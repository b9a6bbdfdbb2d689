package dev.ieum.evaluation.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.evaluation.experiment.Result;
import dev.ieum.evaluation.experiment.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A JSON file that keeps, for each experiment, what its last pinning run measured, and the page beside it that is made
/// of that file and of nothing else.
///
/// @param json the file's name
/// @param page the page's name
/// @param entry what is kept of one result
/// @param markdown writes the page
record KeptPage(
        String json,
        String page,
        BiFunction<Result.Measured, Run, ObjectNode> entry,
        Function<ObjectNode, String> markdown) {

    static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Takes what a pinning run measured into the folder's file, and writes its page anew.
    void update(Path folder, Run run) {
        try {
            Files.createDirectories(folder);
            ObjectNode kept = Files.exists(folder.resolve(json)) ? read(folder) : JSON.createObjectNode();
            for (Result result : run.results()) {
                if (result instanceof Result.Measured measured) {
                    kept.set(measured.experiment().name(), entry.apply(measured, run));
                }
            }
            Files.writeString(folder.resolve(json), JSON.writeValueAsString(kept) + "\n");
            Files.writeString(folder.resolve(page), markdown.apply(kept));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + json + " and " + page + " into " + folder, e);
        }
    }

    /// The page that belongs to the folder's file.
    String write(Path folder) throws IOException {
        return markdown.apply(read(folder));
    }

    private ObjectNode read(Path folder) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(folder.resolve(json)));
    }
}
