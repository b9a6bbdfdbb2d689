package dev.ieum.storage;

import dev.ieum.storage.StorageException.Kind;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a schema up to date. Rooms number their migrations apart (`V1.x`, `V2.x`, …), so a later version of one
/// room may arrive after a higher number of another.
final class Migrations {
    private static final String CLASS_PATH = "classpath:";

    private Migrations() {}

    static void run(DataSource source, Dialect dialect, List<String> locations) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .loggers("slf4j")
                    .dataSource(source)
                    .locations(locations.stream().map(CLASS_PATH::concat).toArray(String[]::new))
                    .failOnMissingLocations(true)
                    .outOfOrder(true)
                    .placeholderReplacement(false)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            Kind kind = Failures.of(dialect, e).kind();
            throw new StorageException(kind, "The schema could not be brought up to date.", e);
        }
    }
}
