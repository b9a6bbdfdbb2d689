package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.retrieval.ShopWords.Lists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A node's copy of the shop's words, which [Words] reads. A write replaces a file as a whole.
final class WordFiles {
    private static final String DICTIONARY = "user-dictionary.txt";
    private static final String SYNONYMS = "synonyms.txt";

    private final Path folder;

    WordFiles(Path folder) {
        this.folder = folder;
    }

    Lists read() {
        return new Lists(read(DICTIONARY), read(SYNONYMS));
    }

    void write(Lists lists) {
        write(DICTIONARY, lists.dictionary());
        write(SYNONYMS, lists.synonyms());
    }

    private String read(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Path next = folder.resolve(name + ".next");
            Files.write(next, text.getBytes(StandardCharsets.UTF_8));
            Files.move(next, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
