package dev.ieum.evaluation.speed;

import dev.ieum.evaluation.suite.TemporaryFolder;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.retrieval.PassageIndex;
import dev.ieum.knowledge.semantic.Meanings;
import dev.ieum.knowledge.semantic.OnnxEmbeddingModel;
import dev.ieum.storage.Database;
import dev.ieum.storage.StorageSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// Loads an embedding model beside a search index that is in use, asks it questions, and lets it embed a FAQ while
/// questions go on being answered: `<model folder> <entries> <seed>`. Prints what it measured as [Measured].
public final class PackRun {

    private static final int BESIDE = 2_000;
    private static final int QUESTIONS = 300;
    private static final int WARM_UP = 50;
    private static final long PAUSE_MILLIS = 100;

    private final Measured measured = new Measured();
    private final Path model;
    private final int entries;
    private final LargeShop shop;

    private PackRun(Path model, int entries, long seed) {
        this.model = model;
        this.entries = entries;
        this.shop = new LargeShop(seed);
    }

    public static void main(String[] arguments) throws InterruptedException {
        PackRun run = new PackRun(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        run.alone();
        run.embed();
        run.measured.print(System.out);
    }

    private void alone() {
        try (TemporaryFolder folder = TemporaryFolder.make();
                PassageIndex index = PassageIndex.open(folder.path())) {
            List<ArticlePassages> articles = articles(BESIDE);
            index.reconcile(articles::forEach);
            for (int i = 0; i < QUESTIONS; i++) {
                index.search(new Question(question(i), "ko", 5));
            }
            double before = memory("before");
            long began = System.nanoTime();
            try (OnnxEmbeddingModel loaded = OnnxEmbeddingModel.load(model)) {
                measured.number("load-ms", (System.nanoTime() - began) / 1e6);
                memory("loaded");
                measured.histogram("embedding of a question", questions(loaded));
                memory("after questions");
                loaded.embedPassages(articles.stream()
                        .limit(WARM_UP)
                        .map(article -> article.passages().getFirst().text().repeat(8))
                        .toList());
                measured.number("memory-more-mb", memory("after long passages") - before);
            }
        }
    }

    private Histogram questions(OnnxEmbeddingModel loaded) {
        Histogram micros = new Histogram(3);
        for (int i = -WARM_UP; i < QUESTIONS; i++) {
            String text = question(i);
            long began = System.nanoTime();
            loaded.embedQuestion(text);
            if (i >= 0) {
                micros.recordValue((System.nanoTime() - began) / 1_000);
            }
        }
        return micros;
    }

    /// Everything a FAQ has is embedded: its questions and its answers.
    private void embed() throws InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.make();
                PassageIndex index = PassageIndex.open(folder.path());
                Database database =
                        Database.open(StorageSettings.sqlite(folder.path()), List.of(Articles.MIGRATIONS))) {
            index.reconcile(articles(entries)::forEach);
            try (Meanings meanings = new Meanings(database, index::texts)) {
                index.searchMeanings(meanings::find);
                long began = System.nanoTime();
                meanings.load(model);
                Histogram meanwhile = askUntilServing(index, meanings);
                double seconds = (System.nanoTime() - began) / 1e9;
                measured.number("embedding-seconds", seconds);
                measured.number("texts-per-second", meanings.progress().total() / seconds);
                measured.number("texts", meanings.progress().total());
                measured.histogram("question answered meanwhile", meanwhile);
                measured.histogram("question answered with the model", ask(index));
            }
        }
    }

    private Histogram askUntilServing(PassageIndex index, Meanings meanings) throws InterruptedException {
        Histogram micros = new Histogram(3);
        int reported = 0;
        for (int i = 0; !meanings.progress().serving(); i++) {
            long began = System.nanoTime();
            index.search(new Question(question(i), "ko", 5));
            micros.recordValue((System.nanoTime() - began) / 1_000);
            reported = Math.max(reported, meanings.progress().done());
            Thread.sleep(PAUSE_MILLIS);
        }
        measured.number("progress-seen", reported);
        return micros;
    }

    private Histogram ask(PassageIndex index) {
        Histogram micros = new Histogram(3);
        for (int i = 0; i < QUESTIONS; i++) {
            long began = System.nanoTime();
            index.search(new Question(question(i), "ko", 5));
            micros.recordValue((System.nanoTime() - began) / 1_000);
        }
        return micros;
    }

    private double memory(String when) {
        System.gc();
        double megabytes = Memory.residentMegabytes();
        measured.number("resident " + when + ", MB", megabytes);
        return megabytes;
    }

    private List<ArticlePassages> articles(int many) {
        List<ArticlePassages> articles = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            articles.add(shop.frequentlyAsked(i));
        }
        return articles;
    }

    private String question(int number) {
        return shop.question(number, entries).text();
    }
}
