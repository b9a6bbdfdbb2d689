package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.Article;
import dev.ieum.knowledge.article.ArticleFilter;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.ArticleState;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.Publisher;
import dev.ieum.knowledge.article.Saved;
import dev.ieum.knowledge.article.UnusableArticle;
import dev.ieum.knowledge.article.Verdict;
import dev.ieum.knowledge.article.Worsened;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Stores what the readers give, publishes it through the gate and keeps count. Used by one import; not thread-safe.
final class Intake {

    /// Articles judged and published together.
    private static final int BATCH = Articles.BATCH;
    /// At most this many problems are kept; more of them help nobody.
    private static final int MAX_PROBLEMS = 1_000;

    private final Articles articles;
    private final Publisher publisher;
    private final String by;
    private final List<Incoming> waiting = new ArrayList<>();
    private final List<ArticleKey> created = new ArrayList<>();
    private final List<ArticleKey> changed = new ArrayList<>();
    private final List<ArticleKey> archived = new ArrayList<>();
    private final List<ArticleKey> heldBack = new ArrayList<>();
    private final List<Worsened> worsened = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unchanged;
    private long bytes;

    Intake(Articles articles, Publisher publisher, String by) {
        this.articles = articles;
        this.publisher = publisher;
        this.by = by;
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
        harvest.problems().forEach(this::problem);
        waiting.addAll(harvest.articles());
        while (waiting.size() >= BATCH) {
            batchOf(BATCH);
        }
    }

    /// Stores and publishes what is still waiting for its batch to fill.
    private void flush() {
        if (!waiting.isEmpty()) {
            batchOf(waiting.size());
        }
    }

    private void batchOf(int size) {
        List<Incoming> first = waiting.subList(0, size);
        batch(List.copyOf(first));
        first.clear();
    }

    private void batch(List<Incoming> batch) {
        List<Incoming> usable = new ArrayList<>(batch);
        List<Edit> edits = new ArrayList<>();
        for (Incoming one : batch) {
            Edit edit = Edit.of(one.key(), one.content(), one.origin(), by);
            try {
                articles.check(edit);
                edits.add(edit);
            } catch (UnusableArticle e) {
                usable.remove(one);
                problem(Problem.of(one.origin().location(), Kind.BAD_FIELD, e.field(), String.valueOf(e.getMessage())));
            }
        }
        List<Saved> saved = articles.putAll(edits);
        Set<ArticleKey> toPublish = new LinkedHashSet<>();
        for (int i = 0; i < saved.size(); i++) {
            count(saved.get(i));
            if (!usable.get(i).draft()) {
                toPublish.add(usable.get(i).key());
            }
        }
        Verdict verdict = publisher.publishAll(toPublish, by);
        heldBack.addAll(verdict.refused());
        worsened.addAll(verdict.worsened());
    }

    private void count(Saved saved) {
        switch (saved) {
            case Saved.Stored stored when stored.isNew() -> created.add(stored.key());
            case Saved.Stored stored -> changed.add(stored.key());
            case Saved.Unchanged _ -> unchanged++;
            case Saved.Stale _ -> unchanged++;
        }
        if (saved instanceof Saved.Stored) {
            suspicions(saved.key());
        }
    }

    private void suspicions(ArticleKey key) {
        Optional<Article> article = articles.find(key);
        article.ifPresent(found -> found.latest()
                .suspicions()
                .forEach(sentence ->
                        problem(Problem.of(found.latest().stamp().origin().location(), Kind.SUSPICIOUS, sentence))));
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

    ImportSummary summary(Duration took) {
        flush();
        return new ImportSummary(
                new ImportSummary.Changes(created, changed, archived, heldBack),
                unchanged,
                worsened,
                problems,
                bytes,
                took);
    }
}
