package dev.ieum.evaluation.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A corpus, questions, and which documents answer them.
///
/// @param judgements per query id the relevant documents with their grade (1 or more)
public record RetrievalSet(
        String name, List<Document> documents, List<Query> queries, Map<String, Map<String, Integer>> judgements) {

    public RetrievalSet {
        documents = List.copyOf(documents);
        queries = List.copyOf(queries);
        judgements = Map.copyOf(judgements);
    }

    /// Reads `corpus.jsonl`, `queries.jsonl`, `qrels.tsv` and, if there is one, `split.tsv`.
    ///
    /// @param split the part of the queries that is wanted; empty: all
    /// @throws BadInput for a malformed line, an id twice, a judgement about an unknown query or document, a query
    ///     without a relevant document, or a split that names nothing
    public static RetrievalSet read(Path folder, String split) {
        List<Document> documents =
                JsonLines.read(Origin.file(folder.resolve("corpus.jsonl")), unique(RetrievalSet::document));
        List<Query> queries = JsonLines.read(Origin.file(folder.resolve("queries.jsonl")), unique(RetrievalSet::query));
        Path qrels = folder.resolve("qrels.tsv");
        Map<String, Map<String, Integer>> judgements =
                judgements(Origin.file(qrels), ids(documents), queryIds(queries));
        List<Query> chosen = split.isEmpty() ? queries : part(queries, folder.resolve("split.tsv"), split);
        for (Query query : chosen) {
            if (!judgements.containsKey(query.id())) {
                throw new BadInput(qrels.toString(), 0, "query \"" + query.id() + "\" has no relevant document");
            }
        }
        return new RetrievalSet(String.valueOf(folder.getFileName()), documents, chosen, judgements);
    }

    /// Documents without queries, as load or distractors.
    public static List<Document> readCorpus(Path folder) {
        return JsonLines.read(Origin.file(folder.resolve("corpus.jsonl")), unique(RetrievalSet::document));
    }

    /// The relevant documents of one query with their grades.
    public Map<String, Integer> relevant(Query query) {
        return judgements.getOrDefault(query.id(), Map.of());
    }

    /// The same set asked in other words.
    public RetrievalSet withQueries(List<Query> others) {
        return new RetrievalSet(name, documents, others, judgements);
    }

    private static Document document(Fields fields) {
        return new Document(
                fields.text("id"),
                fields.findText("title").orElse(""),
                fields.texts("variants"),
                fields.findText("text").orElse(""));
    }

    private static Query query(Fields fields) {
        return new Query(fields.text("id"), fields.text("text"), fields.texts("answers"));
    }

    private static <T> java.util.function.Function<Fields, T> unique(java.util.function.Function<Fields, T> reader) {
        Set<String> seen = new HashSet<>();
        return fields -> {
            if (!seen.add(fields.text("id"))) {
                throw fields.refusal("the id \"" + fields.text("id") + "\" occurs twice");
            }
            return reader.apply(fields);
        };
    }

    private static Map<String, Map<String, Integer>> judgements(
            Origin origin, Set<String> documents, Set<String> queries) {
        Map<String, Map<String, Integer>> judgements = new HashMap<>();
        int line = 0;
        for (String text : origin.lines()) {
            line++;
            String[] cells = text.split("\t", -1);
            if (cells.length != 3) {
                throw new BadInput(
                        origin.name(), line, "expected query id, document id and relevance, separated by tabs");
            }
            known(origin, line, "query", cells[0], queries);
            known(origin, line, "document", cells[1], documents);
            int grade = grade(origin, line, cells[2]);
            if (grade > 0) {
                judgements
                        .computeIfAbsent(cells[0], id -> new LinkedHashMap<>())
                        .put(cells[1], grade);
            }
        }
        return judgements;
    }

    private static void known(Origin origin, int line, String what, String id, Set<String> ids) {
        if (!ids.contains(id)) {
            throw new BadInput(origin.name(), line, "there is no " + what + " \"" + id + "\"");
        }
    }

    private static int grade(Origin origin, int line, String cell) {
        try {
            return Integer.parseInt(cell.strip());
        } catch (NumberFormatException e) {
            throw new BadInput(origin.name(), line, "the relevance \"" + cell + "\" is no whole number");
        }
    }

    private static List<Query> part(List<Query> queries, Path file, String split) {
        if (!Files.exists(file)) {
            throw new BadInput(file.toString(), 0, "the split \"" + split + "\" is wanted, but there is no such file");
        }
        Map<String, String> splits = new HashMap<>();
        for (String line : Origin.file(file).lines()) {
            String[] cells = line.split("\t", -1);
            splits.put(cells[0], cells[cells.length - 1]);
        }
        List<Query> chosen = new ArrayList<>(queries);
        chosen.removeIf(query -> !split.equals(splits.get(query.id())));
        if (chosen.isEmpty()) {
            throw new BadInput(file.toString(), 0, "no query is in the split \"" + split + "\"");
        }
        return chosen;
    }

    private static Set<String> ids(List<Document> documents) {
        Set<String> ids = new HashSet<>();
        documents.forEach(document -> ids.add(document.id()));
        return ids;
    }

    private static Set<String> queryIds(List<Query> queries) {
        Set<String> ids = new HashSet<>();
        queries.forEach(query -> ids.add(query.id()));
        return ids;
    }
}
