package dev.ieum.evaluation.dataset;

import java.util.List;

/// One of the project's own questions about the demo shop.
///
/// @param articles slugs of the articles that are right, at least one
/// @param fact words that the snippet of a right answer contains
public record ShopQuestion(String id, String text, List<String> articles, String fact) {

    public ShopQuestion {
        articles = List.copyOf(articles);
    }

    /// Reads a suite of `{"id","text","article"|"articles","fact"}`.
    public static List<ShopQuestion> readAll(Origin origin) {
        return JsonLines.read(origin, ShopQuestion::read);
    }

    private static ShopQuestion read(Fields fields) {
        List<String> articles = fields.findText("article").map(List::of).orElseGet(() -> fields.texts("articles"));
        if (articles.isEmpty()) {
            throw fields.refusal("\"article\" or \"articles\" is missing");
        }
        return new ShopQuestion(fields.text("id"), fields.text("text"), articles, fields.text("fact"));
    }
}
