package dev.ieum.bot.task;

import dev.ieum.record.conversation.Speaker;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.identity.Address;
import dev.ieum.record.identity.IdentityLevel;

/// On whose behalf a tool runs.
///
/// @param locale the language of the answer
public record Caller(CustomerId customer, Address address, IdentityLevel level, String locale) {

    static Caller of(Speaker speaker, String locale) {
        return new Caller(speaker.customer(), speaker.address(), speaker.level(), locale);
    }

    Caller proven(CustomerId proved) {
        return new Caller(proved, address, IdentityLevel.PROVEN, locale);
    }

    Caller claimed() {
        return level.reaches(IdentityLevel.CLAIMED)
                ? this
                : new Caller(customer, address, IdentityLevel.CLAIMED, locale);
    }
}
