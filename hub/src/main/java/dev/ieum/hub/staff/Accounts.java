package dev.ieum.hub.staff;

import dev.ieum.hub.chat.Tokens;
import dev.ieum.hub.staff.Account.Role;
import dev.ieum.record.conversation.StaffMember;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Who may sign in, and who is. Passwords are kept as argon2id hashes, cookies as hashes of random bits. Thread-safe.
public final class Accounts {
    /// How long somebody stays signed in.
    public static final Duration VALIDITY = Duration.ofHours(12);

    private static final int HASHES_AT_ONCE = 2;
    /// Stands in for the hash of a login that nobody has, so that both take the same time.
    private static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final SecondFactors factors;
    private final LoginThrottle throttle;
    private final List<Consumer<String>> leaving = new CopyOnWriteArrayList<>();
    private final Semaphore hashing = new Semaphore(HASHES_AT_ONCE, true);

    public Accounts(Database database, Clock clock, Ids ids, SecondFactors factors) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.factors = factors;
        this.throttle = new LoginThrottle(clock);
    }

    /// Whether nobody may sign in yet.
    public boolean isEmpty() {
        return database.read(StaffTable::count) == 0;
    }

    /// Makes an account. False when somebody has that login.
    public boolean create(String login, String name, Role role, Hashed password) {
        Account account = new Account(new StaffMember("st-" + ids.next(), name), login.toLowerCase(Locale.ROOT), role);
        return database.write(transaction -> StaffTable.insert(transaction, account, password.hash(), clock.instant()));
    }

    /// Everybody, the longest known first.
    public List<Account> list() {
        return database.read(StaffTable::list);
    }

    /// What people prove themselves with beside their password.
    public SecondFactors secondFactors() {
        return factors;
    }

    /// Tries a login and password.
    ///
    /// @param code of the second factor, where there is one; empty at the first try
    /// @param from the address it is tried from; guessing is slowed down by login and by address
    public SignIn signIn(String login, String password, String code, String from) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        Duration wait = throttle.take(name, from);
        if (!wait.isZero()) {
            return new SignIn.Wait(wait);
        }
        Optional<StaffTable.WithPassword> found =
                database.read(transaction -> StaffTable.findByLogin(transaction, name));
        boolean right =
                matches(password, found.map(StaffTable.WithPassword::hash).orElse(NOBODY)) && found.isPresent();
        if (!right) {
            return new SignIn.Wrong();
        }
        Account account = found.orElseThrow().account();
        if (factors.isOn(account)) {
            if (code.isBlank()) {
                return new SignIn.CodeNeeded();
            }
            if (!factors.accepts(account, code)) {
                return new SignIn.WrongCode();
            }
        }
        throttle.succeeded(name, from);
        return welcome(account);
    }

    /// Whether this is the person's password; for changes that a borrowed screen must not make. Slow on purpose.
    public boolean isPassword(Account account, String password) {
        return database.read(transaction -> StaffTable.findByLogin(transaction, account.login()))
                .filter(found -> matches(password, found.hash()))
                .isPresent();
    }

    /// Who holds this cookie.
    public Optional<StaffSession> find(String token) {
        return token.isEmpty()
                ? Optional.empty()
                : database.read(
                        transaction -> StaffTable.findSession(transaction, Tokens.hash(token), clock.instant()));
    }

    /// Makes the cookie worthless and tells [#onSignOut]. A cookie that nobody holds is no error.
    public void signOut(String token) {
        database.writeNothing(transaction -> StaffTable.deleteSession(transaction, Tokens.hash(token)));
        leaving.forEach(listener -> listener.accept(token));
    }

    /// Has `listener` hear each cookie that is signed out at this node, for as long as the program runs.
    public void onSignOut(Consumer<String> listener) {
        leaving.add(listener);
    }

    private SignIn welcome(Account account) {
        Instant now = clock.instant();
        StaffSession session = new StaffSession(account, Tokens.random(), now.plus(VALIDITY));
        String token = Tokens.random();
        database.writeNothing(transaction -> StaffTable.insertSession(transaction, Tokens.hash(token), session, now));
        return new SignIn.Welcome(token, session);
    }

    /// Hashes a password for [#create]; slow on purpose.
    public Hashed hash(String password) {
        hashing.acquireUninterruptibly();
        try {
            return new Hashed(Passwords.hash(password));
        } finally {
            hashing.release();
        }
    }

    private boolean matches(String password, String hash) {
        hashing.acquireUninterruptibly();
        try {
            return Passwords.matches(password, hash);
        } finally {
            hashing.release();
        }
    }

    /// A password as it is kept.
    public record Hashed(String hash) {
        @Override
        public String toString() {
            return "Hashed";
        }
    }
}
