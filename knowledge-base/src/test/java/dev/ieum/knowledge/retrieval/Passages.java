package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.Citation;
import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.StoredPassage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Passages for tests.
final class Passages {
    private Passages() {}

    static StoredPassage korean(String article, String title, String text, String... variants) {
        return passage(article, "ko", title, text, variants);
    }

    static StoredPassage english(String article, String title, String text, String... variants) {
        return passage(article, "en", title, text, variants);
    }

    static ArticlePassages article(StoredPassage... passages) {
        ArticleKey key = new ArticleKey(
                passages[0].citation().passage().article(),
                passages[0].citation().locale());
        return new ArticlePassages(key, List.of(passages));
    }

    /// Several passages of one article.
    static StoredPassage[] parts(String article, String title, String... texts) {
        StoredPassage[] parts = new StoredPassage[texts.length];
        int start = 0;
        for (int i = 0; i < texts.length; i++) {
            Citation citation = new Citation(
                    new PassageRef(article, 1, start, start + texts[i].length()),
                    "ko",
                    title,
                    "",
                    Optional.empty(),
                    Instant.parse("2026-11-22T00:00:00Z"));
            parts[i] = new StoredPassage(article + "/ko/1/" + start, citation, List.of(), texts[i]);
            start += texts[i].length() + 1;
        }
        return parts;
    }

    private static StoredPassage passage(String article, String locale, String title, String text, String... variants) {
        Citation citation = new Citation(
                new PassageRef(article, 1, 0, text.length()),
                locale,
                title,
                "",
                Optional.empty(),
                Instant.parse("2026-11-22T00:00:00Z"));
        return new StoredPassage(article + "/" + locale + "/1/0", citation, List.of(variants), text);
    }
}
