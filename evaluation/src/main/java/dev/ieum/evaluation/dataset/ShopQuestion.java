package dev.ieum.evaluation.dataset;

import java.util.List;

/// One of the project's own questions about the demo shop.
///
/// @param articles slugs of the articles that are right, at least one
/// @param facts words of which the snippet of a right answer contains at least one; possibly none
public record ShopQuestion(String id, String text, List<String> articles, List<String> facts) {

    public ShopQuestion {
        articles = List.copyOf(articles);
        facts = List.copyOf(facts);
    }

    /// Reads a suite of `{"id","text","article"|"articles","fact"|"facts"}`.
    public static List<ShopQuestion> readAll(Origin origin) {
        return JsonLines.read(origin, ShopQuestion::read);
    }

    private static ShopQuestion read(Fields fields) {
        List<String> articles = fields.findText("article").map(List::of).orElseGet(() -> fields.texts("articles"));
        if (articles.isEmpty()) {
            throw fields.refusal("\"article\" or \"articles\" is missing");
        }
        List<String> facts = fields.findText("fact").map(List::of).orElseGet(() -> fields.texts("facts"));
        return new ShopQuestion(fields.text("id"), fields.text("text"), articles, facts);
    }
}
