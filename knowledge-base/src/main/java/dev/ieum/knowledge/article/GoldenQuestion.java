package dev.ieum.knowledge.article;

import java.util.List;

/// A question that must go on being answered from the article that carries it.
///
/// @param question as a customer would ask it
/// @param facts what must be read in the snippets shown; spacing, letter case and thousands separators do not matter
public record GoldenQuestion(String question, List<String> facts) {

    public GoldenQuestion {
        facts = List.copyOf(facts);
        if (question.isBlank()) {
            throw new UnusableArticle("golden", "a golden question has no words");
        }
    }
}
