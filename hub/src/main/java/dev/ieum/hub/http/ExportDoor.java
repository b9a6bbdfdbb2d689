package dev.ieum.hub.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ieum.channels.Json;
import dev.ieum.hub.http.Refusal.Kind;
import dev.ieum.hub.staff.Account;
import dev.ieum.hub.staff.Team;
import dev.ieum.hub.systems.Export;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// The record as files, for administrators: `customers`, `orders`, `bookings`, `conversations`, each as `.csv` for
/// spreadsheets or as `.ndjson`. Rows of the first three have the form in which the shop's systems send them. Who took
/// what is written down.
final class ExportDoor implements Door {
    private static final String BASE = StaffDoor.BASE + "/exports";
    private static final String CSV = ".csv";
    private static final String NDJSON = ".ndjson";

    private final StaffAccess access;
    private final Map<String, Export> exports;
    private final Team team;

    /// @param exports by name
    ExportDoor(StaffAccess access, Map<String, Export> exports, Team team) {
        this.access = access;
        this.exports = Map.copyOf(exports);
        this.team = team;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(BASE + "/{file}", this::send);
    }

    private void send(Context ctx) {
        Account by = access.oversee(ctx).account();
        String file = ctx.pathParam("file").toLowerCase(Locale.ROOT);
        boolean csv = file.endsWith(CSV);
        if (!csv && !file.endsWith(NDJSON)) {
            throw Refusal.of(Kind.NOT_FOUND);
        }
        String name = file.substring(0, file.length() - (csv ? CSV : NDJSON).length());
        Export export = exports.get(name);
        if (export == null) {
            throw Refusal.of(Kind.NOT_FOUND);
        }
        team.note(by, "export/" + file, "taken");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        ctx.contentType(csv ? "text/csv; charset=utf-8" : "application/x-ndjson");
        try (Writer out = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8)) {
            if (csv) {
                export.csv(out);
            } else {
                export.rows(lines(out));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Consumer<ObjectNode> lines(Writer out) {
        return row -> {
            try {
                out.write(Json.text(row));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
