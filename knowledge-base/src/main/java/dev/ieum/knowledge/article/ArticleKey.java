package dev.ieum.knowledge.article;

import java.util.regex.Pattern;

/// Names one article in one language. The same slug in two locales is the same article said twice.
///
/// @param slug 1 to [#MAX_SLUG] characters, no control characters, no blanks at the ends
/// @param locale a lower-case language code: `ko`, `en`
public record ArticleKey(String slug, String locale) {

    public static final int MAX_SLUG = 200;

    private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}");

    public ArticleKey {
        if (slug.isBlank() || !slug.strip().equals(slug) || slug.length() > MAX_SLUG) {
            throw new UnusableArticle("slug", "a slug has 1 to " + MAX_SLUG + " characters and no blank at its ends");
        }
        if (slug.chars().anyMatch(Character::isISOControl)) {
            throw new UnusableArticle("slug", "a slug has no control characters");
        }
        if (!LOCALE.matcher(locale).matches()) {
            throw new UnusableArticle("locale", "a locale is a language code such as ko or en, not '" + locale + "'");
        }
    }

    @Override
    public String toString() {
        return slug + "/" + locale;
    }
}
