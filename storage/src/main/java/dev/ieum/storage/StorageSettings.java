package dev.ieum.storage;

import java.nio.file.Path;

/// Where the rows live.
///
/// @param folder the data folder; SQLite's file `ieum.db` is made inside it
/// @param url empty for SQLite inside `folder`, or `jdbc:postgresql://…`
/// @param user the PostgreSQL user; empty when the URL carries it
/// @param password the PostgreSQL password; empty when the URL carries it
public record StorageSettings(Path folder, String url, String user, String password) {

    /// SQLite inside `folder`.
    public static StorageSettings sqlite(Path folder) {
        return new StorageSettings(folder, "", "", "");
    }

    @Override
    public String toString() {
        return "StorageSettings[folder=" + folder + ", database=" + (url.isEmpty() ? "sqlite" : "postgresql") + "]";
    }
}
