package dev.ieum.record.identity;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Audit;
import dev.ieum.record.customer.Customer;
import dev.ieum.record.customer.CustomerId;
import dev.ieum.record.customer.CustomerRef;
import dev.ieum.record.customer.Customers;
import dev.ieum.record.customer.Particulars;
import dev.ieum.record.customer.PhoneNumber;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.StorageException;
import dev.ieum.storage.StorageException.Kind;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Which addresses belong to which customer. An address has one link at a time; links are made by proof, never by
/// likeness, and can be undone. Thread-safe.
public final class Identities implements AddressBook {
    private static final int MOST = 200;

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Customers customers;
    private final Audit audit;

    public Identities(Database database, Clock clock, Ids ids, Customers customers, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.customers = customers;
        this.audit = audit;
    }

    /// Who is behind `address`: the customer of a verified token if there is one, else whoever wrote from there
    /// before, else somebody new. A token's name, e-mail and phone fill gaps and overwrite nothing.
    @Override
    public Contact resolve(Transaction transaction, Address address, Optional<ProvenCustomer> proven, String locale) {
        Link link = proven.map(token -> prove(
                        transaction,
                        address,
                        known(transaction, token, locale).id(),
                        new Evidence(Evidence.Kind.SIGNED_TOKEN, token.ref()),
                        Actor.hub("identity token")))
                .orElseGet(() -> meet(transaction, address, locale));
        Particulars particulars =
                customers.find(transaction, link.customer()).orElseThrow().particulars();
        return new Contact(link.customer(), link.level(), particulars.name(), particulars.locale());
    }

    private Customer known(Transaction transaction, ProvenCustomer token, String locale) {
        CustomerRef ref = new CustomerRef(token.ref());
        Particulars said = new Particulars(
                token.name(),
                token.phone().flatMap(PhoneNumber::find),
                token.email(),
                locale,
                Optional.empty(),
                Optional.empty());
        Particulars merged = customers
                .find(transaction, ref)
                .map(customer -> customer.particulars().orElse(said))
                .orElse(said);
        return customers.put(transaction, ref, merged, Actor.hub("identity token"));
    }

    /// The link of an address, if anybody ever wrote from there.
    public Optional<Link> find(Address address) {
        return database.read(transaction -> new LinkTable(transaction).find(address));
    }

    /// The link of an address; one to a new, unknown customer is made when there is none. Two who meet one address
    /// at once leave one customer: the second runs again.
    public Link meet(Transaction transaction, Address address, String locale) {
        LinkTable table = new LinkTable(transaction);
        Optional<Link> known = table.find(address);
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        Customer stranger = customers.create(transaction, Particulars.unknown(locale));
        Link link = link(address, stranger.id(), new Evidence(Evidence.Kind.WROTE, ""));
        if (!table.insert(link, Optional.empty(), Optional.empty())) {
            throw new StorageException(Kind.RETRIABLE, "Somebody else met this address at the same moment.", null);
        }
        return link;
    }

    /// The writer says who they are: the level rises to [IdentityLevel#CLAIMED], unless it is higher already.
    public Link claim(Address address, String said) {
        return database.write(transaction -> {
            LinkTable table = new LinkTable(transaction);
            Link known = table.lock(address).orElseThrow();
            return known.level().reaches(IdentityLevel.CLAIMED)
                    ? known
                    : replace(transaction, known, known.customer(), new Evidence(Evidence.Kind.SAID, said));
        });
    }

    /// The address belongs to `customer`, by `evidence` of level [IdentityLevel#PROVEN]. A stranger behind the
    /// address becomes that customer, with all they wrote; another known customer's link to it ends.
    public Link prove(Address address, CustomerId customer, Evidence evidence, Actor by) {
        return database.write(transaction -> prove(transaction, address, customer, evidence, by));
    }

    /// Like [#prove(Address, CustomerId, Evidence, Actor)], within a transaction.
    public Link prove(Transaction transaction, Address address, CustomerId customer, Evidence evidence, Actor by) {
        if (evidence.kind().level() != IdentityLevel.PROVEN) {
            throw new IllegalArgumentException(evidence.kind() + " proves nothing");
        }
        Link known = meet(transaction, address, "ko");
        known = new LinkTable(transaction).lock(address).orElse(known);
        CustomerId target = customers.find(transaction, customer).orElseThrow().id();
        if (known.customer().equals(target) && known.level() == IdentityLevel.PROVEN) {
            return known;
        }
        Link made = replace(transaction, known, target, evidence);
        String what = "linked to " + address.channel() + " by " + evidence.kind();
        audit.write(transaction, by, Customers.row(target), what, evidence.text());
        return made;
    }

    private Link replace(Transaction transaction, Link known, CustomerId target, Evidence evidence) {
        LinkTable table = new LinkTable(transaction);
        boolean absorbed = !known.customer().equals(target)
                && customers.merge(
                        transaction,
                        known.customer(),
                        target,
                        Actor.hub("identity"),
                        evidence.kind().name());
        Link made = link(known.address(), target, evidence);
        table.end(known.id(), clock.instant(), "replaced by " + evidence.kind());
        table.insert(made, Optional.of(known.id()), absorbed ? Optional.of(known.customer()) : Optional.empty());
        return made;
    }

    /// Undoes a link: the address belongs again to whom it belonged before, and a stranger who had become this
    /// customer is themselves again.
    ///
    /// @return the link that stands now; empty when `id` no longer stands or nothing came before it
    public Optional<Link> undo(LinkId id, Actor by, String why) {
        return database.write(transaction -> {
            LinkTable table = new LinkTable(transaction);
            Optional<LinkTable.Previous> previous = table.previous(id);
            if (previous.isEmpty()) {
                return Optional.empty();
            }
            LinkTable.Previous before = previous.orElseThrow();
            table.end(id, clock.instant(), "undone: " + why);
            before.absorbed().ifPresent(stranger -> customers.split(transaction, stranger, by, why));
            CustomerId owner = before.absorbed().orElse(before.link().customer());
            Link again = link(before.link().address(), owner, before.link().evidence());
            table.insert(again, Optional.empty(), Optional.empty());
            audit.write(transaction, by, Customers.row(owner), "link undone", why);
            return Optional.of(again);
        });
    }

    /// The addresses that belong to a customer, oldest link first; at most 200.
    public List<Link> list(CustomerId customer) {
        return database.read(transaction -> new LinkTable(transaction).list(customer, MOST));
    }

    private Link link(Address address, CustomerId customer, Evidence evidence) {
        return new Link(new LinkId(ids.next().toString()), address, customer, evidence, clock.instant());
    }
}
