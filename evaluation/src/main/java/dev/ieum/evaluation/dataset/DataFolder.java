package dev.ieum.evaluation.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The folder with public evaluation data that was given on the command line, or none.
public final class DataFolder {

    private final Optional<Path> root;

    private DataFolder(Optional<Path> root) {
        this.root = root;
    }

    /// @throws BadInput if there is no such folder
    public static DataFolder at(Path root) {
        if (!Files.isDirectory(root)) {
            throw new BadInput(root.toString(), 0, "there is no such data folder");
        }
        return new DataFolder(Optional.of(root));
    }

    /// No public data: experiments that need some are named as not run.
    public static DataFolder none() {
        return new DataFolder(Optional.empty());
    }

    /// The folder of one set, if public data was given and holds it.
    public Optional<Path> find(String set) {
        return root.map(folder -> folder.resolve(set)).filter(Files::isDirectory);
    }

    /// Why a set cannot be had, for the report.
    public String reasonWithout(String set) {
        return root.map(folder -> "there is no folder " + set + " in " + folder.getFileName())
                .orElse("needs --data with the folder " + set);
    }

    /// The names of all sets, sorted; empty without a data folder.
    public List<String> sets() {
        if (root.isEmpty()) {
            return List.of();
        }
        try (var folders = Files.list(root.get())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("cannot list " + root.get(), e);
        }
    }
}
