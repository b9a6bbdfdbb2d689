package dev.ieum.record.conversation;

/// Who wrote a message.
public sealed interface Author {

    record Customer() implements Author {}

    record Bot() implements Author {}

    record Staff(StaffMember member) implements Author {}

    /// The hub itself: notices of the floor, the AI notice.
    record Hub() implements Author {}
}
