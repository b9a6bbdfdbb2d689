package dev.ieum.knowledge.article;

import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.article.ArticleVersion.Stamp;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows of `article_version`: written once, never changed.
final class VersionTable {

    static final String COLUMNS = """
            v.slug, v.version, v.locale, v.title, v.variants, v.body, v.plain_text, v.spans, v.valid_from, v.valid_until,
            v.audience, v.tags, v.golden, v.suspicions, v.content_hash, v.origin_kind, v.origin_location, v.stored_by,
            v.stored_at""";

    private VersionTable() {}

    /// A version with what was made of its body when it was stored.
    record Stored(ArticleVersion version, String plain, List<Splitter.Span> spans, String hash) {

        List<StoredPassage> passages() {
            return spans.stream()
                    .map(span -> passage(span.start(), span.end(), span.heading()))
                    .toList();
        }

        StoredPassage passage(int start, int end, String heading) {
            ArticleKey key = version.key();
            Origin origin = version.stamp().origin();
            Optional<String> url =
                    origin.kind() == Origin.Kind.PAGE ? Optional.of(origin.location()) : Optional.empty();
            Citation citation = new Citation(
                    new PassageRef(key.slug(), version.number(), start, end),
                    key.locale(),
                    version.content().title(),
                    heading,
                    url,
                    version.stamp().at());
            String id = key + "/" + version.number() + "/" + start;
            return new StoredPassage(id, citation, version.content().variants(), plain.substring(start, end));
        }

        boolean isShownOn(LocalDate day) {
            Applicability applicability = version.content().applicability();
            return applicability.audience() == Audience.EVERYONE && applicability.holdsOn(day);
        }
    }

    static void insert(Transaction transaction, Stored stored) {
        ArticleVersion version = stored.version();
        ArticleContent content = version.content();
        Applicability applicability = content.applicability();
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO article_version (slug, version, locale, title, variants, body, plain_text, spans,
                            valid_from, valid_until, audience, tags, golden, golden_count, suspicions, content_hash,
                            origin_kind, origin_location, stored_by, stored_at)
                        VALUES (:slug, :version, :locale, :title, :variants, :body, :plain, :spans, :from, :until,
                            :audience, :tags, :golden, :goldenCount, :suspicions, :hash, :kind, :location, :by, :at)""")
                .bind("slug", version.key().slug())
                .bind("version", version.number())
                .bind("locale", version.key().locale())
                .bind("title", content.title())
                .bind("variants", JsonText.of(content.variants()))
                .bind("body", content.body())
                .bind("plain", stored.plain())
                .bind("spans", JsonText.of(stored.spans()))
                .bind("from", text(applicability.from()))
                .bind("until", text(applicability.until()))
                .bind("audience", applicability.audience().name())
                .bind("tags", JsonText.of(applicability.tags()))
                .bind("golden", JsonText.of(content.goldenOrNone()))
                .bind("goldenCount", content.goldenOrNone().size())
                .bind("suspicions", JsonText.of(version.suspicions()))
                .bind("hash", stored.hash())
                .bind("kind", version.stamp().origin().kind().name())
                .bind("location", version.stamp().origin().location())
                .bind("by", version.stamp().by())
                .bind("at", version.stamp().at())
                .execute();
    }

    static Optional<Stored> find(Transaction transaction, String slug, int version) {
        return transaction
                .handle()
                .createQuery(
                        "SELECT " + COLUMNS + " FROM article_version v WHERE v.slug = :slug AND v.version = :version")
                .bind("slug", slug)
                .bind("version", version)
                .map(Row.to(VersionTable::stored))
                .findOne();
    }

    static List<ArticleVersion> history(Transaction transaction, ArticleKey key, int limit) {
        return transaction
                .handle()
                .createQuery("SELECT " + COLUMNS + """
                         FROM article_version v WHERE v.slug = :slug AND v.locale = :locale
                        ORDER BY v.version DESC LIMIT :limit""")
                .bind("slug", key.slug())
                .bind("locale", key.locale())
                .bind("limit", limit)
                .map(Row.to(row -> stored(row).version()))
                .list();
    }

    /// The hash of what `origin` last gave for this article; empty when it never gave anything.
    static Optional<String> lastHashFrom(Transaction transaction, ArticleKey key, Origin origin) {
        return transaction
                .handle()
                .createQuery("""
                        SELECT content_hash FROM article_version
                        WHERE slug = :slug AND locale = :locale AND origin_kind = :kind AND origin_location = :location
                        ORDER BY version DESC LIMIT 1""")
                .bind("slug", key.slug())
                .bind("locale", key.locale())
                .bind("kind", origin.kind().name())
                .bind("location", origin.location())
                .mapTo(String.class)
                .findOne();
    }

    static Stored stored(Row row) {
        Applicability applicability = new Applicability(
                row.orNullDate("valid_from"),
                row.orNullDate("valid_until"),
                Audience.valueOf(row.text("audience")),
                JsonText.strings(row.text("tags")));
        ArticleContent content = new ArticleContent(
                row.text("title"),
                JsonText.strings(row.text("variants")),
                row.text("body"),
                applicability,
                JsonText.golden(row.text("golden")));
        Origin origin = new Origin(Origin.Kind.valueOf(row.text("origin_kind")), row.text("origin_location"));
        ArticleVersion version = new ArticleVersion(
                new ArticleKey(row.text("slug"), row.text("locale")),
                row.number("version"),
                content,
                new Stamp(origin, row.text("stored_by"), row.instant("stored_at")),
                JsonText.strings(row.text("suspicions")));
        return new Stored(version, row.text("plain_text"), JsonText.spans(row.text("spans")), row.text("content_hash"));
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
