package dev.ieum.evaluation.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The project's own retrieval set: the demo shop's articles and untidy questions about them.
public final class ShopSuite {

    /// What experiment files call it.
    public static final String NAME = "demo-shop";

    /// What experiment files put in front of the name of another shop.
    public static final String PREFIX = "shop-";

    /// What experiment files put behind a shop's name for the questions that were written before a change and looked
    /// at one by one only after it.
    public static final String FRESH = "-fresh";

    /// What experiment files put in front of a shop's name for the questions of [#unseen].
    public static final String UNSEEN = "unseen-";

    private ShopSuite() {}

    /// Korean articles with the untidy questions; the wanted fact is the query's answer.
    public static RetrievalSet untidy() {
        return set(NAME, documents("ko"), ShopQuestion.readAll(Origin.resource("suites/demo-questions.jsonl")));
    }

    /// A shop's articles with its fresh questions.
    ///
    /// @param shop as experiment files call it
    public static RetrievalSet fresh(String shop) {
        boolean demo = shop.equals(NAME);
        String name = demo ? NAME : shop.substring(PREFIX.length());
        List<Document> documents = demo ? documents("ko") : documentsOf(name);
        return set(shop + FRESH, documents, ShopQuestion.readAll(Origin.resource("suites/fresh/" + name + ".jsonl")));
    }

    /// The same articles with long letters, each of which asks several things among much else.
    public static RetrievalSet letters() {
        return set(
                NAME + "-letters", documents("ko"), ShopQuestion.readAll(Origin.resource("suites/demo-letters.jsonl")));
    }

    /// Another shop of the project's own, in `suites/shops`: a pottery that nothing is learnt from, a bakery and a
    /// Pilates studio that are there to learn from.
    public static RetrievalSet other(String shop) {
        String questions = "suites/shops/" + shop + "/questions.jsonl";
        return set(PREFIX + shop, documentsOf(shop), ShopQuestion.readAll(Origin.resource(questions)));
    }

    private static List<Document> documentsOf(String shop) {
        return JsonLines.read(
                Origin.resource("suites/shops/" + shop + "/articles.jsonl"),
                fields -> new Document(
                        fields.text("id"), fields.text("title"), fields.texts("variants"), fields.text("text")));
    }

    /// A shop's articles with questions that nothing is learnt from or tuned on.
    ///
    /// @param shop as experiment files call it
    public static RetrievalSet unseen(String shop) {
        List<Document> documents = shop.equals(NAME) ? documents("ko") : documentsOf(shop.substring(PREFIX.length()));
        List<ShopQuestion> questions =
                ShopQuestion.readAll(Origin.resource("suites/unseen/" + shop + "-questions.jsonl"));
        return set(UNSEEN + shop, documents, questions);
    }

    /// Questions that a shop's articles do not answer.
    ///
    /// @param name as experiment files call the shop
    public static List<UnanswerableQuestion> unanswerable(String name) {
        if (name.startsWith(UNSEEN)) {
            String own = "suites/unseen/" + name.substring(UNSEEN.length()) + "-no-answer.jsonl";
            return Stream.of("suites/unseen/no-answer.jsonl", own)
                    .flatMap(file -> UnanswerableQuestion.readAll(Origin.resource(file)).stream())
                    .toList();
        }
        String file = name.equals(NAME)
                ? "suites/demo-no-answer.jsonl"
                : "suites/shops/" + name.substring(PREFIX.length()) + "/no-answer.jsonl";
        return UnanswerableQuestion.readAll(Origin.resource(file));
    }

    private static RetrievalSet set(String name, List<Document> documents, List<ShopQuestion> questions) {
        List<Query> queries = new ArrayList<>();
        Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
        for (ShopQuestion question : questions) {
            queries.add(new Query(question.id(), question.text(), question.facts()));
            Map<String, Integer> right = new LinkedHashMap<>();
            question.articles().forEach(slug -> right.put(slug, 1));
            judgements.put(question.id(), right);
        }
        return new RetrievalSet(name, documents, queries, judgements);
    }

    /// One locale's articles with the golden questions of their front matter.
    public static RetrievalSet golden(String locale) {
        List<Query> queries = new ArrayList<>();
        Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
        for (DemoArticles.Article article : DemoArticles.readAll(locale)) {
            for (DemoArticles.Golden golden : article.golden()) {
                String id =
                        article.slug() + "/" + locale + "/" + article.golden().indexOf(golden);
                queries.add(new Query(id, golden.question(), List.of(golden.fact())));
                judgements.put(id, Map.of(article.slug(), 1));
            }
        }
        return new RetrievalSet(NAME + "-golden-" + locale, documents(locale), queries, judgements);
    }

    /// One locale's articles as a corpus.
    public static List<Document> documents(String locale) {
        return DemoArticles.readAll(locale).stream()
                .map(article -> new Document(article.slug(), article.title(), article.variants(), article.body()))
                .toList();
    }
}
