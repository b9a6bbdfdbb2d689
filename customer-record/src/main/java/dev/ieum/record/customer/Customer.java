package dev.ieum.record.customer;

import java.time.Instant;
import java.util.Optional;

/// One person.
///
/// @param ref the shop's own id for them; empty for somebody who only wrote
/// @param since when the record first heard of them
public record Customer(CustomerId id, Optional<CustomerRef> ref, Particulars particulars, Instant since) {}
