package dev.ieum.record.conversation;

import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.identity.Address;
import dev.ieum.record.identity.AddressBook;
import dev.ieum.record.identity.IdentityLevel;
import dev.ieum.record.identity.ProvenCustomer;
import dev.ieum.storage.Transaction;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/// An address book in which everybody is who their address says; an address that begins with `known-` is proven to be
/// the customer named behind it.
@NullMarked
final class Strangers implements AddressBook {

    @Override
    public Contact resolve(Transaction transaction, Address address, Optional<ProvenCustomer> proven, String locale) {
        boolean known = address.value().startsWith("known-");
        String id = known ? address.value().substring("known-".length()) : address.channel() + "-" + address.value();
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO customer (id, locale, created_at, changed_at) VALUES (:id, :locale, 0, 0)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .bind("id", id)
                .bind("locale", locale)
                .execute();
        return new Contact(
                new CustomerId(id), known ? IdentityLevel.PROVEN : IdentityLevel.ADDRESS, Optional.empty(), locale);
    }
}
