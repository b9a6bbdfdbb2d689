package dev.ieum.evaluation.speed;

import dev.ieum.evaluation.suite.TemporaryFolder;
import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.retrieval.PassageIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// Indexes a large shop, asks it one question after the other and edits it, beside plain Lucene in the same process.
/// Runs in a JVM of its own and prints what it measured as [Measured]: `<articles> <questions> <edits> <seed>`.
public final class LargeIndexRun {

    static final String QUESTION = "question";
    static final String PLAIN_QUESTION = "question, plain Lucene with Nori";
    static final String EDIT = "edit until found by the next question";

    private static final int SHOWN = 5;

    /// The first edits run in code that is not compiled yet; they are made and not counted.
    private static final int FIRST_EDITS = 50;

    private final Measured measured = new Measured();
    private final LargeShop shop;
    private final int articles;
    private final int questions;
    private final int edits;

    private LargeIndexRun(int articles, int questions, int edits, long seed) {
        this.articles = articles;
        this.questions = questions;
        this.edits = edits;
        this.shop = new LargeShop(seed);
    }

    public static void main(String[] arguments) throws IOException {
        LargeIndexRun run = new LargeIndexRun(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]));
        run.run();
        run.measured.print(System.out);
    }

    private void run() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.make();
                PassageIndex index = PassageIndex.open(folder.path().resolve("ours"));
                PlainNori plain = index(index, folder.path().resolve("plain"))) {
            measured.number("heap-after-indexing-mb", Memory.usedHeapMegabytes());
            search(index, plain);
            edit(index);
            measured.number("heap-mb", Memory.usedHeapMegabytes());
            measured.number("heap-limit-mb", Memory.heapLimitMegabytes());
            measured.number("resident-mb", Memory.residentMegabytes());
            measured.number("gc-ms", Memory.collectionMillis());
        }
    }

    private PlainNori index(PassageIndex index, Path other) throws IOException {
        List<ArticlePassages> made = new ArrayList<>(articles);
        long characters = 0;
        for (int i = 0; i < articles; i++) {
            made.add(shop.passages(i, 1));
            characters += made.getLast().passages().getFirst().text().length();
        }
        measured.number("characters-per-article", characters / (double) articles);
        long began = System.nanoTime();
        index.reconcile(made::forEach);
        measured.number("articles-per-second", articles / seconds(began));
        began = System.nanoTime();
        index.warmUp();
        measured.number("warm-up-ms", seconds(began) * 1_000);
        began = System.nanoTime();
        PlainNori plain = PlainNori.index(other, made);
        measured.number("plain-articles-per-second", articles / seconds(began));
        return plain;
    }

    /// Every question goes to both, one after the other, so that both meet the same machine.
    private void search(PassageIndex index, PlainNori plain) throws IOException {
        Histogram ours = new Histogram(3);
        Histogram theirs = new Histogram(3);
        int about = 0;
        int found = 0;
        int foundByPlain = 0;
        for (int i = -questions / 4; i < questions; i++) {
            LargeShop.Asked asked = shop.question(i, articles);
            long began = System.nanoTime();
            List<Finding> findings =
                    index.search(new Question(asked.text(), "ko", SHOWN)).findings();
            long between = System.nanoTime();
            List<String> hits = plain.search(asked.text(), SHOWN);
            long ended = System.nanoTime();
            if (i >= 0) {
                ours.recordValue((between - began) / 1_000);
                theirs.recordValue((ended - between) / 1_000);
                boolean answerable = asked.about() >= 0;
                about += answerable ? 1 : 0;
                found += answerable && isAmong(asked.about(), findings) ? 1 : 0;
                foundByPlain += answerable && hits.contains(LargeShop.slug(asked.about())) ? 1 : 0;
            }
        }
        measured.histogram(QUESTION, ours);
        measured.histogram(PLAIN_QUESTION, theirs);
        measured.number("found", found / (double) about);
        measured.number("plain-found", foundByPlain / (double) about);
    }

    private static boolean isAmong(int article, List<Finding> findings) {
        String slug = LargeShop.slug(article);
        return findings.stream()
                .anyMatch(finding -> finding.citation().passage().article().equals(slug));
    }

    private void edit(PassageIndex index) {
        Histogram visible = new Histogram(3);
        Histogram next = new Histogram(3);
        int seen = 0;
        for (int i = -FIRST_EDITS; i < edits; i++) {
            int version = 2 + FIRST_EDITS + i;
            ArticlePassages article = shop.passages((int) (version * 7_919L % articles), version);
            String title = article.passages().getFirst().citation().title();
            long began = System.nanoTime();
            index.changed(List.of(article));
            long changed = System.nanoTime();
            List<Finding> findings =
                    index.search(new Question(title, "ko", SHOWN)).findings();
            long ended = System.nanoTime();
            if (i >= 0) {
                next.recordValue((ended - changed) / 1_000);
                visible.recordValue((ended - began) / 1_000);
                seen += findings.stream()
                                .anyMatch(
                                        finding -> finding.citation().passage().version() == version)
                        ? 1
                        : 0;
            }
        }
        measured.histogram(EDIT, visible);
        measured.histogram("first question after an edit", next);
        measured.number("edits-seen", seen / (double) edits);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
