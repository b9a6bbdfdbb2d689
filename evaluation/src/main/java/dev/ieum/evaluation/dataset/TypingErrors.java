package dev.ieum.evaluation.dataset;

import dev.ieum.evaluation.noise.LearntTyping.Pair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sentences with real typing errors beside what was meant (K-NCT).
public final class TypingErrors {

    /// The set's folder.
    public static final String SET = "ko-typos-knct";

    private TypingErrors() {}

    /// Every sentence as it should be and as it was typed.
    public static List<Pair> pairs(Path folder) {
        return JsonLines.read(
                Origin.file(folder.resolve("examples.jsonl")),
                fields -> new Pair(fields.text("correct"), fields.text("text")));
    }

    /// As a retrieval set: what was typed must find what was meant among all the sentences.
    public static RetrievalSet asQuestions(Path folder) {
        Map<String, String> ids = new LinkedHashMap<>();
        List<Query> queries = new ArrayList<>();
        Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
        for (Pair pair : pairs(folder)) {
            String document = ids.computeIfAbsent(pair.right(), text -> "d" + ids.size());
            String query = "q" + queries.size();
            queries.add(new Query(query, pair.typed(), List.of()));
            judgements.put(query, Map.of(document, 1));
        }
        List<Document> documents = new ArrayList<>();
        ids.forEach((text, id) -> documents.add(new Document(id, "", List.of(), text)));
        return new RetrievalSet(SET, documents, queries, judgements);
    }
}
