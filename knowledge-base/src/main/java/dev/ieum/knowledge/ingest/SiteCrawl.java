package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.ingest.CrawlTable.Page;
import dev.ieum.knowledge.ingest.CrawlTable.Page.Content;
import dev.ieum.knowledge.ingest.Fetched.Validators;
import dev.ieum.knowledge.ingest.Frontier.Visit;
import dev.ieum.knowledge.ingest.PageReader.Read;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One visit to one site: breadth first from the start and the sitemaps, one request at a time. What has not changed is
/// not transferred; what cannot be reached keeps its last good copy; what is gone (404, 410, moved) is archived.
final class SiteCrawl {

    /// Pages whose articles are stored and judged together before their rows are written.
    private static final int FLUSH = 500;
    /// After so many failures in a row nobody is at home; the rest is left for another day.
    private static final int MAX_FAILURES = 10;

    private static final int BYTES_PER_MB = 1 << 20;

    private final CrawlSettings settings;
    private final URI start;
    private final Fetcher fetcher;
    private final SiteMemory memory;
    private final Intake intake;
    private final Ticker ticker;
    private final Frontier frontier;
    private final SiteEntrance entrance;
    private final List<Incoming> pending = new ArrayList<>();
    private final Map<String, Incoming> spares = new HashMap<>();
    private final long started = System.nanoTime();
    private Robots robots = Robots.none();
    private int requests;
    private int failures;

    SiteCrawl(CrawlSettings settings, URI start, Fetcher fetcher, SiteMemory memory, Intake intake, Ticker ticker) {
        this.settings = settings;
        this.start = start;
        this.fetcher = fetcher;
        this.memory = memory;
        this.intake = intake;
        this.ticker = ticker;
        this.frontier = new Frontier(start, settings.limits().depth());
        this.entrance = new SiteEntrance(settings, start, fetcher, memory, frontier);
    }

    void run() {
        Optional<Robots> asked = entrance.findRobots(intake);
        if (asked.isEmpty() || intake.stop().isAsked()) {
            return;
        }
        robots = asked.get();
        if (!robots.allows(start)) {
            intake.problem(Problem.of(start.toString(), Kind.ROBOTS));
            return;
        }
        entrance.offerStart(robots);
        boolean finished = explore();
        if (finished) {
            memory.present().forEach(frontier::revisit);
            explore();
        }
        if (intake.stop().isAsked()) {
            flush();
            return;
        }
        useSpares();
        flush();
        if (memory.present().stream().allMatch(page -> memory.findArticle(page).isEmpty())) {
            intake.problem(Problem.of(start.toString(), Kind.EMPTY));
        }
        frontier.traps().forEach(intake::problem);
        ticker.end(requests, intake.bytes());
    }

