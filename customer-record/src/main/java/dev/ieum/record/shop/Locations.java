package dev.ieum.record.shop;

import dev.ieum.storage.Database;
import java.util.List;
import java.util.Optional;

/// The shop's locations. Thread-safe.
public final class Locations {
    private final Database database;

    public Locations(Database database) {
        this.database = database;
    }

    /// Creates the location or changes its name.
    public void put(Location location) {
        database.writeNothing(transaction -> new LocationTable(transaction).put(location));
    }

    public Optional<Location> find(LocationCode code) {
        return database.read(transaction -> new LocationTable(transaction).find(code));
    }

    /// All of them; a shop has few.
    public List<Location> list() {
        return database.read(transaction -> new LocationTable(transaction).list());
    }
}
