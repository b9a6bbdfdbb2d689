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

    private IndexRepair() {}

    /// Empties `folder` when what stands there is damaged or written by another version.
    static void discardIfDamaged(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder)) {
            if (DirectoryReader.indexExists(directory)) {
                check(directory);
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            log.warn("The search index in {} is damaged and will be made again: {}", folder, damaged.getMessage());
            empty(folder);
        }
    }

    private static void check(FSDirectory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
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
