package dev.ieum.record.conversation;

/// Which conversations a staff member looks at.
public enum View {
    /// Handed over, taken by nobody; the longest wait first.
    WAITING,
    /// Those whose floor I have.
    MINE,
    /// Open ones that the bot answers.
    BOT,
    /// All, resolved ones too.
    ALL
}
