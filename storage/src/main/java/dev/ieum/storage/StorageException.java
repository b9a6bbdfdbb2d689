package dev.ieum.storage;

import org.jspecify.annotations.Nullable;

/// The database could not do what was asked.
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public StorageException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// What a caller can do about it.
    public enum Kind {
        /// Busy, locked, serialization failure, lost connection: the same work may succeed later.
        RETRIABLE,
        /// A unique or foreign key, or a check, said no: the work itself is refused.
        CONSTRAINT,
        /// Disk full, corrupt file, wrong SQL: trying again will not help.
        FINAL
    }
}
