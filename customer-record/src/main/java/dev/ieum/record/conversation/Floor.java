package dev.ieum.record.conversation;

import java.time.Instant;

/// Who may speak. Exactly one party has the floor; every change raises the epoch by one.
///
/// @param why a short English reason for the log and the console's small print
public record Floor(Owner owner, long epoch, Instant since, String why) {

    /// Who has it.
    public sealed interface Owner {

        record Bot() implements Owner {}

        /// Handed over; nobody has taken it yet. The bot is silent.
        record Waiting() implements Owner {}

        record Staff(StaffMember member) implements Owner {}
    }
}
