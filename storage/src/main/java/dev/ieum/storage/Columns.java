package dev.ieum.storage;

import java.lang.reflect.Type;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/// How values of Java become values of columns, the same on every database.
final class Columns {
    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\uFFFD';

    private Columns() {}

    /// @return the same; what it says of failed statements names no bound value, for those are people's data
    static Jdbi register(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi.registerArgument(new TextArgument())
                .registerArgument(new InstantArgument())
                .registerArgument((ArgumentFactory) Columns::written)
                .registerColumnMapper(Instant.class, instants())
                .registerColumnMapper(UUID.class, (results, column, context) -> {
                    String value = results.getString(column);
                    return value == null ? null : UUID.fromString(value);
                })
                .registerColumnMapper(LocalDate.class, (results, column, context) -> {
                    String value = results.getString(column);
                    return value == null ? null : LocalDate.parse(value);
                });
    }

    private static ColumnMapper<Instant> instants() {
        return (results, column, context) -> {
            long micros = results.getLong(column);
            return results.wasNull() ? null : Micros.toInstant(micros);
        };
    }

    /// UUIDs, dates and enum constants are kept as what they print.
    private static Optional<Argument> written(Type type, Object value, ConfigRegistry config) {
        return switch (value) {
            case UUID id -> Optional.of((position, statement, context) -> statement.setString(position, id.toString()));
            case LocalDate date ->
                Optional.of((position, statement, context) -> statement.setString(position, date.toString()));
            case Enum<?> constant ->
                Optional.of((position, statement, context) -> statement.setString(position, constant.name()));
            case null -> Optional.empty();
            default -> Optional.empty();
        };
    }

    /// What both databases can keep: PostgreSQL refuses U+0000, and neither UTF-8 nor a reader knows a lone
    /// surrogate.
    static String storable(String text) {
        if (text.chars().noneMatch(c -> c == NUL || Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != NUL)
                .map(point ->
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? REPLACEMENT : point)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static final class TextArgument extends AbstractArgumentFactory<String> {
        TextArgument() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, storable(value));
        }
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setLong(position, Micros.of(value));
        }
    }
}
