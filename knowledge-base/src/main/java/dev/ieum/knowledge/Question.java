package dev.ieum.knowledge;

/// What somebody wants to know.
///
/// @param text the words as they were typed, already cleaned of control characters; up to [#MAX_CHARACTERS] are read
/// @param locale `ko` or `en`: passages of this locale are preferred, the other's are still found
/// @param limit how many findings are wanted, 1 to [#MAX_LIMIT]
public record Question(String text, String locale, int limit) {

    public static final int MAX_CHARACTERS = 8_000;
    public static final int MAX_LIMIT = 100;

    public Question {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT + ", not " + limit);
        }
    }
}
