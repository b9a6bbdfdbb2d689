package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.Article;
import dev.ieum.knowledge.article.ArticleFilter;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticleState;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Consistency;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.Overlap;
import dev.ieum.knowledge.article.Publisher;
import dev.ieum.knowledge.article.Saved;
import dev.ieum.knowledge.article.Verdict;
import dev.ieum.knowledge.article.Worsened;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/// Stores what the readers give, publishes it through the gate and keeps count. Used by one import; not thread-safe.
final class Intake {

    /// Articles judged and published together: they lean on each other, and what is imported in one go is one change.
    static final int BATCH = 2_000;
    /// At most this many problems are kept; more of them help nobody.
    private static final int MAX_PROBLEMS = 1_000;

    private static final int MAX_OVERLAPS = 100;

    private final Articles articles;
    private final Publisher publisher;
    private final String by;
    private final ImportStop stop;
    private final List<Incoming> waiting = new ArrayList<>();
    private final List<ArticleKey> created = new ArrayList<>();
    private final List<ArticleKey> changed = new ArrayList<>();
    private final List<ArticleKey> archived = new ArrayList<>();
    private final List<ArticleKey> heldBack = new ArrayList<>();
    private final List<Worsened> worsened = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unchanged;
    private long bytes;

    Intake(Articles articles, Publisher publisher, String by, ImportStop stop) {
        this.articles = articles;
        this.publisher = publisher;
        this.by = by;
        this.stop = stop;
    }

    ImportStop stop() {
        return stop;
    }

    void count(long moreBytes) {
        bytes += moreBytes;
    }

    /// Counts an article whose source said that nothing has changed.
    void unchanged() {
        unchanged++;
    }

    long bytes() {
        return bytes;
    }

    void problem(Problem problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        }
    }

    void accept(Harvest harvest) {
        accept(harvest, _ -> {});
    }

    /// @param stored is told how many of the harvest are stored
    void accept(Harvest harvest, IntConsumer stored) {
        harvest.problems().forEach(this::problem);
        waiting.addAll(harvest.articles());
        while (waiting.size() >= BATCH && !stop.isAsked()) {
            batchOf(BATCH);
            stored.accept(harvest.articles().size() - waiting.size());
        }
    }

    /// Stores and publishes what is still waiting for its batch to fill; no more than a batch when somebody
    /// asked to stop.
    void flush() {
        if (!waiting.isEmpty()) {
            batchOf(Math.min(waiting.size(), BATCH));
            waiting.clear();
        }
    }

    private void batchOf(int size) {
        List<Incoming> first = waiting.subList(0, size);
        batch(List.copyOf(first));
        first.clear();
    }

    private void batch(List<Incoming> batch) {
        List<Saved> saved = articles.putAll(batch.stream()
                .map(one -> Edit.of(one.key(), one.content(), one.origin(), by))
                .toList());
        Set<ArticleKey> stored = new LinkedHashSet<>();
        Set<ArticleKey> toPublish = new LinkedHashSet<>();
        for (int i = 0; i < saved.size(); i++) {
            boolean kept = count(batch.get(i), saved.get(i), stored);
            if (kept && !batch.get(i).draft()) {
                toPublish.add(batch.get(i).key());
            }
        }
        articles.findAll(stored).forEach(this::suspicions);
        Verdict verdict = publisher.publishAll(toPublish, by);
        heldBack.addAll(verdict.refused());
        worsened.addAll(verdict.worsened());
        verdict.unmet()
                .forEach(question -> problem(Problem.of(
                        question.owner().toString(),
                        Kind.UNMET_QUESTION,
                        question.golden().question())));
    }

    /// Whether the article is in the store.
    private boolean count(Incoming incoming, Saved saved, Set<ArticleKey> stored) {
        switch (saved) {
            case Saved.Stored one -> {
                stored.add(one.key());
                (one.isNew() ? created : changed).add(one.key());
            }
            case Saved.Unchanged _, Saved.Stale _ -> unchanged++;
            case Saved.Unusable wrong -> {
                problem(Problem.of(incoming.origin().location(), Kind.BAD_FIELD, wrong.field(), wrong.message()));
                return false;
            }
        }
        return true;
    }

    private void suspicions(Article article) {
        String location = article.latest().stamp().origin().location();
        article.latest().suspicions().forEach(sentence -> problem(Problem.of(location, Kind.SUSPICIOUS, sentence)));
    }

    /// Archives what came from a location that begins with `prefix` and fulfils `gone`.
    void archive(String prefix, Predicate<Article> gone) {
        flush();
        ArticleFilter filter = ArticleFilter.all(ArticleFilter.MAX_LIMIT).from(prefix);
        List<Article> page;
        do {
            page = articles.list(filter);
            for (Article article : page) {
                filter = filter.after(article.key());
                boolean here = article.latest().stamp().origin().location().startsWith(prefix);
                if (here && article.standing().state() != ArticleState.ARCHIVED && gone.test(article)) {
                    archive(article.key());
                }
            }
        } while (page.size() == ArticleFilter.MAX_LIMIT);
    }

    void archive(ArticleKey key) {
        articles.archive(key, by, IngestWording.in(Locale.KOREAN).say("gone"));
        archived.add(key);
    }

    /// Stores what is left and looks at the whole.
    ///
    /// @param sources what was to be brought in
    void end(List<String> sources) {
        flush();
        if (stop.isAsked()) {
            problems.addFirst(Problem.of(String.join(", ", sources), Kind.CANCELLED));
        } else {
            overlaps();
        }
    }

    /// Notes where what was brought in repeats or contradicts what is published.
    private void overlaps() {
        Set<ArticleKey> touched = new LinkedHashSet<>(created);
        touched.addAll(changed);
        if (touched.isEmpty()) {
            return;
        }
        Consistency.check(articles).stream()
                .filter(overlap -> touched.contains(overlap.first().article())
                        || touched.contains(overlap.second().article()))
                .limit(MAX_OVERLAPS)
                .forEach(this::overlap);
    }

    private void overlap(Overlap overlap) {
        String place = overlap.second().article().toString();
        String other = overlap.first().article().toString();
        problem(
                switch (overlap.kind()) {
                    case DUPLICATE -> Problem.of(place, Kind.SAID_TWICE, other);
                    case CONFLICT, TRANSLATION ->
                        Problem.of(
                                place,
                                Kind.CONTRADICTION,
                                overlap.second().words(),
                                other,
                                overlap.first().words());
                });
    }

    ImportSummary summary(Duration took) {
        return new ImportSummary(
                new ImportSummary.Changes(created, changed, archived, heldBack),
                unchanged,
                worsened,
                problems,
                bytes,
                took);
    }
}
