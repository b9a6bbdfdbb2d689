package dev.ieum.hub.staff;

import dev.ieum.hub.staff.Account.Role;
import dev.ieum.hub.staff.Accounts.Hashed;
import dev.ieum.record.audit.Actor;
import dev.ieum.record.audit.Audit;
import dev.ieum.storage.Database;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The people of the shop, as administrators keep them. Every change is written down with who made it; there is always
/// an administrator left. Thread-safe.
public final class Team {
    private final Database database;
    private final Clock clock;
    private final Audit audit;

    public Team(Database database, Clock clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /// Somebody, and how things stand with their account.
    public record Mate(Account account, boolean disabled, boolean secondFactor, Instant since) {}

    /// What an administrator may change of an account.
    public record Terms(String name, Role role, boolean disabled) {}

    /// What became of a change.
    public enum Outcome {
        DONE,
        /// Nobody has this id.
        UNKNOWN,
        /// It would leave the shop without an administrator.
        LAST_ADMIN
    }

    /// Everybody, those who left too, the longest known first.
    public List<Mate> list() {
        return database.read(TeamTable::list);
    }

    public Optional<Mate> find(String id) {
        return list().stream()
                .filter(mate -> mate.account().member().id().equals(id))
                .findFirst();
    }

    /// Changes an account. Who is disabled is signed out at once, and stays in the history with their name.
    public Outcome change(Account by, String id, Terms terms) {
        return database.write(transaction -> {
            TeamTable.holdAdmins(transaction);
            List<Mate> all = TeamTable.list(transaction);
            Optional<Mate> found = all.stream()
                    .filter(mate -> mate.account().member().id().equals(id))
                    .findFirst();
            if (found.isEmpty()) {
                return Outcome.UNKNOWN;
            }
            boolean stays = !terms.disabled() && terms.role() == Role.ADMIN;
            boolean another = all.stream()
                    .anyMatch(mate -> !mate.disabled()
                            && mate.account().role() == Role.ADMIN
                            && !mate.account().member().id().equals(id));
            if (!stays && !another) {
                return Outcome.LAST_ADMIN;
            }
            TeamTable.change(transaction, id, terms, clock.instant());
            if (terms.disabled()) {
                TeamTable.endSessions(transaction, id);
            }
            String role = terms.role().name().toLowerCase(Locale.ROOT);
            write(transaction, by, id, terms.disabled() ? "disabled" : "changed, " + role);
            return Outcome.DONE;
        });
    }

    /// Gives somebody another password and ends their sessions and their second factor: for a lost phone.
    ///
    /// @return whether somebody has this id
    public boolean reset(Account by, String id, Hashed password) {
        return database.write(transaction -> {
            boolean known = TeamTable.setPassword(transaction, id, password.hash());
            if (known) {
                TeamTable.endSessions(transaction, id);
                SecondFactorTable.remove(transaction, id);
                write(transaction, by, id, "password reset");
            }
            return known;
        });
    }

    /// Somebody changes their own password; their sessions elsewhere end.
    ///
    /// @param keep the hash of the session that goes on
    public void setOwnPassword(Account own, Hashed password, String keep) {
        String id = own.member().id();
        database.writeNothing(transaction -> {
            TeamTable.setPassword(transaction, id, password.hash());
            TeamTable.endSessionsBut(transaction, id, keep);
            write(transaction, own, id, "own password");
        });
    }

    /// Writes down what somebody did with the settings.
    public void note(Account by, String row, String what) {
        database.writeNothing(
                transaction -> audit.write(transaction, Actor.staff(by.member().id()), row, what, ""));
    }

    private void write(Transaction transaction, Account by, String id, String what) {
        audit.write(transaction, Actor.staff(by.member().id()), "staff/" + id, what, "");
    }
}