    /// Visits what is queued; false when a limit ended it early.
    private boolean explore() {
        while (!frontier.isEmpty()) {
            Optional<Problem> limit = findLimit();
            if (limit.isPresent()) {
                intake.problem(limit.get());
                return false;
            }
            Visit visit = frontier.next();
            if (robots.allows(visit.address())) {
                visit(visit);
                ticker.done((long) requests + frontier.waiting(), intake.bytes());
            }
            if (!pause()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Problem> findLimit() {
        CrawlLimits limits = settings.limits();
        if (requests >= limits.pages()) {
            return limit(Kind.LIMIT_PAGES, limits.pages());
        }
        if (intake.bytes() >= limits.siteBytes()) {
            return limit(Kind.LIMIT_BYTES, limits.siteBytes() / BYTES_PER_MB);
        }
        if (System.nanoTime() - started >= limits.site().toNanos()) {
            return limit(Kind.LIMIT_TIME, limits.site().toMinutes());
        }
        return failures >= MAX_FAILURES ? limit(Kind.LIMIT_FAILURES, failures) : Optional.empty();
    }

    private Optional<Problem> limit(Kind kind, long value) {
        return Optional.of(Problem.of(start.toString(), kind, String.valueOf(value)));
    }

    private boolean pause() {
        return intake.stop().pause(robots.pause(settings.pause()));
    }

    private void visit(Visit visit) {
        requests++;
        Fetched fetched = fetcher.fetch(visit.address(), memory::validators, this::isAllowed);
        boolean elsewhere = !fetched.address().equals(visit.address());
        boolean failed = fetched instanceof Fetched.Failed;
        if (failed && intake.stop().isAsked()) {
            return;
        }
        failures = failed && ((Fetched.Failed) fetched).status() == 0 ? failures + 1 : 0;
        if (elsewhere && !failed) {
            forget(visit.address());
            if (!frontier.reached(fetched.address())) {
                return;
            }
        }
        switch (fetched) {
            case Fetched.Document document -> document(visit, document);
            case Fetched.Unchanged unchanged -> unchanged(visit, unchanged.address());
            case Fetched.Gone gone -> gone(visit, gone);
            case Fetched.Failed failure -> intake.problem(failure.problem());
        }
    }

    private boolean isAllowed(URI address) {
        return frontier.isInside(address) && robots.allows(address);
    }

    private void document(Visit visit, Fetched.Document document) {
        intake.count(document.bytes().length);
        if (Sitemap.isOne(document.bytes()) && visit.address().equals(start)) {
            int deepest = settings.limits().depth();
            entrance.follow(entrance.readSitemap(document, deepest), deepest, this::isAllowed);
            return;
        }
        Read read = PageReader.read(document);
        boolean asked = visit.address().equals(start);
        read.problems().stream()
                .filter(problem -> asked || problem.kind() != Kind.NOT_A_PAGE)
                .forEach(intake::problem);
        read.links().forEach(link -> frontier.offer(link, visit.depth() + 1));
        Incoming article = placed(document.address(), read);
        ArticleKey kept = article == null ? null : store(document.address(), article, read.hash());
        memory.findArticleOnlyAt(document.address())
                .filter(old -> !old.equals(kept))
                .ifPresent(intake::archive);
        memory.put(new Page(
                document.address(), document.validators(), new Content(read.hash(), kept), read.links(), "", null));
    }

    /// The article under the address that the page calls its own, unless another page says something else there.
    private @Nullable Incoming placed(URI address, Read read) {
        URI canonical = read.canonical();
        if (read.article() == null || canonical == null || canonical.equals(address)) {
            return read.article();
        }
        boolean taken = memory.find(canonical)
                .filter(page -> page.goneAt() == null && !page.content().hash().equals(read.hash()))
                .isPresent();
        frontier.offer(canonical, 1);
        return taken || !frontier.isInside(canonical) ? read.article() : PageReader.at(canonical, read.article());
    }

    /// Queues the article for storing; null when another page has it already.
    private @Nullable ArticleKey store(URI address, Incoming article, String hash) {
        URI owner = memory.findOwner(hash).orElse(address);
        boolean canonicalCopy =
                memory.findArticle(owner).filter(article.key()::equals).isPresent();
        if (!owner.equals(address) && !canonicalCopy) {
            spares.putIfAbsent(hash, article);
            return null;
        }
        pending.add(article);
        if (pending.size() >= FLUSH) {
            flush();
        }
        return article.key();
    }

    private void unchanged(Visit visit, URI address) {
        memory.findArticle(address).ifPresent(_ -> intake.unchanged());
        memory.find(address).ifPresent(page -> {
            int depth = page.body().isEmpty()
                    ? visit.depth() + 1
                    : settings.limits().depth();
            page.links().forEach(link -> frontier.offer(link, depth));
        });
    }

    private void gone(Visit visit, Fetched.Gone gone) {
        boolean known = memory.find(visit.address()).isPresent();
        forget(visit.address());
        forget(gone.address());
        if (!known && visit.address().equals(start)) {
            intake.problem(Problem.of(start.toString(), Kind.BAD_STATUS, String.valueOf(gone.status())));
        }
    }

    /// Archives what `address` said until now.
    private void forget(URI address) {
        if (memory.find(address).filter(page -> page.goneAt() == null).isPresent()) {
            memory.findArticleOnlyAt(address).ifPresent(intake::archive);
            memory.gone(address);
        }
    }

    /// Pages that only repeated another one take its place when that one has gone or says something else now.
    private void useSpares() {
        spares.forEach((hash, article) -> {
            if (memory.findOwner(hash).isEmpty()) {
                URI address = URI.create(article.origin().location());
                pending.add(article);
                List<URI> links = memory.find(address).map(Page::links).orElse(List.of());
                Validators validators = memory.validators(address);
                memory.put(new Page(address, validators, new Content(hash, article.key()), links, "", null));
            }
        });
        for (URI orphan : memory.orphans()) {
            Fetched fetched = fetcher.fetch(orphan, _ -> Validators.NONE, this::isAllowed);
            if (fetched instanceof Fetched.Document document
                    && fetched.address().equals(orphan)) {
                document(new Visit(orphan, settings.limits().depth()), document);
            }
        }
    }

    private void flush() {
        intake.accept(new Harvest(pending, List.of()));
        pending.clear();
        intake.flush();
        memory.save();
    }
}
