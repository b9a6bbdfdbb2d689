package dev.ieum.evaluation.speed;

import dev.ieum.evaluation.suite.TemporaryFolder;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.KnowledgeSettings;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Edit;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.storage.Database;
import dev.ieum.storage.StorageSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;

/// The life of a large shop's index with its rows behind it: articles are written and published, the program is opened
/// again, the index is made anew from the rows, and articles are published while a customer asks without a pause.
/// Prints what it measured as [Measured]: `<articles> <edits> <seed>`.
public final class IndexLifeRun {

    static final String PUBLISH = "publishing until found";
    static final String MEANWHILE = "question while articles are published";

    private static final String EDITOR = "evaluation";
    private static final int TOGETHER = 1_000;
    private static final int FIRST_EDITS = 20;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneId.of("Asia/Seoul"));

    private final Measured measured = new Measured();
    private final LargeShop shop;
    private final int articles;
    private final int edits;

    private IndexLifeRun(int articles, int edits, long seed) {
        this.articles = articles;
        this.edits = edits;
        this.shop = new LargeShop(seed);
    }

    public static void main(String[] arguments) throws InterruptedException {
        IndexLifeRun run = new IndexLifeRun(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        run.run();
        run.measured.print(System.out);
    }

    private void run() throws InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.make();
                Database database =
                        Database.open(StorageSettings.sqlite(folder.path()), List.of(Articles.MIGRATIONS))) {
            long began = System.nanoTime();
            try (KnowledgeBase base = open(folder.path(), database)) {
                write(base);
                measured.number("written-and-published-per-second", articles / seconds(began));
            }
            began = System.nanoTime();
            try (KnowledgeBase base = open(folder.path(), database)) {
                measured.number("open-seconds", seconds(began));
                began = System.nanoTime();
                base.rebuildIndex();
                measured.number("rebuild-seconds", seconds(began));
                askWhilePublishing(base);
                measured.number("heap-mb", Memory.usedHeapMegabytes());
                measured.number("resident-mb", Memory.residentMegabytes());
            }
        }
    }

    private static KnowledgeBase open(Path folder, Database database) {
        KnowledgeSettings settings = new KnowledgeSettings(folder, KnowledgeSettings.NO_MODEL, CLOCK.getZone());
        return KnowledgeBase.open(settings, database, CLOCK);
    }

    private void write(KnowledgeBase base) {
        for (int from = 0; from < articles; from += TOGETHER) {
            List<Edit> some = new ArrayList<>(TOGETHER);
            for (int i = from; i < Math.min(articles, from + TOGETHER); i++) {
                some.add(edit(LargeShop.key(i), shop.content(i, 1)));
            }
            base.articles().putAll(some);
            base.publisher().publishAll(some.stream().map(Edit::key).toList(), EDITOR);
        }
    }

    private static Edit edit(ArticleKey key, ArticleContent content) {
        return Edit.of(key, content, Origin.WRITTEN_HERE, EDITOR);
    }

    private void askWhilePublishing(KnowledgeBase base) throws InterruptedException {
        AtomicBoolean published = new AtomicBoolean();
        Histogram meanwhile = new Histogram(3);
        Thread customer = Thread.ofPlatform().start(() -> {
            for (int i = 0; !published.get(); i++) {
                String text = shop.question(i, articles).text();
                long began = System.nanoTime();
                base.search(new Question(text, "ko", 5));
                meanwhile.recordValue((System.nanoTime() - began) / 1_000);
            }
        });
        publish(base);
        published.set(true);
        customer.join();
        measured.histogram(MEANWHILE, meanwhile);
    }

    private void publish(KnowledgeBase base) {
        Histogram visible = new Histogram(3);
        int seen = 0;
        for (int i = -FIRST_EDITS; i < edits; i++) {
            int version = 2 + FIRST_EDITS + i;
            int number = (int) (version * 7_919L % articles);
            ArticleContent content = shop.content(number, version);
            base.articles().put(edit(LargeShop.key(number), content));
            long began = System.nanoTime();
            base.publisher().publish(LargeShop.key(number), EDITOR);
            Findings found = base.search(new Question(content.title(), "ko", 5));
            if (i >= 0) {
                visible.recordValue((System.nanoTime() - began) / 1_000);
                seen += found.findings().stream()
                                .anyMatch(finding -> finding.text().equals(content.body()))
                        ? 1
                        : 0;
            }
        }
        measured.histogram(PUBLISH, visible);
        measured.number("edits-seen", seen / (double) edits);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
