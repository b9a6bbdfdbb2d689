package dev.ieum.storage;

import dev.ieum.storage.StorageException.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the databases' error codes mean for a caller.
final class Failures {
    /// The low byte of SQLite's result code (sqlite.org/rescode.html).
    private static final int PRIMARY_CODE = 0xFF;

    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CONSTRAINT = 19;

    /// SQLSTATE codes (postgresql.org/docs/current/errcodes-appendix.html).
    private static final Set<String> POSTGRES_RETRIABLE =
            Set.of("40001", "40P01", "55P03", "57014", "57P01", "57P02", "57P03", "53300");

    private static final Set<String> POSTGRES_ROLLED_BACK = Set.of("40001", "40P01");

    private static final String POSTGRES_CONNECTION_CLASS = "08";
    private static final String POSTGRES_CONSTRAINT_CLASS = "23";
    private static final String POSTGRES_DISK_FULL = "53100";

    private Failures() {}

    static StorageException of(Dialect dialect, Throwable failure) {
        if (failure instanceof StorageException known) {
            return known;
        }
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return new StorageException(Kind.FINAL, "The database could not be used.", failure);
        }
        return switch (dialect) {
            case SQLITE -> sqlite(cause, failure);
            case POSTGRESQL -> postgres(cause, failure);
        };
    }

    /// Whether a failed commit surely left nothing behind, so that its work may be repeated.
    static boolean certainlyRolledBack(Throwable failure) {
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return false;
        }
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return POSTGRES_ROLLED_BACK.contains(state) || (cause.getErrorCode() & PRIMARY_CODE) == SQLITE_BUSY;
    }

    private static StorageException sqlite(SQLException cause, Throwable failure) {
        if (cause instanceof SQLTransientConnectionException) {
            return new StorageException(Kind.RETRIABLE, "No connection was free in time.", failure);
        }
        return switch (cause.getErrorCode() & PRIMARY_CODE) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new StorageException(Kind.RETRIABLE, "The database file is locked by another writer.", failure);
            case SQLITE_CONSTRAINT -> new StorageException(Kind.CONSTRAINT, "A constraint refused the rows.", failure);
            case SQLITE_FULL -> new StorageException(Kind.FINAL, "The disk is full.", failure);
            default -> new StorageException(Kind.FINAL, "The database refused the work.", failure);
        };
    }

    private static StorageException postgres(SQLException cause, Throwable failure) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (cause instanceof SQLTransientConnectionException
                || state.startsWith(POSTGRES_CONNECTION_CLASS)
                || POSTGRES_RETRIABLE.contains(state)) {
            return new StorageException(Kind.RETRIABLE, "The database is busy or out of reach.", failure);
        }
        if (state.startsWith(POSTGRES_CONSTRAINT_CLASS)) {
            return new StorageException(Kind.CONSTRAINT, "A constraint refused the rows.", failure);
        }
        return new StorageException(
                Kind.FINAL,
                state.equals(POSTGRES_DISK_FULL) ? "The disk is full." : "The database refused the work.",
                failure);
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
