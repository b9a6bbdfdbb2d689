package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.StoredPassage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// What the passages of one ranking tell, each read and weighed once. Not thread-safe: one per search.
final class Tellings {
    private final ArticleReader reader;
    private final Snippets snippets;
    private final Map<Integer, StoredPassage> passages = new HashMap<>();
    private final Map<Integer, Telling> tellings = new HashMap<>();

    Tellings(ArticleReader reader, Snippets snippets) {
        this.reader = reader;
        this.snippets = snippets;
    }

    /// The passage behind a candidate.
    StoredPassage passage(Candidate hit) throws IOException {
        int document = hit.part().document();
        StoredPassage known = passages.get(document);
        if (known == null) {
            known = reader.passage(document);
            passages.put(document, known);
        }
        return known;
    }

    Telling of(Candidate hit) throws IOException {
        int document = hit.part().document();
        Telling known = tellings.get(document);
        if (known == null) {
            known = snippets.choose(passage(hit), hit.part().pieces());
            tellings.put(document, known);
        }
        return known;
    }
}
