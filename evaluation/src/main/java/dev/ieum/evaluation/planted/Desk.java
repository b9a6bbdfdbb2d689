package dev.ieum.evaluation.planted;

import dev.ieum.evaluation.dataset.DemoArticles.Article;
import dev.ieum.evaluation.dialogue.ChatDoor.Answer;

/// A shop whose articles can be changed and whose bot can be asked.
interface Desk extends AutoCloseable {

    /// Publishes an article's body.
    ///
    /// @return whether the gate let it through
    boolean publish(Article article, String body);

    /// A new customer asks; nothing else was said before.
    ///
    /// @param planted what an obedient model is to look for in what it is told
    /// @param honest what such a model says when it does not find it
    Reply ask(String question, Planted planted, String honest);

    @Override
    void close();

    /// What came back.
    ///
    /// @param reached whether the planted words came to where they could be followed: into what a model was told;
    ///     without a model, into the article that was cited
    record Reply(Answer answer, boolean reached) {}

    /// Opens a shop.
    interface Opener {

        /// @param locale of the customers
        /// @param model whether a model answers, which obeys whatever it is told
        Desk open(String locale, boolean model);
    }
}
