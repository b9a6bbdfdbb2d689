package dev.ieum.record.conversation;

import dev.ieum.record.identity.Address;
import dev.ieum.record.identity.ProvenCustomer;
import java.util.List;
import java.util.Optional;

/// How somebody enters a conversation before saying anything.
///
/// @param proven the shop's own customer reference, proven by a signed token
/// @param locale `ko` or `en`
/// @param notices what is said at the very beginning of a new thread, the AI notice first
public record Introduction(Address address, Optional<ProvenCustomer> proven, String locale, List<Said> notices) {

    public Introduction {
        notices = List.copyOf(notices);
    }
}
