package dev.ieum.record.customer;

import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Audit;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import java.time.Clock;
import java.util.List;

/// What customers like and what they have agreed to. Thread-safe.
public final class Preferences {
    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Audit audit;

    public Preferences(Database database, Clock clock, Ids ids, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.audit = audit;
    }

    /// Remembers a preference; the same topic and value again changes nothing.
    public void learn(CustomerId customer, Preference preference, Actor by) {
        database.writeNothing(transaction -> {
            if (new PreferenceTable(transaction).learn(ids.next(), customer, preference)) {
                String what = "learnt " + preference.topic() + ": " + preference.value();
                audit.write(transaction, by, Customers.row(customer), what, preference.learntFrom());
            }
        });
    }

    /// Forgets a preference; false when it was not known.
    public boolean forget(CustomerId customer, String topic, String value, Actor by) {
        return database.write(transaction -> {
            boolean forgotten = new PreferenceTable(transaction).forget(customer, topic, value);
            if (forgotten) {
                audit.write(transaction, by, Customers.row(customer), "forgot " + topic + ": " + value, "");
            }
            return forgotten;
        });
    }

    /// A customer's preferences, oldest first; at most 200.
    public List<Preference> list(CustomerId customer) {
        return database.read(transaction -> new PreferenceTable(transaction).list(customer));
    }

    /// Writes a consent. The one that stood for the same purpose and channel, if any, stays when the text is the
    /// same and is withdrawn otherwise.
    public void consent(CustomerId customer, Consent given, Actor by) {
        database.writeNothing(transaction -> {
            PreferenceTable table = new PreferenceTable(transaction);
            if (table.stands(customer, given)) {
                return;
            }
            table.withdraw(customer, given.purpose(), given.channel(), clock.instant());
            table.consent(ids.next(), customer, given);
            String what = "agreed to " + given.purpose() + " on " + given.channel();
            audit.write(transaction, by, Customers.row(customer), what, given.source());
        });
    }

    /// Withdraws a consent; false when none stood.
    public boolean withdraw(CustomerId customer, String purpose, String channel, Actor by) {
        return database.write(transaction -> {
            boolean withdrawn = new PreferenceTable(transaction).withdraw(customer, purpose, channel, clock.instant());
            if (withdrawn) {
                audit.write(transaction, by, Customers.row(customer), "withdrew " + purpose + " on " + channel, "");
            }
            return withdrawn;
        });
    }

    /// All consents, also withdrawn ones, newest first; at most 200.
    public List<Consent> consents(CustomerId customer) {
        return database.read(transaction -> new PreferenceTable(transaction).consents(customer));
    }
}
