package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out at start whether an index can be trusted, by reading every checksum.
final class IndexRepair {
    private static final Logger log = LoggerFactory.getLogger(IndexRepair.class);

    /// The key in a commit's data that says how it was written.
    static final String FORMAT = "format";

    private IndexRepair() {}

    /// Empties `folder` when what stands there is damaged or was written in another way.
    ///
    /// @param format how it is written now
    static void discardIfDamaged(Path folder, String format) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder)) {
            if (DirectoryReader.indexExists(directory) && !format.equals(check(directory))) {
                log.info("The search index in {} was written in another way and will be made again.", folder);
                empty(folder);
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            log.warn("The search index in {} is damaged and will be made again: {}", folder, damaged.getMessage());
            empty(folder);
        }
    }

    /// Reads everything once, and returns how it was written.
    private static String check(FSDirectory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return reader.getIndexCommit().getUserData().getOrDefault(FORMAT, "");
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
