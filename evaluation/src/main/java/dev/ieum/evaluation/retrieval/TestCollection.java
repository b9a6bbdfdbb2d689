package dev.ieum.evaluation.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.StoredPassage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A public test collection: documents, questions, and which document answers which question.
///
/// @param name the folder's name
/// @param documents all documents
/// @param questions those questions that have an answer
public record TestCollection(String name, List<Entry> documents, List<Asked> questions) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// A document.
    public record Entry(String id, String title, List<String> variants, String text) {
        public Entry {
            variants = List.copyOf(variants);
        }
    }

    /// A question.
    ///
    /// @param relevant the documents that answer it, each with its grade
    /// @param development whether weights may be learnt from it
    public record Asked(String id, String text, Map<String, Integer> relevant, boolean development) {}

    /// Reads `corpus.jsonl`, `queries.jsonl`, `qrels.tsv` and, where there is one, `split.tsv`.
    public static TestCollection read(Path folder) {
        try {
            List<Entry> documents = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve("corpus.jsonl"))) {
                JsonNode node = JSON.readTree(line);
                documents.add(new Entry(
                        node.path("id").asText(),
                        node.path("title").asText(""),
                        List.of(),
                        node.path("text").asText()));
            }
            return new TestCollection(folder.getFileName().toString(), documents, questions(folder));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no test collection in " + folder, unreadable);
        }
    }

    private static List<Asked> questions(Path folder) throws IOException {
        Map<String, Map<String, Integer>> relevant = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("qrels.tsv"))) {
            String[] cells = line.split("\t");
            if (Integer.parseInt(cells[2].strip()) > 0) {
                relevant.computeIfAbsent(cells[0], id -> new HashMap<>())
                        .put(cells[1], Integer.parseInt(cells[2].strip()));
            }
        }
        Map<String, String> splits = new HashMap<>();
        Path split = folder.resolve("split.tsv");
        if (Files.exists(split)) {
            Files.readAllLines(split).forEach(line -> splits.put(line.split("\t")[0], line.split("\t")[1].strip()));
        }
        List<Asked> asked = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("queries.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            String id = node.path("id").asText();
            if (relevant.containsKey(id)) {
                boolean development = splits.getOrDefault(id, "dev").equals("dev");
                asked.add(new Asked(id, node.path("text").asText(), relevant.get(id), development));
            }
        }
        return asked;
    }

    /// The language that most documents are written in.
    public String locale() {
        return name.startsWith("en-") ? "en" : "ko";
    }

    /// All documents, as a store of articles would give them.
    public Consumer<Consumer<ArticlePassages>> articles() {
        return each -> documents.forEach(document ->
                each.accept(new ArticlePassages(new ArticleKey(document.id(), locale()), passages(document, 500))));
    }

    /// A document as passages, as the splitter would store it: paragraphs put together up to `limit` characters.
    public List<StoredPassage> passages(Entry document, int limit) {
        List<StoredPassage> passages = new ArrayList<>();
        String text = document.text();
        int start = 0;
        while (start < text.length()) {
            int end = cut(text, start, limit);
            Citation citation = new Citation(
                    new PassageRef(document.id(), 1, start, end),
                    locale(),
                    document.title(),
                    "",
                    Optional.empty(),
                    Instant.EPOCH);
            String id = document.id() + '/' + locale() + "/1/" + start;
            passages.add(new StoredPassage(id, citation, document.variants(), text.substring(start, end)));
            start = end;
        }
        return passages;
    }

    private static int cut(String text, int start, int limit) {
        if (text.length() - start <= limit * 3 / 2) {
            return text.length();
        }
        for (String mark : List.of("\n\n", "\n", ". ", " ")) {
            int at = text.lastIndexOf(mark, start + limit);
            if (at > start + limit / 2) {
                return at + mark.length();
            }
        }
        return start + limit;
    }
}
