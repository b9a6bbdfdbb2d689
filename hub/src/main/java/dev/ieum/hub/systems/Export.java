package dev.ieum.hub.systems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// All rows of a kind, one after the other.
public final class Export {
    private static final int PAGE = 200;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// What a spreadsheet takes for a formula at the beginning of a cell (OWASP, "CSV Injection").
    private static final String FORMULA = "=+-@\t\r";

    private final Consumer<Consumer<ObjectNode>> rows;

    private Export(Consumer<Consumer<ObjectNode>> rows) {
        this.rows = rows;
    }

    /// @param rows gives each row to the consumer
    public static Export of(Consumer<Consumer<ObjectNode>> rows) {
        return new Export(rows);
    }

    /// The rows of `kind` in the order of their keys.
    ///
    /// @param keys the keys after one, at most as many as asked for
    static Export of(Kind kind, BiFunction<String, Integer, List<String>> keys) {
        return new Export(taker -> {
            List<String> page = keys.apply("", PAGE);
            while (!page.isEmpty()) {
                page.forEach(key -> kind.find(key).ifPresent(taker));
                page = keys.apply(page.getLast(), PAGE);
            }
        });
    }

    /// Hands over each row.
    public void rows(Consumer<ObjectNode> taker) {
        rows.accept(taker);
    }

    /// Writes a table with a column for each member that any row has; what is inside a member stands as JSON. Begins
    /// with a byte order mark, without which Excel misreads Korean. Walks through the rows twice.
    public void csv(Writer out) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        rows.accept(row -> row.fieldNames().forEachRemaining(columns::add));
        out.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(columns);
        rows.accept(row -> {
            try {
                printer.printRecord(cells(row, columns));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<String> cells(ObjectNode row, Set<String> columns) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            JsonNode value = row.path(column);
            cells.add(value.isTextual() ? harmless(value.textValue()) : value.isMissingNode() ? "" : value.toString());
        }
        return cells;
    }

    private static String harmless(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    /// What the shop's systems may send, and what they see of it.
    static Map<String, Export> of(Shared shared, Map<String, Kind> kinds) {
        return Map.of(
                "customers", of(kind(kinds, "customers"), shared.record().customers()::refs),
                "orders", of(kind(kinds, "orders"), shared.record().orders()::numbers),
                "bookings", of(kind(kinds, "bookings"), shared.record().bookings()::numbers));
    }

    private static Kind kind(Map<String, Kind> kinds, String name) {
        Kind kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("there is no kind " + name);
        }
        return kind;
    }
}
