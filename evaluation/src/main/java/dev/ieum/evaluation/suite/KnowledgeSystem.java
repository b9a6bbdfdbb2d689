package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.Document;
import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.StoredPassage;
import dev.ieum.knowledge.retrieval.PassageIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The project's own search behind the port, fed with plain texts that are no articles: most public corpora have no
/// titles. A document's passages compete, and a document stands where its best one stands.
public final class KnowledgeSystem implements RetrievalSystem {

    private static final int PASSAGE = 500;
    private static final int PASSAGES_PER_DOCUMENT = 5;

    private final TemporaryFolder folder = TemporaryFolder.make();
    private String locale = "ko";
    private @Nullable PassageIndex passages;

    @Override
    public void index(List<Document> documents, String newLocale) {
        locale = newLocale;
        PassageIndex index = PassageIndex.open(folder.path().resolve("index"));
        index.rebuild(each -> documents.forEach(document -> each.accept(
                new ArticlePassages(new ArticleKey(document.id(), newLocale), passages(document, newLocale)))));
        passages = index;
    }

    @Override
    public Hits search(String question, int limit) {
        PassageIndex index = passages;
        if (index == null) {
            throw new IllegalStateException("nothing was indexed");
        }
        int wanted = Math.min(Question.MAX_LIMIT, limit * PASSAGES_PER_DOCUMENT);
        return hits(index.search(new Question(question, locale, wanted)), limit);
    }

    /// Passages to documents, each standing where its best passage stands.
    static Hits hits(Findings findings, int limit) {
        Map<String, Hit> best = new LinkedHashMap<>();
        for (Finding finding : findings.findings()) {
            String id = finding.citation().passage().article();
            best.putIfAbsent(id, new Hit(id, finding.score(), finding.snippet()));
        }
        return new Hits(best.values().stream().limit(limit).toList(), findings.confidence(), findings.known());
    }

    private static List<StoredPassage> passages(Document document, String locale) {
        List<StoredPassage> passages = new ArrayList<>();
        String text = document.text();
        int start = 0;
        do {
            int end = cut(text, start);
            Citation citation = new Citation(
                    new PassageRef(document.id(), 1, start, end),
                    locale,
                    document.title(),
                    "",
                    Optional.empty(),
                    Instant.EPOCH);
            passages.add(new StoredPassage(
                    document.id() + "/" + locale + "/1/" + start,
                    citation,
                    document.variants(),
                    text.substring(start, end)));
            start = end;
        } while (start < text.length());
        return passages;
    }

    private static int cut(String text, int start) {
        if (text.length() - start <= PASSAGE * 3 / 2) {
            return text.length();
        }
        for (String mark : List.of("\n\n", "\n", ". ", " ")) {
            int at = text.lastIndexOf(mark, start + PASSAGE);
            if (at > start + PASSAGE / 2) {
                return at + mark.length();
            }
        }
        return start + PASSAGE;
    }

    @Override
    public void close() {
        if (passages != null) {
            passages.close();
        }
        folder.close();
    }
}
