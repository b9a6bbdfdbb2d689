package dev.ieum.record.conversation;

/// A fact in a bot message and what it is bound to.
///
/// @param text the words in the message
public record Claim(String text, ClaimKind kind, Binding boundTo) {

    /// Where a claim comes from.
    public sealed interface Binding {

        /// A cited passage of this article.
        record ToArticle(String article) implements Binding {}

        /// A row that a tool returned in the same turn.
        record ToRow(RowRef row) implements Binding {}

        /// The customer's own words in this message.
        record ToMessage(long seq) implements Binding {}
    }
}
