package dev.ieum.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/// One row of a result, read by column name in the few types that the schema uses: text, whole numbers, booleans,
/// UUIDs and dates as text, instants as microseconds since 1970. Valid while its statement runs; not thread-safe.
public final class Row {
    private final ResultSet results;

    private Row(ResultSet results) {
        this.results = results;
    }

    /// A mapper for JDBI that makes a value of each row.
    public static <T> RowMapper<T> to(Function<Row, T> value) {
        return (results, context) -> value.apply(new Row(results));
    }

    public String text(String column) {
        return present(column, orNullText(column));
    }

    public @Nullable String orNullText(String column) {
        return get(() -> results.getString(column));
    }

    public int number(String column) {
        return get(() -> results.getInt(column));
    }

    public @Nullable Integer orNullNumber(String column) {
        return get(() -> {
            int value = results.getInt(column);
            return results.wasNull() ? null : value;
        });
    }

    public long big(String column) {
        return get(() -> results.getLong(column));
    }

    public boolean flag(String column) {
        return get(() -> results.getBoolean(column));
    }

    public double real(String column) {
        return get(() -> results.getDouble(column));
    }

    public byte[] bytes(String column) {
        return present(column, get(() -> results.getBytes(column)));
    }

    public UUID id(String column) {
        return UUID.fromString(text(column));
    }

    public @Nullable UUID orNullId(String column) {
        String value = orNullText(column);
        return value == null ? null : UUID.fromString(value);
    }

    public Instant instant(String column) {
        return Micros.toInstant(big(column));
    }

    public @Nullable Instant orNullInstant(String column) {
        return get(() -> {
            long value = results.getLong(column);
            return results.wasNull() ? null : Micros.toInstant(value);
        });
    }

    public LocalDate date(String column) {
        return LocalDate.parse(text(column));
    }

    public @Nullable LocalDate orNullDate(String column) {
        String value = orNullText(column);
        return value == null ? null : LocalDate.parse(value);
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Column " + column + " is null, but its value is always there.");
        }
        return value;
    }

    private static <T extends @Nullable Object> T get(Cell<T> cell) {
        try {
            return cell.read();
        } catch (SQLException e) {
            throw new StorageException(StorageException.Kind.FINAL, "A column could not be read.", e);
        }
    }

    private interface Cell<T extends @Nullable Object> {
        T read() throws SQLException;
    }
}
