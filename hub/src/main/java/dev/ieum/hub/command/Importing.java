package dev.ieum.hub.command;

import dev.ieum.hub.Rooms;
import dev.ieum.knowledge.ingest.CrawlSettings;
import dev.ieum.knowledge.ingest.ImportRuns;
import dev.ieum.knowledge.ingest.ImportStop;
import dev.ieum.knowledge.ingest.ImportSummary;
import dev.ieum.knowledge.ingest.Importer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Brings articles in from files, folders and addresses. Ctrl-C ends it early: what was read by then is kept.
final class Importing {
    private static final String BY = "import";
    private static final long GOODBYE_SECONDS = 20;

    private Importing() {}

    static int run(Call call) {
        if (call.arguments().isEmpty()) {
            return call.misused("import <file|folder|URL>…");
        }
        ImportStop stop = new ImportStop();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(call, stop, ended), "import-stop"));
        try (Rooms rooms = Rooms.open(call.settings().get())) {
            return bringIn(call, rooms.knowledge().importer(CrawlSettings.standard()), stop);
        } finally {
            ended.countDown();
        }
    }

    private static int bringIn(Call call, Importer importer, ImportStop stop) {
        ImportSummary summary = importer.run(
                call.arguments(),
                BY,
                progress -> {
                    call.err().print("\r" + progress.line(Locale.ENGLISH));
                    call.err().flush();
                },
                stop);
        List<String> names = call.arguments().stream().map(Importer::named).toList();
        ImportRuns runs = importer.runs();
        runs.end(runs.begin(String.join(", ", names), BY), ImportRuns.report(summary));
        call.err().println();
        call.out().println(summary.text(Locale.ENGLISH));
        call.out().flush();
        return summary.isClean() ? 0 : 1;
    }

    /// Runs when the process is told to end, and keeps it alive until what was read is stored.
    private static void interrupted(Call call, ImportStop stop, CountDownLatch ended) {
        if (ended.getCount() == 0) {
            return;
        }
        call.err().println();
        call.err().println("Stopping; what was read is kept …");
        stop.ask();
        try {
            if (!ended.await(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                call.err().println("It goes on for too long and is left behind; importing again completes it.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
