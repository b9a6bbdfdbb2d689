package dev.ieum.storage.testing;

import dev.ieum.storage.Database;
import dev.ieum.storage.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Writes a schema as text that changes only when the schema changes, to be compared with a golden file.
public final class SchemaDump {
    private static final String WRITE_PROPERTY = "ieum.golden.write";

    private static final String SQLITE = """
            SELECT sql || ';' FROM sqlite_master
            WHERE sql IS NOT NULL AND name NOT LIKE 'flyway_%' AND tbl_name NOT LIKE 'flyway_%'
            ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 ELSE 1 END, name
            """;

    private static final String POSTGRESQL_COLUMNS = """
            SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                || COALESCE(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relname NOT LIKE 'flyway_%'
            ORDER BY c.relname, a.attnum
            """;

    private static final String POSTGRESQL_CONSTRAINTS = """
            SELECT c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid AND c.relnamespace = 'public'::regnamespace
            WHERE c.relname NOT LIKE 'flyway_%' AND k.contype <> 'n'
            ORDER BY c.relname, k.conname
            """;

    private static final String POSTGRESQL_INDEXES = """
            SELECT indexdef FROM pg_indexes
            WHERE schemaname = 'public' AND tablename NOT LIKE 'flyway_%'
            ORDER BY tablename, indexname
            """;

    private SchemaDump() {}

    /// The schema of `database`, one statement or column or constraint a line, in a fixed order.
    public static String of(Database database) {
        return database.read(transaction -> switch (transaction.dialect()) {
            case SQLITE -> lines(transaction, SQLITE);
            case POSTGRESQL ->
                lines(transaction, POSTGRESQL_COLUMNS)
                        + "\n" + lines(transaction, POSTGRESQL_CONSTRAINTS)
                        + "\n" + lines(transaction, POSTGRESQL_INDEXES);
        });
    }

    /// What the golden file says; with `-Dieum.golden.write=true` it is first written anew from `current`.
    public static String golden(Path file, String current) {
        try {
            if (Boolean.getBoolean(WRITE_PROPERTY)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, current);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(Transaction transaction, String sql) {
        return transaction.handle().createQuery(sql).mapTo(String.class).stream()
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
