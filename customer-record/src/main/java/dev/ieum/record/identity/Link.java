package dev.ieum.record.identity;

import dev.ieum.record.customer.CustomerId;
import java.time.Instant;

/// An address belongs to a customer, by some evidence, since some time.
public record Link(LinkId id, Address address, CustomerId customer, Evidence evidence, Instant since) {

    public IdentityLevel level() {
        return evidence.kind().level();
    }
}
