package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.Articles;
import dev.ieum.knowledge.article.Publisher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Brings files, folders, pages and sites into the knowledge base, and says what that changed. What is good is stored
/// and
/// published through the gate; what is not is named with its file and line or its address. Importing the same again
/// changes
/// nothing. Thread-safe.
public final class Importer {

    private final Articles articles;
    private final Publisher publisher;

    public Importer(Articles articles, Publisher publisher) {
        this.articles = articles;
        this.publisher = publisher;
    }

    /// Imports each of `sources`: a file, a folder or an http(s) address.
    ///
    /// @param by who is named as the author
    public ImportSummary run(List<String> sources, String by, ImportListener listener) {
        long started = System.nanoTime();
        Intake intake = new Intake(articles, publisher, by);
        for (String source : sources) {
            new FolderImport(Path.of(source), intake, listener).run();
        }
        return intake.summary(Duration.ofNanos(System.nanoTime() - started));
    }
}
