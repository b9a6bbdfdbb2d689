package dev.ieum.hub.demo;

import dev.ieum.knowledge.KnowledgeBase;
import dev.ieum.knowledge.ingest.CrawlSettings;
import dev.ieum.knowledge.ingest.ImportListener;
import dev.ieum.knowledge.ingest.ImportSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Lays the demo shop's articles into the data folder, where they can be looked at and changed, and imports
/// them as any shop would.
final class DemoArticles {

    /// Names every article, because a jar cannot be listed: one `locale/slug.md` per line.
    static final String INDEX = "articles/index.txt";

    private static final String AUTHOR = "miso";

    private DemoArticles() {}

    static ImportSummary fill(KnowledgeBase knowledge, Path folder) {
        try {
            for (String name : names()) {
                Path target = folder.resolve(name);
                Files.createDirectories(folder.resolve(name).getParent());
                try (InputStream in = DemoFile.open("articles/" + name)) {
                    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return knowledge
                .importer(CrawlSettings.standard())
                .run(List.of(folder.toString()), AUTHOR, ImportListener.NONE);
    }

    static List<String> names() {
        try (InputStream in = DemoFile.open(INDEX)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
