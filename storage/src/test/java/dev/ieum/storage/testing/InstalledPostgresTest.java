package dev.ieum.storage.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class InstalledPostgresTest {

    @Test
    void installedServerShouldStartAsAnyUser() throws Exception {
        assumeTrue(
                InstalledPostgres.isThere(),
                "only where PostgreSQL is installed; the embedded one runs everywhere else");

        int port = InstalledPostgres.start();

        try (Connection connection =
                DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "")) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }
}
