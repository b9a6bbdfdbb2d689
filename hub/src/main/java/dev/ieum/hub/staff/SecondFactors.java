package dev.ieum.hub.staff;

import dev.ieum.hub.chat.Tokens;
import dev.ieum.storage.Database;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// What people of the shop prove themselves with beside their password: the code of an app, or one of the
/// recovery codes that they wrote down. Thread-safe.
public final class SecondFactors {
    private static final int RECOVERY_CODES = 8;

    private final Database database;
    private final Clock clock;
    private final OneTimeCodes codes = new OneTimeCodes();

    /// @param clock tells the time as people's phones do
    public SecondFactors(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A secret that is not asked for yet.
    ///
    /// @param secret in Base32
    /// @param uri what goes into the QR code
    public record Enrolment(String secret, String uri) {
        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    /// Makes a secret; it counts once [#confirm] has seen a code of it. Empty when one counts already.
    ///
    /// @param shop under which name an app keeps it
    public Optional<Enrolment> begin(Account account, String shop) {
        String secret = OneTimeCodes.newSecret();
        boolean begun = database.write(transaction ->
                SecondFactorTable.begin(transaction, account.member().id(), secret));
        return begun
                ? Optional.of(new Enrolment(secret, OneTimeCodes.uri(shop, account.login(), secret)))
                : Optional.empty();
    }

    /// From now on a code is asked for at sign-in.
    ///
    /// @return the recovery codes, shown this once; none when the code is wrong or nothing was begun
    public List<String> confirm(Account account, String code) {
        String staff = account.member().id();
        return database.write(transaction -> {
            Optional<SecondFactorTable.Factor> begun =
                    SecondFactorTable.find(transaction, staff).filter(factor -> !factor.confirmed());
            if (begun.isEmpty() || !isTaken(transaction, staff, begun.get(), code.replace(" ", ""))) {
                return List.of();
            }
            SecondFactorTable.confirm(transaction, staff, clock.instant());
            List<String> recovery = Stream.generate(OneTimeCodes::newRecoveryCode)
                    .limit(RECOVERY_CODES)
                    .toList();
            recovery.forEach(word -> SecondFactorTable.addRecovery(transaction, staff, Tokens.hash(word)));
            return recovery;
        });
    }

    /// Whether a code is asked for.
    public boolean isOn(Account account) {
        return database.read(transaction -> isOn(transaction, account.member().id()));
    }

    static boolean isOn(Transaction transaction, String staff) {
        return SecondFactorTable.find(transaction, staff)
                .filter(SecondFactorTable.Factor::confirmed)
                .isPresent();
    }

    /// Takes the code of an app or a recovery code, each once.
    public boolean accepts(Account account, String code) {
        String staff = account.member().id();
        String typed = code.replace(" ", "");
        return database.write(transaction -> SecondFactorTable.find(transaction, staff)
                .filter(SecondFactorTable.Factor::confirmed)
                .filter(factor -> isTaken(transaction, staff, factor, typed)
                        || SecondFactorTable.takeRecovery(transaction, staff, Tokens.hash(typed)))
                .isPresent());
    }

    private boolean isTaken(Transaction transaction, String staff, SecondFactorTable.Factor factor, String code) {
        OptionalLong step = codes.findStep(factor.secret(), code, factor.usedStep(), clock.instant());
        return step.isPresent() && SecondFactorTable.use(transaction, staff, factor.usedStep(), step.getAsLong());
    }

    /// Asks for no code any more.
    public void remove(Account account) {
        database.writeNothing(transaction ->
                SecondFactorTable.remove(transaction, account.member().id()));
    }
}
