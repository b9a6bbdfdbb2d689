package dev.ieum.record.conversation;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.identity.Address;
import dev.ieum.record.identity.IdentityLevel;
import java.util.Optional;

/// Who wrote the message of a turn.
///
/// @param name the customer's name if the record knows it and the level allows to say it
/// @param locale `ko` or `en`
public record Speaker(
        CustomerId customer, Address address, IdentityLevel level, Optional<String> name, String locale) {}
