package dev.ieum.knowledge.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ieum.knowledge.ingest.ImportRun.Begun;
import dev.ieum.knowledge.ingest.ImportRun.Report;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `import_run`.
final class ImportRunTable {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final String RUNS = "SELECT id, source, started_by, started_at, ended_at, report FROM import_run ";

    private ImportRunTable() {}

    static void insert(Transaction transaction, UUID id, String source, Begun begun) {
        transaction
                .handle()
                .createUpdate("""
                        INSERT INTO import_run (id, source, started_by, started_at, report)
                        VALUES (:id, :source, :by, :at, '')""")
                .bind("id", id.toString())
                .bind("source", source)
                .bind("by", begun.by())
                .bind("at", begun.at())
                .execute();
    }

    /// Forgets all but the newest `keep`.
    static void trim(Transaction transaction, int keep) {
        transaction.handle().createUpdate("""
                        DELETE FROM import_run WHERE id NOT IN
                            (SELECT id FROM import_run ORDER BY started_at DESC, id DESC LIMIT :keep)""").bind("keep", keep).execute();
    }

    static void end(Transaction transaction, UUID id, Instant at, Report report) {
        transaction
                .handle()
                .createUpdate("UPDATE import_run SET ended_at = :at, report = :report WHERE id = :id")
                .bind("id", id.toString())
                .bind("at", at)
                .bind("report", json(report))
                .execute();
    }

    static List<ImportRun> list(Transaction transaction, int limit) {
        return transaction
                .handle()
                .createQuery(RUNS + "ORDER BY started_at DESC, id DESC LIMIT :limit")
                .bind("limit", limit)
                .map(Row.to(ImportRunTable::run))
                .list();
    }

    static Optional<ImportRun> find(Transaction transaction, UUID id) {
        return transaction
                .handle()
                .createQuery(RUNS + "WHERE id = :id")
                .bind("id", id.toString())
                .map(Row.to(ImportRunTable::run))
                .findOne();
    }

    private static ImportRun run(Row row) {
        return new ImportRun(
                row.id("id"),
                row.text("source"),
                new Begun(row.text("started_by"), row.instant("started_at")),
                row.orNullInstant("ended_at"),
                report(row.text("report")));
    }

    private static String json(Report report) {
        try {
            return MAPPER.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report report(String json) {
        try {
            return json.isEmpty() ? Report.NOTHING : MAPPER.readValue(json, Report.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
