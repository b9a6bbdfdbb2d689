package dev.ieum.knowledge;

import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.retrieval.ShopWords;
import dev.ieum.storage.Hearing;

/// Hears what other nodes change: articles and the shop's words. Articles that were not heard of are found by
/// [Rounds], a little later.
final class Neighbours implements Hearing {
    private final Articles articles;
    private final ShopWords words;
    private final Runnable look;

    /// @param look takes over what has changed
    Neighbours(Articles articles, ShopWords words, Runnable look) {
        this.articles = articles;
        this.words = words;
        this.look = look;
    }

    @Override
    public void heard(String announcement) {
        words.heard(announcement);
        if (articles.isNews(announcement)) {
            look.run();
        }
    }

    @Override
    public void mayHaveMissed() {
        words.mayHaveMissed();
    }
}
