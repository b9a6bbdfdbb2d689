package dev.ieum.knowledge.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.ingest.ImportRun.Begun;
import dev.ieum.knowledge.ingest.ImportRun.Counts;
import dev.ieum.knowledge.ingest.ImportRun.Report;
import dev.ieum.knowledge.ingest.ImportRun.Told;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.Row;
import dev.ieum.storage.Transaction;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Remembers imports: who brought what in, and what became of it. Thread-safe.
public final class ImportRuns {

    /// So many are remembered; older ones are forgotten.
    public static final int MAX_KEPT = 100;

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    public ImportRuns(Database database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /// Notes that an import begins.
    public UUID begin(String source, String by) {
        UUID id = ids.next();
        database.writeNothing(transaction -> insert(transaction, id, source, new Begun(by, now())));
        return id;
    }

    private static void insert(Transaction transaction, UUID id, String source, Begun begun) {
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
        transaction.handle().createUpdate("""
                        DELETE FROM import_run WHERE id NOT IN
                            (SELECT id FROM import_run ORDER BY started_at DESC, id DESC LIMIT :keep)""").bind("keep", MAX_KEPT).execute();
    }

    /// Notes how it ended.
    public void end(UUID id, Report report) {
        database.writeNothing(transaction -> transaction
                .handle()
                .createUpdate("UPDATE import_run SET ended_at = :at, report = :report WHERE id = :id")
                .bind("id", id.toString())
                .bind("at", now())
                .bind("report", json(report))
                .execute());
    }

    /// What an import's summary says, in the words that are kept.
    public static Report report(ImportSummary summary) {
        IngestWording korean = IngestWording.in(Locale.KOREAN);
        IngestWording english = IngestWording.in(Locale.ENGLISH);
        List<Told> problems = summary.problems().stream()
                .limit(Report.MAX_PROBLEMS)
                .map(problem -> new Told(
                        problem.place(),
                        problem.kind().isAdvice(),
                        korean.sentence(problem),
                        english.sentence(problem)))
                .toList();
        ImportSummary.Changes changes = summary.changes();
        return new Report(
                new Counts(
                        changes.created().size(),
                        changes.changed().size(),
                        summary.unchanged(),
                        changes.archived().size(),
                        summary.problems().size()),
                changes.heldBack().stream().map(ArticleKey::toString).toList(),
                problems);
    }

    /// The newest first.
    public List<ImportRun> list(int limit) {
        return database.read(transaction -> transaction
                .handle()
                .createQuery("""
                        SELECT id, source, started_by, started_at, ended_at, report FROM import_run
                        ORDER BY started_at DESC, id DESC LIMIT :limit""")
                .bind("limit", Math.min(limit, MAX_KEPT))
                .map(Row.to(ImportRuns::run))
                .list());
    }

    public Optional<ImportRun> find(UUID id) {
        return database.read(transaction -> transaction
                .handle()
                .createQuery("""
                        SELECT id, source, started_by, started_at, ended_at, report FROM import_run WHERE id = :id""")
                .bind("id", id.toString())
                .map(Row.to(ImportRuns::run))
                .findOne());
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
