package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Publisher;
import dev.ieum.knowledge.ingest.CheckedResolver.Names;
import dev.ieum.knowledge.ingest.Problem.Kind;
import dev.ieum.storage.Database;
import dev.ieum.storage.Ids;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Brings files, folders, pages and sites into the knowledge base, and says what that changed. What is good is stored
/// and published through the gate; what is not is named with its file and line or its address. Importing the same
/// again changes nothing. Thread-safe.
public final class Importer {

    private static final Pattern CREDENTIALS = Pattern.compile("//[^/?#]*@");

    private final Articles articles;
    private final Publisher publisher;
    private final CrawlSettings settings;
    private final Sites sites;
    private final ImportRuns runs;
    private final Database database;
    private final Clock clock;
    private final Names names;

    public Importer(Articles articles, Publisher publisher, Database database, Clock clock, CrawlSettings settings) {
        this(articles, publisher, database, clock, settings, InetAddress::getAllByName);
    }

    Importer(
            Articles articles,
            Publisher publisher,
            Database database,
            Clock clock,
            CrawlSettings settings,
            Names names) {
        this.articles = articles;
        this.publisher = publisher;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
        this.names = names;
        this.sites = new Sites(database, clock);
        this.runs = new ImportRuns(database, clock, Ids.timeOrdered(clock));
    }

    /// Imports each of `sources`: a file, a folder, or the address of a site or a sitemap.
    ///
    /// @param by who is named as the author
    public ImportSummary run(List<String> sources, String by, ImportListener listener) {
        return run(sources, by, listener, new ImportStop());
    }

    /// The same, until somebody asks it to stop: what was read until then is kept, nothing is archived for not having
    /// been seen, and the summary says so.
    public ImportSummary run(List<String> sources, String by, ImportListener listener, ImportStop stop) {
        long started = System.nanoTime();
        Intake intake = new Intake(articles, publisher, by, stop);
        List<URI> visited = new ArrayList<>();
        for (String source : sources) {
            if (stop.isAsked()) {
                break;
            }
            if (source.startsWith("http://") || source.startsWith("https://")) {
                findSite(source, intake).ifPresent(start -> {
                    visited.add(start);
                    crawl(start, intake, listener);
                });
            } else {
                file(source, intake, listener);
            }
        }
        intake.end(sources.stream().map(Importer::named).toList());
        ImportSummary summary = intake.summary(Duration.ofNanos(System.nanoTime() - started));
        visited.forEach(start -> sites.end(Site.of(start), summary));
        return summary;
    }

    /// How a source is called on screens and in logs: a name and password in an address are for nobody's
    /// eyes, and are not used.
    public static String named(String source) {
        return source.startsWith("http://") || source.startsWith("https://")
                ? CREDENTIALS.matcher(source).replaceFirst("//")
                : source;
    }

    /// What was brought in here, by whom, and what became of it.
    public ImportRuns runs() {
        return runs;
    }

    private static void file(String source, Intake intake, ImportListener listener) {
        try {
            new FolderImport(Path.of(source), intake, listener).run();
        } catch (InvalidPathException e) {
            intake.problem(Problem.of(source, Kind.NOT_FOUND));
        }
    }

    private static Optional<URI> findSite(String source, Intake intake) {
        Optional<URI> address = WebAddress.parse(source);
        if (address.isEmpty()) {
            intake.problem(Problem.of(named(source), Kind.FORBIDDEN_ADDRESS, named(source)));
        }
        return address;
    }

    private void crawl(URI start, Intake intake, ImportListener listener) {
        sites.begin(start);
        try (Fetcher fetcher = new Fetcher(settings, names)) {
            Runnable uncut = intake.stop().cutting(fetcher::cut);
            SiteMemory memory = new SiteMemory(database, clock, Site.of(start));
            new SiteCrawl(settings, start, fetcher, memory, intake, new Ticker(start.toString(), listener)).run();
            uncut.run();
        }
    }

    /// The sites that have been imported, in the order of their names.
    public List<Site> sites() {
        return sites.list();
    }

    /// Has a site that was imported visited again by itself.
    ///
    /// @param site as [Site#site] names it
    /// @param everyHours 0: no more
    public void schedule(String site, int everyHours) {
        sites.schedule(site, everyHours);
    }

    /// Visits every site that is due, until somebody asks to stop; each is visited by one node only. To be called from
    /// time to time.
    public List<ImportSummary> visitDue(String by, ImportListener listener, ImportStop stop) {
        List<ImportSummary> visits = new ArrayList<>();
        for (Site site : sites.due()) {
            if (!stop.isAsked() && sites.claim(site)) {
                visits.add(visit(site, by, listener, stop));
            }
        }
        return visits;
    }

    private ImportSummary visit(Site site, String by, ImportListener listener, ImportStop stop) {
        UUID run = runs.begin(site.start().toString(), by);
        ImportSummary summary = run(List.of(site.start().toString()), by, listener, stop);
        runs.end(run, ImportRuns.report(summary));
        return summary;
    }
}
