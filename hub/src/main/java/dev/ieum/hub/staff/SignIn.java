package dev.ieum.hub.staff;

import java.time.Duration;

/// What became of an attempt to sign in.
public sealed interface SignIn {

    /// @param token the cookie's value; a hash is kept
    record Welcome(String token, StaffSession session) implements SignIn {}

    /// The login or the password is wrong; which of them is not said.
    record Wrong() implements SignIn {}

    /// The password is right and a code is asked for beside it.
    record CodeNeeded() implements SignIn {}

    /// The password is right and the code is not.
    record WrongCode() implements SignIn {}

    /// Too many attempts.
    record Wait(Duration atLeast) implements SignIn {}
}
