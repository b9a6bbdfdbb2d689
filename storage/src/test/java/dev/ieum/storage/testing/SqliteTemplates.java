package dev.ieum.storage.testing;

import dev.ieum.storage.Database;
import dev.ieum.storage.StorageSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Migrated, closed SQLite files that are copied for each test. Thread-safe.
final class SqliteTemplates {
    private static final String FILE = "ieum.db";
    private static final Map<List<String>, byte[]> TEMPLATES = new ConcurrentHashMap<>();

    private SqliteTemplates() {}

    static void copy(List<String> migrationLocations, Path folder) throws IOException {
        Files.write(folder.resolve(FILE), TEMPLATES.computeIfAbsent(migrationLocations, SqliteTemplates::make));
    }

    private static byte[] make(List<String> migrationLocations) {
        try {
            Path folder = Files.createTempDirectory("ieum-template");
            Database.open(StorageSettings.sqlite(folder), migrationLocations).close();
            byte[] file = Files.readAllBytes(folder.resolve(FILE));
            TestDatabase.delete(folder);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
