package dev.ieum.hub.console;

import dev.ieum.record.customer.CustomerId;
import java.util.Optional;

/// How staff call a customer.
final class Names {
    private static final int HANDLE = 10_000;

    private Names() {}

    /// The name, or for somebody unknown a handle that stays the same.
    static String name(CustomerId id, Optional<String> name, String locale) {
        String guest = locale.equals("en") ? "Guest" : "손님";
        return name.orElseGet(
                () -> String.format("%s %04d", guest, Math.floorMod(id.value().hashCode(), HANDLE)));
    }

    /// One character for a picture that nobody has: the given name's first in Korean, the name's first elsewhere.
    static String initial(String name) {
        int first = name.codePointAt(0);
        boolean korean = Character.UnicodeScript.of(first) == Character.UnicodeScript.HANGUL;
        boolean fullName = korean && name.length() >= 3 && name.length() <= 4 && name.indexOf(' ') < 0;
        return fullName ? name.substring(1, 2) : Character.toString(first);
    }
}
