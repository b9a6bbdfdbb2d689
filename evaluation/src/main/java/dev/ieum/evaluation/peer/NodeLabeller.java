package dev.ieum.evaluation.peer;

import dev.ieum.evaluation.suite.Labeller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// node-nlp with its Korean pack behind the port.
public final class NodeLabeller implements Labeller {

    private final NodePeer peer;

    /// @param mayInstall whether packages that are not there may be fetched from the registry
    public NodeLabeller(boolean mayInstall) {
        this.peer = NodePeer.start(mayInstall, "labels.mjs");
    }

    @Override
    public void train(Map<String, List<String>> examples, String locale) {
        List<Map<String, String>> entries = new ArrayList<>();
        examples.forEach((label, texts) -> texts.forEach(text -> entries.add(Map.of("text", text, "label", label))));
        peer.ask(Map.of("train", entries, "locale", locale));
    }

    @Override
    public String label(String text) {
        String label = peer.ask(Map.of("label", text)).path("label").asText();
        return label.equals("None") ? NONE : label;
    }

    @Override
    public void close() {
        peer.close();
    }
}
