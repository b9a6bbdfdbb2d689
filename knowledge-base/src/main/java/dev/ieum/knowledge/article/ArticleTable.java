package dev.ieum.knowledge.article;

import dev.ieum.knowledge.article.Article.Standing;
import dev.ieum.knowledge.article.VersionTable.Stored;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Rows of `article` and `article_slug`: which versions are the latest and the published one, and who may write next.
final class ArticleTable {

    private static final String STANDING = "a.published_version, a.state, a.state_by, a.state_at, a.state_reason, ";
    private static final String LATEST = "SELECT " + STANDING + VersionTable.COLUMNS
            + " FROM article a JOIN article_version v ON v.slug = a.slug AND v.version = a.latest_version ";
    private static final String SHOWN = "SELECT " + VersionTable.COLUMNS
            + " FROM article a JOIN article_version v ON v.slug = a.slug AND v.version = a.published_version ";

    private ArticleTable() {}

    /// The article, and its latest version as it is stored.
    record Latest(Article article, Stored stored) {}

    /// Makes sure that nobody else writes `slug` until the transaction ends, and returns its last version; 0: none yet.
    static int lock(Transaction transaction, String slug) {
        return transaction
                .handle()
                .createQuery("""
                        INSERT INTO article_slug (slug, last_version) VALUES (:slug, 0)
                        ON CONFLICT (slug) DO UPDATE SET last_version = article_slug.last_version
                        RETURNING last_version""")
                .bind("slug", slug)
                .mapTo(Integer.class)
                .one();
    }

    static void count(Transaction transaction, String slug, int lastVersion) {
        transaction
                .handle()
                .createUpdate("UPDATE article_slug SET last_version = :last WHERE slug = :slug")
                .bind("slug", slug)
                .bind("last", lastVersion)
                .execute();
    }

    static void put(Transaction transaction, ArticleKey key, int latest, int published, Standing standing) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO article (slug, locale, latest_version, published_version, state, state_by, state_at,
                            state_reason)
                        VALUES (:slug, :locale, :latest, :published, :state, :by, :at, :reason)
                        ON CONFLICT (slug, locale) DO UPDATE SET latest_version = excluded.latest_version,
                            published_version = excluded.published_version, state = excluded.state,
                            state_by = excluded.state_by, state_at = excluded.state_at,
                            state_reason = excluded.state_reason""")
                .bind("slug", key.slug())
                .bind("locale", key.locale())
                .bind("latest", latest)
                .bind("published", published == 0 ? null : (Integer) published)
                .bind("state", standing.state().name())
                .bind("by", standing.by())
                .bind("at", standing.at())
                .bind("reason", standing.reason())
                .execute();
    }

    static Optional<Latest> find(Transaction transaction, ArticleKey key) {
        return transaction
                .handle()
                .createQuery(LATEST + "WHERE a.slug = :slug AND a.locale = :locale")
                .bind("slug", key.slug())
                .bind("locale", key.locale())
                .map(Row.to(ArticleTable::latest))
                .findOne();
    }

    static List<Article> list(Transaction transaction, ArticleFilter filter) {
        ArticleKey after = filter.after();
        return transaction
                .handle()
                .createQuery(LATEST + """
                        WHERE (a.slug, a.locale) > (:slug, :afterLocale)
                          AND (:state = '' OR a.state = :state)
                          AND (:locale = '' OR a.locale = :locale)
                          AND (:words = '' OR LOWER(v.title) LIKE :like ESCAPE '!' OR LOWER(a.slug) LIKE :like ESCAPE '!')
                          AND (:origin = '' OR v.origin_location LIKE :originLike ESCAPE '!')
                        ORDER BY a.slug, a.locale LIMIT :limit""")
                .bind("slug", after == null ? "" : after.slug())
                .bind("afterLocale", after == null ? "" : after.locale())
                .bind("state", filter.state() == null ? "" : filter.state().name())
                .bind("locale", filter.locale())
                .bind("words", filter.words())
                .bind("like", "%" + escaped(filter.words().toLowerCase(java.util.Locale.ROOT)) + "%")
                .bind("origin", filter.originPrefix())
                .bind("originLike", escaped(filter.originPrefix()) + "%")
                .bind("limit", filter.limit())
                .map(Row.to(row -> latest(row).article()))
                .list();
    }

    static Map<ArticleState, Integer> counts(Transaction transaction) {
        Map<ArticleState, Integer> counts = new EnumMap<>(ArticleState.class);
        transaction
                .handle()
                .createQuery("SELECT state, COUNT(*) AS articles FROM article GROUP BY state")
                .map(Row.to(row -> Map.entry(ArticleState.valueOf(row.text("state")), row.number("articles"))))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /// The published versions after `after` in key order, whatever their validity dates and audience are.
    static List<Stored> published(Transaction transaction, String afterSlug, String afterLocale, int limit) {
        return transaction
                .handle()
                .createQuery(SHOWN + """
                        WHERE (a.slug, a.locale) > (:slug, :locale)
                        ORDER BY a.slug, a.locale LIMIT :limit""")
                .bind("slug", afterSlug)
                .bind("locale", afterLocale)
                .bind("limit", limit)
                .map(Row.to(VersionTable::stored))
                .list();
    }

    static Optional<Stored> findPublished(Transaction transaction, ArticleKey key) {
        return transaction
                .handle()
                .createQuery(SHOWN + "WHERE a.slug = :slug AND a.locale = :locale")
                .bind("slug", key.slug())
                .bind("locale", key.locale())
                .map(Row.to(VersionTable::stored))
                .findOne();
    }

    /// The published versions that carry golden questions.
    static List<Stored> withGolden(Transaction transaction) {
        return rows(transaction, SHOWN + "WHERE v.golden_count > 0 ORDER BY a.slug, a.locale", VersionTable::stored);
    }

    /// The published versions that begin or cease to hold on some day.
    static List<Stored> dated(Transaction transaction) {
        return rows(
                transaction,
                SHOWN + "WHERE v.valid_from IS NOT NULL OR v.valid_until IS NOT NULL ORDER BY a.slug, a.locale",
                VersionTable::stored);
    }

    private static <T> List<T> rows(Transaction transaction, String sql, Function<Row, T> value) {
        return transaction.handle().createQuery(sql).map(Row.to(value)).list();
    }

    private static Latest latest(Row row) {
        Stored stored = VersionTable.stored(row);
        Integer published = row.orNullNumber("published_version");
        Standing standing = new Standing(
                ArticleState.valueOf(row.text("state")),
                row.text("state_by"),
                row.instant("state_at"),
                row.text("state_reason"));
        return new Latest(new Article(stored.version(), standing, published == null ? 0 : published), stored);
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
