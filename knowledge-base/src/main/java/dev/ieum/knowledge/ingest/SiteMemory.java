package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.ingest.CrawlTable.Page;
import dev.ieum.knowledge.ingest.CrawlTable.Page.Content;
import dev.ieum.knowledge.ingest.Fetched.Validators;
import dev.ieum.storage.Database;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of one site's pages from earlier visits, and what this visit adds. Rows are written in batches, after
/// the articles they speak of. Not thread-safe.
final class SiteMemory {

    private final Database database;
    private final Clock clock;
    private final String site;
    private final Map<URI, Page> pages = new HashMap<>();
    private final Map<String, URI> owners = new HashMap<>();
    private final List<Page> unsaved = new ArrayList<>();

    SiteMemory(Database database, Clock clock, String site) {
        this.database = database;
        this.clock = clock;
        this.site = site;
        for (Page page : database.read(transaction -> CrawlTable.pages(transaction, site))) {
            remember(page);
        }
    }

    private void remember(Page page) {
        Page before = pages.put(page.url(), page);
        if (before != null) {
            owners.remove(before.content().hash(), page.url());
        }
        if (page.content().article() != null) {
            owners.putIfAbsent(page.content().hash(), page.url());
        }
    }

    Optional<Page> find(URI url) {
        return Optional.ofNullable(pages.get(url));
    }

    /// What makes asking for `url` cheap; nothing when the last answer was of no use.
    Validators validators(URI url) {
        return find(url)
                .filter(page -> page.goneAt() == null)
                .map(Page::validators)
                .orElse(Validators.NONE);
    }

    /// The page whose article says what has this hash; empty: nobody says it yet.
    Optional<URI> findOwner(String hash) {
        return Optional.ofNullable(owners.get(hash));
    }

    /// The article that `url` became.
    Optional<ArticleKey> findArticle(URI url) {
        return find(url).map(page -> page.content().article());
    }

    /// The article that `url` became and that no other page still shows.
    Optional<ArticleKey> findArticleOnlyAt(URI url) {
        return findArticle(url)
                .filter(article -> pages.values().stream()
                        .noneMatch(page -> page.goneAt() == null
                                && !page.url().equals(url)
                                && article.equals(page.content().article())));
    }

    /// Pages that said the same as another one which has gone or says something else now, so that nobody
    /// shows their words.
    List<URI> orphans() {
        return pages.values().stream()
                .filter(page -> page.goneAt() == null
                        && page.content().article() == null
                        && !page.content().hash().isEmpty()
                        && !owners.containsKey(page.content().hash()))
                .map(Page::url)
                .sorted()
                .toList();
    }

    void put(Page page) {
        remember(page);
        unsaved.add(page);
    }

    /// Notes that there is nothing at `url` any more.
    void gone(URI url) {
        put(new Page(url, Validators.NONE, new Content("", null), List.of(), "", clock.instant()));
    }

    /// The pages of earlier visits that are still believed to be there, in no particular order.
    List<URI> present() {
        return pages.values().stream()
                .filter(page -> page.goneAt() == null && page.body().isEmpty())
                .map(Page::url)
                .sorted()
                .toList();
    }

    void save() {
        List<Page> batch = List.copyOf(unsaved);
        unsaved.clear();
        database.writeNothing(
                transaction -> batch.forEach(page -> CrawlTable.putPage(transaction, site, page, clock.instant())));
    }
}
