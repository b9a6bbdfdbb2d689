package dev.ieum.hub.command;

import dev.ieum.hub.Rooms;
import dev.ieum.knowledge.ingest.CrawlSettings;
import dev.ieum.knowledge.ingest.ImportSummary;
import java.util.Locale;

/// Brings articles in from files, folders and addresses.
final class Importing {
    private Importing() {}

    static int run(Call call) {
        if (call.arguments().isEmpty()) {
            return call.misused("import <file|folder|URL>…");
        }
        try (Rooms rooms = Rooms.open(call.settings().get())) {
            ImportSummary summary = rooms.knowledge()
                    .importer(CrawlSettings.standard())
                    .run(call.arguments(), "import", progress -> {
                        call.err().print("\r" + progress.line(Locale.ENGLISH));
                        call.err().flush();
                    });
            call.err().println();
            call.out().println(summary.text(Locale.ENGLISH));
            return summary.isClean() ? 0 : 1;
        }
    }
}
