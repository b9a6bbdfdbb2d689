package dev.ieum.knowledge.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When and for whom an article holds.
///
/// @param from the first day, in the shop's zone; null: always has
/// @param until the last day, inclusive; null: no end
/// @param audience who may be shown it
/// @param tags free words for the owner's own order
public record Applicability(
        @Nullable LocalDate from, @Nullable LocalDate until, Audience audience, List<String> tags) {

    public static final Applicability ALWAYS = new Applicability(null, null, Audience.EVERYONE, List.of());

    public Applicability {
        tags = List.copyOf(tags);
        if (from != null && until != null && until.isBefore(from)) {
            throw new UnusableArticle("until", "valid until " + until + " is before valid from " + from);
        }
    }

    /// Whether the article holds on `day`.
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
