package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows whether an index's folder is free. A command on the line (import, ask) may run beside the server in one data
/// folder: it must neither wait for the server's index nor touch it.
final class IndexFolder {
    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

    private IndexFolder() {}

    /// Whether another process writes the index in `folder` now.
    static boolean isTaken(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            return false;
        } catch (LockObtainFailedException taken) {
            log.info("Another process has the search index in {}; this one makes its own in memory.", folder);
            return true;
        }
    }
}
