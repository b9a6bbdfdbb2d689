package dev.ieum.record.identity;

/// How sure we are who is writing. Ordered: a higher level includes the lower ones.
public enum IdentityLevel {
    /// A channel address and nothing else.
    ADDRESS,
    /// Says who they are; nothing proves it.
    CLAIMED,
    /// Proven: a signed token of the shop's site, a one-time code, an already linked channel id, order
    /// number and phone.
    PROVEN;

    public boolean reaches(IdentityLevel needed) {
        return compareTo(needed) >= 0;
    }
}
