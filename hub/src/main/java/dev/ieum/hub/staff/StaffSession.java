package dev.ieum.hub.staff;

import java.time.Instant;

/// Somebody is signed in.
///
/// @param csrf what every call that changes something must carry beside the cookie
public record StaffSession(Account account, String csrf, Instant expiresAt) {}
