package dev.ieum.evaluation.peer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ieum.evaluation.dataset.Document;
import dev.ieum.evaluation.suite.RetrievalSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A search package from npm behind the port.
public final class NodeSearch implements RetrievalSystem {

    /// The packages, by the name that experiment files use.
    public static final List<String> NAMES = List.of("minisearch", "flexsearch");

    private final NodePeer peer;

    /// @param mayInstall whether packages that are not there may be fetched from the registry
    public NodeSearch(String name, boolean mayInstall) {
        this.peer = NodePeer.start(mayInstall, "search.mjs", name);
    }

    @Override
    public void index(List<Document> documents, String locale) {
        List<Map<String, String>> entries = documents.stream()
                .map(document -> Map.of("id", document.id(), "text", document.all()))
                .toList();
        peer.ask(Map.of("index", entries));
    }

    @Override
    public Hits search(String question, int limit) {
        List<Hit> hits = new ArrayList<>();
        for (JsonNode hit : peer.ask(Map.of("search", question, "limit", limit)).path("hits")) {
            hits.add(new Hit(hit.path("id").asText(), hit.path("score").asDouble(), ""));
        }
        return new Hits(hits, hits.isEmpty() ? 0 : hits.getFirst().score(), !hits.isEmpty());
    }

    @Override
    public void close() {
        peer.close();
    }
}
