package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.ingest.ImportRun.Begun;
import dev.ieum.knowledge.ingest.ImportRun.Counts;
import dev.ieum.knowledge.ingest.ImportRun.Report;
import dev.ieum.knowledge.ingest.ImportRun.Told;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
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
        database.writeNothing(transaction -> {
            ImportRunTable.insert(transaction, id, source, new Begun(by, now()));
            ImportRunTable.trim(transaction, MAX_KEPT);
        });
        return id;
    }

    /// Notes how it ended.
    public void end(UUID id, Report report) {
        database.writeNothing(transaction -> ImportRunTable.end(transaction, id, now(), report));
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
                problems,
                summary.wasCancelled());
    }

    /// The newest first.
    public List<ImportRun> list(int limit) {
        return database.read(transaction -> ImportRunTable.list(transaction, Math.min(limit, MAX_KEPT)));
    }

    public Optional<ImportRun> find(UUID id) {
        return database.read(transaction -> ImportRunTable.find(transaction, id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
