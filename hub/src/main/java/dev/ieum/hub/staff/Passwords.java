package dev.ieum.hub.staff;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

/// Argon2id with OWASP's second recommendation: 19 MiB, 2 passes, 1 lane.
///
/// @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP</a>
final class Passwords {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, LENGTH, Argon2.ID);

    private Passwords() {}

    static String hash(String password) {
        return ARGON2.hash(password).getResult();
    }

    /// Constant in time for one kind of hash.
    static boolean matches(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash).check(password, hash);
    }
}
