package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Imports a file, or every readable file below a folder; hidden files and links out of the folder are
/// passed over. What came from here before and is no longer here is archived, unless the file that should
/// hold it could not be read cleanly.
final class FolderImport {

    static final int MAX_FILES = 50_000;
    static final int MAX_DEPTH = 20;

    private final Path root;
    private final Intake intake;
    private final Ticker ticker;
    private final Set<ArticleKey> seen = new HashSet<>();
    private final Set<String> doubtful = new HashSet<>();

    FolderImport(Path root, Intake intake, ImportListener listener) {
        this.root = root;
        this.intake = intake;
        this.ticker = new Ticker(root.toString(), listener);
    }

    void run() {
        String place = FileReader.place(root);
        if (!Files.exists(root)) {
            intake.problem(Problem.of(place, Kind.NOT_FOUND));
            return;
        }
        boolean folder = Files.isDirectory(root);
        if (folder) {
            folder(files());
        } else {
            file();
        }
        if (intake.stop().isAsked()) {
            return;
        }
        intake.archive(folder ? place + "/" : place, article -> {
            String location = article.latest().stamp().origin().location();
            return !seen.contains(article.key()) && !doubtful.contains(location) && (folder || location.equals(place));
        });
    }

    private void folder(List<Path> files) {
        for (Path file : files) {
            if (intake.stop().isAsked()) {
                break;
            }
            intake.accept(read(file, root.relativize(file).toString().replace('\\', '/')));
            ticker.done(files.size(), intake.bytes());
        }
        ticker.end(files.size(), intake.bytes());
    }

    /// A single file may be a long table: its progress is that of its entries.
    private void file() {
        Harvest harvest = read(root, String.valueOf(root.getFileName()));
        int entries = harvest.articles().size();
        intake.accept(harvest, stored -> ticker.at(stored, entries, intake.bytes()));
        if (!intake.stop().isAsked()) {
            ticker.at(entries, entries, intake.bytes());
        }
        ticker.end(entries, intake.bytes());
    }

    private Harvest read(Path file, String name) {
        Harvest harvest = FileReader.read(file, name);
        intake.count(size(file));
        if (!harvest.problems().isEmpty()) {
            doubtful.add(FileReader.place(file));
        }
        for (Incoming article : harvest.articles()) {
            if (!seen.add(article.key())) {
                intake.problem(Problem.of(
                        FileReader.place(file), Kind.SAME_NAME, article.key().toString()));
            }
        }
        return harvest;
    }

    private List<Path> files() {
        try (Stream<Path> found = Files.walk(root, MAX_DEPTH)) {
            List<Path> files = found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(FileReader::isKnown)
                    .filter(file -> !isHidden(root.relativize(file)))
                    .filter(file -> !isReadme(file))
                    .sorted()
                    .limit(MAX_FILES + 1L)
                    .toList();
            if (files.size() > MAX_FILES) {
                intake.problem(Problem.of(FileReader.place(root), Kind.TOO_MANY, String.valueOf(MAX_FILES)));
                return files.subList(0, MAX_FILES);
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            intake.problem(Problem.of(FileReader.place(root), Kind.UNREADABLE, String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /// A folder's own README describes the folder, not the shop.
    private static boolean isReadme(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).startsWith("readme.");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
