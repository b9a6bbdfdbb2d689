package dev.ieum.record.shop;

import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/// The statements over `location`.
final class LocationTable {
    private static final int MOST = 500;
    private static final RowMapper<Location> LOCATION = Row.to(row ->
            new Location(new LocationCode(row.text("code")), new Label(row.text("name_ko"), row.text("name_en"))));

    private final Transaction transaction;

    LocationTable(Transaction transaction) {
        this.transaction = transaction;
    }

    void put(Location location) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO location (code, name_ko, name_en) VALUES (:code, :ko, :en)
                        ON CONFLICT (code) DO UPDATE SET name_ko = excluded.name_ko, name_en = excluded.name_en
                        """)
                .bind("code", location.code().value())
                .bind("ko", location.name().ko())
                .bind("en", location.name().en())
                .execute();
    }

    Optional<Location> find(LocationCode code) {
        return transaction
                .handle()
                .createQuery("SELECT * FROM location WHERE code = :code")
                .bind("code", code.value())
                .map(LOCATION)
                .findOne();
    }

    List<Location> list() {
        return transaction
                .handle()
                .createQuery("SELECT * FROM location ORDER BY code LIMIT :most")
                .bind("most", MOST)
                .map(LOCATION)
                .list();
    }
}
