package dev.ieum.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ieum.storage.testing.OnEveryDatabase;
import dev.ieum.storage.testing.SchemaDump;
import dev.ieum.storage.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// A change of the schema shows in a review as a change of `schema/*.sql`. After a wanted change write the files
/// anew with `-Dieum.golden.write=true`.
@OnEveryDatabase
class GoldenSchemaTest {
    private final TestDatabase databases;

    GoldenSchemaTest(TestDatabase databases) {
        this.databases = databases;
    }

    @Test
    void schemaShouldBeTheOneThatWasReviewed() {
        Path file = Path.of("schema", databases.dialect().name().toLowerCase(Locale.ROOT) + ".sql");

        String schema = SchemaDump.of(databases.fresh(CustomerRecord.MIGRATIONS));

        assertThat(schema).isEqualTo(SchemaDump.golden(file, schema));
    }
}
