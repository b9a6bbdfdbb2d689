package dev.ieum.evaluation.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Documents that nobody asked questions about: the first line of each title is asked, and must find its document,
/// whose title is taken away. It measures reading and splitting of real pages more than ranking, because a page tends
/// to repeat its title.
public final class TitledCorpus {

    private TitledCorpus() {}

    /// Reads `corpus.jsonl`. Documents of one title answer it all.
    public static RetrievalSet read(Path folder) {
        List<Document> documents = new ArrayList<>();
        Map<String, String> queryIds = new HashMap<>();
        List<Query> queries = new ArrayList<>();
        Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
        for (Document document : RetrievalSet.readCorpus(folder)) {
            String title = document.title().strip();
            if (document.text().isBlank() || title.isEmpty()) {
                continue;
            }
            documents.add(new Document(document.id(), "", List.of(), withoutFirst(title, document.text())));
            String query = queryIds.computeIfAbsent(title, text -> {
                queries.add(new Query("q" + queries.size(), text, List.of()));
                return queries.getLast().id();
            });
            judgements.computeIfAbsent(query, id -> new LinkedHashMap<>()).put(document.id(), 1);
        }
        return new RetrievalSet(String.valueOf(folder.getFileName()), documents, queries, judgements);
    }

    /// A page's own heading is its title once more.
    private static String withoutFirst(String title, String text) {
        String stripped = text.strip();
        String rest =
                stripped.startsWith(title) ? stripped.substring(title.length()).strip() : stripped;
        return rest.isEmpty() ? stripped : rest;
    }
}
