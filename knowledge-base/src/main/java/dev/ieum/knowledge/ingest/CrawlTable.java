package dev.ieum.knowledge.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.ingest.Fetched.Validators;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of `crawled_site` and `crawled_page`.
final class CrawlTable {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final String PAGE_COLUMNS =
            "url, etag, last_modified, content_hash, slug, locale, links, body, fetched_at, gone_at";

    private CrawlTable() {}

    /// What is remembered of one address.
    ///
    /// @param url the address that answered
    /// @param validators make the next question cheap
    /// @param content what a reader sees: hash and, when it became one, article
    /// @param links where it leads
    /// @param body kept for robots.txt only
    /// @param goneAt since when there is nothing any more; null: it is there
    record Page(
            URI url,
            Validators validators,
            Content content,
            List<URI> links,
            String body,
            @Nullable Instant goneAt) {

        record Content(String hash, @Nullable ArticleKey article) {}
    }

    static void begin(Transaction transaction, String site, URI start, Instant at) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO crawled_site (site, start_url, every_hours, last_at, last_result)
                        VALUES (:site, :start, 0, :at, '')
                        ON CONFLICT (site) DO UPDATE SET start_url = excluded.start_url, last_at = excluded.last_at""")
                .bind("site", site)
                .bind("start", start.toString())
                .bind("at", at)
                .execute();
    }

    static void schedule(Transaction transaction, String site, int everyHours, @Nullable Instant next) {
        transaction
                .handle()
                .createUpdate("UPDATE crawled_site SET every_hours = :every, next_at = :next WHERE site = :site")
                .bind("every", everyHours)
                .bind("next", next)
                .bind("site", site)
                .execute();
    }

    /// Whether `site` was still due when it was moved on to `next`.
    static boolean claim(Transaction transaction, Site site, Instant next) {
        return transaction
                        .handle()
                        .createUpdate("UPDATE crawled_site SET next_at = :next WHERE site = :site AND next_at = :due")
                        .bind("next", next)
                        .bind("site", site.site())
                        .bind("due", site.nextAt())
                        .execute()
                == 1;
    }

    static void end(Transaction transaction, String site, String result) {
        transaction
                .handle()
                .createUpdate("UPDATE crawled_site SET last_result = :result WHERE site = :site")
                .bind("result", result)
                .bind("site", site)
                .execute();
    }

    static List<Site> sites(Transaction transaction) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT site, start_url, every_hours, next_at, last_at, last_result FROM crawled_site
                        ORDER BY site""")
                .map(Row.to(row -> new Site(
                        row.text("site"),
                        URI.create(row.text("start_url")),
                        row.number("every_hours"),
                        row.orNullInstant("next_at"),
                        row.orNullInstant("last_at"),
                        row.text("last_result"))))
                .list();
    }

    static List<Page> pages(Transaction transaction, String site) {
        return transaction
                .handle()
                .createQuery("SELECT " + PAGE_COLUMNS + " FROM crawled_page WHERE site = :site ORDER BY url")
                .bind("site", site)
                .map(Row.to(CrawlTable::page))
                .list();
    }

    static void putPage(Transaction transaction, String site, Page page, Instant at) {
        ArticleKey article = page.content().article();
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO crawled_page (site, url, etag, last_modified, content_hash, slug, locale, links,
                            body, fetched_at, gone_at)
                        VALUES (:site, :url, :etag, :modified, :hash, :slug, :locale, :links, :body, :at, :gone)
                        ON CONFLICT (site, url) DO UPDATE SET etag = excluded.etag,
                            last_modified = excluded.last_modified, content_hash = excluded.content_hash,
                            slug = excluded.slug, locale = excluded.locale, links = excluded.links,
                            body = excluded.body, fetched_at = excluded.fetched_at, gone_at = excluded.gone_at""")
                .bind("site", site)
                .bind("url", page.url().toString())
                .bind("etag", page.validators().etag())
                .bind("modified", page.validators().lastModified())
                .bind("hash", page.content().hash())
                .bind("slug", article == null ? null : article.slug())
                .bind("locale", article == null ? null : article.locale())
                .bind("links", json(page.links().stream().map(URI::toString).toList()))
                .bind("body", page.body())
                .bind("at", at)
                .bind("gone", page.goneAt())
                .execute();
    }

    private static Page page(Row row) {
        String slug = row.orNullText("slug");
        ArticleKey article = slug == null ? null : new ArticleKey(slug, row.text("locale"));
        return new Page(
                URI.create(row.text("url")),
                new Validators(row.orNullText("etag"), row.orNullText("last_modified")),
                new Page.Content(row.text("content_hash"), article),
                links(row.text("links")),
                row.text("body"),
                row.orNullInstant("gone_at"));
    }

    private static String json(List<String> links) {
        try {
            return MAPPER.writeValueAsString(links);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<URI> links(String json) {
        try {
            return MAPPER.readValue(json, STRINGS).stream().map(URI::create).toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
