package dev.ieum.hub.command;

import dev.ieum.storage.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Copies a SQLite database as it stands at one moment, while others read and write it.
final class SnapshotTable {
    private SnapshotTable() {}

    /// @param to a file that does not exist yet
    static void copy(Path database, Path to) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database.toAbsolutePath());
                PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, to.toAbsolutePath().toString());
            copy.execute();
        } catch (SQLException e) {
            throw new StorageException(StorageException.Kind.FINAL, "The database cannot be copied.", e);
        }
    }
}
