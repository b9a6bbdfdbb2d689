package dev.ieum.storage;

import dev.ieum.storage.StorageException.Kind;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Runs work in transactions of one pool and repeats what failed in a way that may pass: a named number of times,
/// within a named time, with a growing, jittered pause so that writers who met once do not meet again.
final class Transactions {
    private static final int MOST_ATTEMPTS = 12;
    private static final long FIRST_PAUSE_MILLIS = 2;
    private static final long LONGEST_PAUSE_MILLIS = 100;

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Duration limit;

    Transactions(Jdbi jdbi, Dialect dialect, Duration limit) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.limit = limit;
    }

    /// The result of work that is committed; [Committed#settle] is still to be called, with no lock held.
    <T> Committed<T> run(Function<Transaction, T> work) {
        long started = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            Attempt<T> once = new Attempt<>(work);
            try {
                return once.run();
            } catch (StorageException failure) {
                boolean late = System.nanoTime() - started >= limit.toNanos();
                if (failure.kind() != Kind.RETRIABLE || once.maybeCommitted || late || attempt == MOST_ATTEMPTS) {
                    throw failure;
                }
                pause(attempt, failure);
            }
        }
    }

    private static void pause(int attempt, StorageException failure) {
        long bound = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << attempt);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, bound + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    record Committed<T>(T result, Transaction transaction) {
        /// Runs what was left for after the commit.
        T settle() {
            transaction.committed();
            return result;
        }
    }

    /// One transaction. When the connection breaks during the commit nobody knows whether it was made, so that
    /// work must not be repeated here: its caller's keys decide.
    private final class Attempt<T> {
        private final Function<Transaction, T> work;
        private boolean maybeCommitted;

        Attempt(Function<Transaction, T> work) {
            this.work = work;
        }

        Committed<T> run() {
            try (Handle handle = jdbi.open()) {
                Transaction transaction = new Transaction(handle, dialect);
                handle.begin();
                T result = worked(transaction);
                commit(handle);
                return new Committed<>(result, transaction);
            } catch (JdbiException e) {
                throw Failures.of(dialect, e);
            }
        }

        private T worked(Transaction transaction) {
            try {
                return work.apply(transaction);
            } catch (RuntimeException | Error e) {
                rollBack(transaction.handle(), e);
                throw e;
            }
        }

        private void commit(Handle handle) {
            try {
                handle.commit();
            } catch (JdbiException e) {
                maybeCommitted = !Failures.certainlyRolledBack(e);
                rollBack(handle, e);
                throw e;
            }
        }

        private static void rollBack(Handle handle, Throwable why) {
            try {
                handle.rollback();
            } catch (JdbiException e) {
                why.addSuppressed(e);
            }
        }
    }
}
