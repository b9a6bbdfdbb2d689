package dev.ieum.knowledge.ingest;

import dev.ieum.knowledge.article.ArticleContent;
import dev.ieum.knowledge.article.ArticleKey;
import dev.ieum.knowledge.article.Origin;
import dev.ieum.knowledge.article.UnusableArticle;
import dev.ieum.knowledge.ingest.Problem.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads one file in whatever format its name says.
final class FileReader {

    static final long MAX_TEXT_BYTES = 64L << 20;
    static final long MAX_PDF_BYTES = 100L << 20;

    private static final int BYTES_PER_MB = 1 << 20;
    private static final Set<String> KNOWN =
            Set.of("md", "markdown", "csv", "tsv", "json", "ndjson", "jsonl", "html", "htm", "pdf", "txt");

    private FileReader() {}

    static boolean isKnown(Path file) {
        return KNOWN.contains(extension(file));
    }

    /// @param name the path below the imported folder, for slugs
    static Harvest read(Path file, String name) {
        String place = place(file);
        String extension = extension(file);
        if (!KNOWN.contains(extension)) {
            return Harvest.failed(Problem.of(place, Kind.UNKNOWN_FORMAT));
        }
        if (!Files.isRegularFile(file)) {
            return Harvest.failed(Problem.of(place, Kind.UNREADABLE, "no regular file"));
        }
        try {
            long limit = extension.equals("pdf") ? MAX_PDF_BYTES : MAX_TEXT_BYTES;
            if (Files.size(file) > limit) {
                return Harvest.failed(Problem.of(place, Kind.TOO_LARGE, String.valueOf(limit / BYTES_PER_MB)));
            }
            return harvest(place, extension, withoutExtension(name), Files.readAllBytes(file));
        } catch (IOException e) {
            return Harvest.failed(Problem.of(place, Kind.UNREADABLE, String.valueOf(e.getMessage())));
        }
    }

    /// How origins and problems name a file.
    static String place(Path file) {
        return file.toAbsolutePath().normalize().toString().replace('\\', '/');
    }

    private static Harvest harvest(String place, String extension, String name, byte[] bytes) {
        if (extension.equals("pdf")) {
            return PdfFile.read(place, name, bytes, new Origin(Origin.Kind.FILE, place));
        }
        Charsets.Decoded decoded =
                extension.startsWith("htm") ? HtmlPage.decode(bytes, "") : Charsets.decode(bytes, List.of());
        String stem = name.substring(name.lastIndexOf('/') + 1);
        Harvest harvest = switch (extension) {
            case "csv", "tsv" -> CsvFile.read(place, stem, decoded.text());
            case "json" -> JsonFile.readArray(place, stem, decoded.text());
            case "ndjson", "jsonl" -> JsonFile.readLines(place, stem, decoded.text());
            case "html", "htm" -> html(place, name, decoded.text());
            case "txt" -> plain(place, name, decoded.text());
            default -> MarkdownFile.read(place, name, decoded.text());
        };
        return decoded.broken() == 0
                ? harvest
                : harvest.with(List.of(Problem.of(place, Kind.BROKEN_CHARACTERS, String.valueOf(decoded.broken()))));
    }

    private static Harvest html(String place, String name, String text) {
        HtmlPage page = HtmlPage.read(text, URI.create("file:///"));
        if (page.markdown().isBlank()) {
            return Harvest.failed(Problem.of(place, Kind.EMPTY));
        }
        return article(place, name, page.title().equals("page") ? name : page.title(), page.markdown(), page.locale());
    }

    private static Harvest plain(String place, String name, String text) {
        if (text.isBlank()) {
            return Harvest.failed(Problem.of(place, Kind.EMPTY));
        }
        List<String> lines = new ArrayList<>();
        text.lines().map(Markdown::escape).forEach(lines::add);
        return article(place, name, name.replace('_', ' '), String.join("\n", lines), Languages.of(text));
    }

    private static Harvest article(String place, String name, String title, String body, String locale) {
        try {
            String slug = Slugs.readable(name).isEmpty() ? Slugs.unique(name, name) : Slugs.readable(name);
            return Harvest.of(new Incoming(
                    new ArticleKey(slug, locale),
                    ArticleContent.of(title, List.of(), body),
                    new Origin(Origin.Kind.FILE, place),
                    false));
        } catch (UnusableArticle e) {
            return Harvest.failed(Problem.of(place, Kind.BAD_FIELD, e.field(), String.valueOf(e.getMessage())));
        }
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') ? name.substring(0, dot) : name;
    }
}
