package dev.ieum.knowledge.article;

import dev.ieum.knowledge.PassageRef;
import dev.ieum.knowledge.article.ArticleEvent.What;
import dev.ieum.knowledge.article.ArticleTable.Latest;
import dev.ieum.knowledge.article.VersionTable.Stored;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import dev.ieum.storage.Transaction;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The store of articles. Every version is kept, so that a citation goes on showing the words it was made from; what is
/// published changes only through [Publisher] and [#archive]. Thread-safe; writers of one slug go one by one.
public final class Articles {

    /// The folder of this room's migrations on the class path.
    public static final String MIGRATIONS = "db/migration/knowledge";

    public static final int MAX_HISTORY = 1_000;
    /// Edits stored in one transaction.
    public static final int BATCH = 200;

    private static final int PAGE = 500;

    private final Database database;
    private final Clock clock;
    private final ZoneId zone;
    private final ArticleWriter writer;
    private final PassageListener listener;

    /// @param zone the shop's zone, in which validity dates are days
    /// @param listener hears what customers may be shown from now on
    public Articles(Database database, Clock clock, ZoneId zone, Ids ids, PassageListener listener) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
        this.writer = new ArticleWriter(clock, ids);
        this.listener = listener;
    }

    /// Stores a new version as a draft, unless the latest one says the same already. What is wrong with an unusable one
    /// is in the result.
    public Saved put(Edit edit) {
        return putAll(List.of(edit)).getFirst();
    }

    /// Stores many, [#BATCH] per transaction; the results are in the edits' order. When a batch fails, the batches
    /// before it stay stored, and storing them again changes nothing.
    public List<Saved> putAll(List<Edit> edits) {
        List<Saved> results = new ArrayList<>(edits.size());
        for (int from = 0; from < edits.size(); from += BATCH) {
            results.addAll(putBatch(edits.subList(from, Math.min(edits.size(), from + BATCH))));
        }
        return results;
    }

    private List<Saved> putBatch(List<Edit> edits) {
        Saved[] results = new Saved[edits.size()];
        SortedMap<Integer, Prepared> usable = new TreeMap<>();
        for (int i = 0; i < results.length; i++) {
            try {
                usable.put(i, Prepared.of(edits.get(i)));
            } catch (UnusableArticle e) {
                results[i] = new Saved.Unusable(edits.get(i).key(), e.field(), String.valueOf(e.getMessage()));
            }
        }
        if (!usable.isEmpty()) {
            database.write(transaction -> write(transaction, usable)).forEach((place, saved) -> results[place] = saved);
        }
        return Arrays.asList(results);
    }

    /// Writes in one order for all writers, so that two batches cannot wait for each other.
    private Map<Integer, Saved> write(Transaction transaction, SortedMap<Integer, Prepared> usable) {
        Map<Integer, Saved> saved = new HashMap<>();
        usable.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> entry.getValue().edit().key().slug()))
                .forEach(entry -> saved.put(entry.getKey(), writer.put(transaction, entry.getValue())));
        return saved;
    }

    /// Asks for the draft to be looked at. Nothing happens unless the article has a draft.
    public void submit(ArticleKey key, String by) {
        database.writeNothing(transaction -> {
            ArticleTable.lock(transaction, key.slug());
            ArticleTable.find(transaction, key)
                    .filter(latest -> latest.article().standing().state() == ArticleState.DRAFT)
                    .ifPresent(latest -> writer.stand(
                            transaction,
                            latest.article(),
                            latest.article().publishedVersion(),
                            new ArticleWriter.Step(ArticleState.IN_REVIEW, What.SUBMITTED, by, "")));
        });
    }

    /// Shows nothing of the article any more; its versions stay. Archiving twice is archiving once.
    public void archive(ArticleKey key, String by, String reason) {
        database.writeNothing(transaction -> {
            ArticleTable.lock(transaction, key.slug());
            Optional<Latest> latest = ArticleTable.find(transaction, key)
                    .filter(found -> found.article().standing().state() != ArticleState.ARCHIVED);
            if (latest.isPresent()) {
                writer.stand(
                        transaction,
                        latest.get().article(),
                        0,
                        new ArticleWriter.Step(ArticleState.ARCHIVED, What.ARCHIVED, by, reason));
                tell(transaction, List.of(new ArticlePassages(key, List.of())));
            }
        });
    }

    /// Shows the given versions from now on. Only [Publisher] calls this, after its gate. A version that is no longer
    /// the latest is not published, and is missing in the result.
    List<ArticleKey> show(List<ArticleVersion> versions, String by, Reason reason) {
        return database.write(transaction -> {
            List<ArticlePassages> changes = new ArrayList<>();
            versions.stream().sorted(Comparator.comparing(v -> v.key().slug())).forEach(version -> {
                ArticleKey key = version.key();
                ArticleTable.lock(transaction, key.slug());
                Optional<Latest> latest = ArticleTable.find(transaction, key)
                        .filter(found -> found.article().latest().number() == version.number());
                if (latest.isPresent()) {
                    writer.stand(
                            transaction,
                            latest.get().article(),
                            version.number(),
                            new ArticleWriter.Step(ArticleState.PUBLISHED, reason.what(), by, reason.words()));
                    changes.add(passages(latest.get().stored()));
                }
            });
            tell(transaction, changes);
            return changes.stream().map(ArticlePassages::key).toList();
        });
    }

    /// Why versions are shown: [What#PUBLISHED] without words, or [What#OVERRIDDEN] with a person's.
    record Reason(What what, String words) {}

    /// Adds a line to the audit.
    void note(ArticleKey key, int version, What what, String by, String reason) {
        database.writeNothing(transaction ->
                writer.record(transaction, new ArticleEvent(key, version, what, by, writer.now(), reason)));
    }

    /// The article as it stands.
    public Optional<Article> find(ArticleKey key) {
        return database.read(transaction -> ArticleTable.find(transaction, key).map(Latest::article));
    }

    /// Those of `keys` that exist, in the order asked for.
    public List<Article> findAll(Collection<ArticleKey> keys) {
        return keys.isEmpty()
                ? List.of()
                : database.read(transaction -> keys.stream()
                        .map(key -> ArticleTable.find(transaction, key).map(Latest::article))
                        .flatMap(Optional::stream)
                        .toList());
    }

    public List<Article> list(ArticleFilter filter) {
        return database.read(transaction -> ArticleTable.list(transaction, filter));
    }

    /// How many articles are in each state; states without any are left out.
    public Map<ArticleState, Integer> counts() {
        return database.read(ArticleTable::counts);
    }

    /// One version, whatever has become of the article since.
    public Optional<ArticleVersion> findVersion(String slug, int number) {
        return database.read(transaction -> VersionTable.find(transaction, slug, number))
                .map(Stored::version);
    }

    /// What a reader sees of one version.
    public Optional<String> findText(String slug, int number) {
        return database.read(transaction -> VersionTable.find(transaction, slug, number))
                .map(Stored::plain);
    }

    /// All versions, newest first, at most [#MAX_HISTORY].
    public List<ArticleVersion> history(ArticleKey key) {
        return database.read(transaction -> VersionTable.history(transaction, key, MAX_HISTORY));
    }

    /// Who did what and when, newest first, at most [#MAX_HISTORY].
    public List<ArticleEvent> events(ArticleKey key) {
        return database.read(transaction -> EventTable.list(transaction, key, MAX_HISTORY));
    }

    /// The very words that `ref` points at, whatever has become of the article since. Empty when there is no such
    /// version or the span lies outside of it.
    public Optional<StoredPassage> findPassage(PassageRef ref) {
        return database.read(transaction -> VersionTable.find(transaction, ref.article(), ref.version()))
                .filter(stored -> ref.start() >= 0
                        && ref.start() < ref.end()
                        && ref.end() <= stored.plain().length())
                .map(stored -> stored.passage(ref.start(), ref.end(), Headings.above(stored.spans(), ref.start())));
    }

    /// Gives `each` article what customers may be shown of it today, in key order, a page at a time. For building an
    /// index: register the listener first, then scan; what changes meanwhile comes through the listener.
    public void scan(Consumer<ArticlePassages> each) {
        String slug = "";
        String locale = "";
        List<Stored> page;
        do {
            String afterSlug = slug;
            String afterLocale = locale;
            page = database.read(transaction -> ArticleTable.published(transaction, afterSlug, afterLocale, PAGE));
            for (Stored stored : page) {
                slug = stored.version().key().slug();
                locale = stored.version().key().locale();
                if (stored.isShownOn(today())) {
                    each.accept(passages(stored));
                }
            }
        } while (page.size() == PAGE);
    }

    /// How many changes other processes have made, from an arbitrary beginning: when it grows, somebody else (another
    /// node, an import on the command line) has changed articles and [#scan] has news. A change of this process may
    /// be counted for a moment before it is known to be its own.
    public long foreignChanges() {
        long own = writer.events();
        return database.read(EventTable::count) - own;
    }

    /// Whether an announcement says that another process has changed what customers are shown.
    public boolean isNews(String announcement) {
        return writer.isNews(announcement);
    }

    /// Tells the listener about every article that has validity dates. To be called when a day begins.
    public void announceDay() {
        List<ArticlePassages> dated =
                database.read(ArticleTable::dated).stream().map(this::passages).toList();
        if (!dated.isEmpty()) {
            listener.changed(dated);
        }
    }

    /// The published versions that carry golden questions and may be shown today.
    List<ArticleVersion> withGolden() {
        return database.read(ArticleTable::withGolden).stream()
                .filter(stored -> stored.isShownOn(today()))
                .map(Stored::version)
                .toList();
    }

    /// What customers would be shown of each of `versions` today.
    List<ArticlePassages> passagesOf(List<ArticleVersion> versions) {
        return database.read(transaction -> versions.stream()
                .map(version -> VersionTable.find(transaction, version.key().slug(), version.number())
                        .map(this::passages)
                        .orElse(new ArticlePassages(version.key(), List.of())))
                .toList());
    }

    /// What customers are shown of each of `keys` today.
    List<ArticlePassages> shown(Collection<ArticleKey> keys) {
        return database.read(transaction -> keys.stream()
                .map(key -> ArticleTable.findPublished(transaction, key)
                        .map(this::passages)
                        .orElse(new ArticlePassages(key, List.of())))
                .toList());
    }

    private ArticlePassages passages(Stored stored) {
        List<StoredPassage> passages = stored.isShownOn(today()) ? stored.passages() : List.of();
        return new ArticlePassages(stored.version().key(), passages);
    }

    private void tell(Transaction transaction, List<ArticlePassages> changes) {
        if (!changes.isEmpty()) {
            writer.announce(transaction);
            transaction.afterCommit(() -> listener.changed(changes));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
