package dev.ieum.record.identity;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.storage.Transaction;
import java.util.Optional;

/// Tells who is behind a contact address.
@FunctionalInterface
public interface AddressBook {

    /// Finds or makes the customer behind `address`, inside the caller's transaction.
    ///
    /// @param proven what a verified token says: the address is then linked to that customer
    /// @param locale `ko` or `en`, for a customer who is made here
    Contact resolve(Transaction transaction, Address address, Optional<ProvenCustomer> proven, String locale);

    /// Who is behind an address, as far as we know.
    ///
    /// @param name the customer's name, if the record knows it
    record Contact(CustomerId customer, IdentityLevel level, Optional<String> name, String locale) {}
}
