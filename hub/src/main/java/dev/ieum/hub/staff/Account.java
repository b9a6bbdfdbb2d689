package dev.ieum.hub.staff;

import dev.ieum.record.conversation.StaffMember;

/// A person of the shop who may sign in.
///
/// @param login what they type
public record Account(StaffMember member, String login, Role role) {

    /// What a person may do.
    public enum Role {
        /// Everything.
        ADMIN,
        /// Answers customers.
        AGENT
    }
}
