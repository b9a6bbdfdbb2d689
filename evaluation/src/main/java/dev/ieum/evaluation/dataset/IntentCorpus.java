package dev.ieum.evaluation.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A set of labelled utterances read as a corpus: each label is an article whose question has many
/// wordings, and the other utterances must find it. What has the label `oos` is in no article.
public final class IntentCorpus {

    /// Texts that belong to no label of their set.
    public static final String OUTSIDE = "oos";

    private static final int WORDINGS = 10;
    private static final int QUESTIONS = 10;

    private IntentCorpus() {}

    /// Reads `examples.jsonl`. A label's article gets up to ten of its training texts, and up to ten others
    /// are asked; in a set without a testing part the side of a text is decided by a hash of its words.
    public static RetrievalSet read(Path folder) {
        List<Example> examples = JsonLines.read(Origin.file(folder.resolve("examples.jsonl")), Example::read);
        boolean parted = examples.stream().anyMatch(example -> !example.split().equals("train"));
        Map<String, List<String>> wordings = new LinkedHashMap<>();
        List<Query> queries = new ArrayList<>();
        Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
        Map<String, Integer> asked = new HashMap<>();
        for (Example example : examples) {
            if (example.label().equals(OUTSIDE)) {
                continue;
            }
            boolean wording = parted
                    ? example.split().equals("train")
                    : Math.floorMod(example.text().hashCode(), 2) == 0;
            List<String> known = wordings.computeIfAbsent(example.label(), label -> new ArrayList<>());
            if (wording && known.size() < WORDINGS) {
                known.add(example.text());
            } else if (!wording && asked.merge(example.label(), 1, Integer::sum) <= QUESTIONS) {
                String id = "q" + queries.size();
                queries.add(new Query(id, example.text(), List.of()));
                judgements.put(id, Map.of(example.label(), 1));
            }
        }
        List<Document> documents = new ArrayList<>();
        wordings.forEach((label, texts) ->
                documents.add(new Document(label, label.replace('_', ' '), texts, String.join("\n", texts))));
        return new RetrievalSet(String.valueOf(folder.getFileName()), documents, queries, judgements);
    }
}
