package dev.ieum.knowledge.article;

/// What was given cannot be an article. The message is for the person who wrote it.
public final class UnusableArticle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /// @param field the offending field's name, as the protocol spells it
    public UnusableArticle(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
