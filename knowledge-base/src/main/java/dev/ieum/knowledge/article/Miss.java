package dev.ieum.knowledge.article;

import dev.ieum.knowledge.Finding;
import java.util.List;

/// A question that was not answered well.
///
/// @param question as the customer typed it; masked before it is stored
/// @param locale the customer's, `ko` or `en`
/// @param reason how we know
/// @param top the best passages found, best first; only the first [#MAX_TOP] are kept
/// @param askedIn where it was asked, in the words of whoever asked; empty: nobody says
public record Miss(String question, String locale, Reason reason, List<Finding> top, String askedIn) {

    public static final int MAX_TOP = 3;

    public Miss {
        top = top.stream().limit(MAX_TOP).toList();
    }

    /// Asked nobody says where.
    public Miss(String question, String locale, Reason reason, List<Finding> top) {
        this(question, locale, reason, top, "");
    }

    public enum Reason {
        /// The honest answer was "I do not know".
        UNKNOWN,
        /// The customer voted against the answer.
        UNHELPFUL,
        /// A person had to take over.
        HANDED_OVER
    }
}
