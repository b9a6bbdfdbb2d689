package dev.ieum.record.identity;

import java.util.Optional;

/// What a verified token of the shop's own site says about a customer.
///
/// @param ref the shop's customer id (`sub`)
public record ProvenCustomer(String ref, Optional<String> name, Optional<String> email, Optional<String> phone) {}
