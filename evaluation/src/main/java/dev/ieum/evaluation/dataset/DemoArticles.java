package dev.ieum.evaluation.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The demo shop's articles as they stand in the hub's resources.
public final class DemoArticles {

    private static final String ROOT = "demo/articles/";

    private DemoArticles() {}

    /// One article with its front matter.
    public record Article(
            String slug, String locale, String title, List<String> variants, String body, List<Golden> golden) {
        public Article {
            variants = List.copyOf(variants);
            golden = List.copyOf(golden);
        }
    }

    /// A question that must find its article, and the words the passage must hold.
    public record Golden(String question, String fact) {}

    /// All articles of one locale, by slug.
    ///
    /// @throws BadInput if there are none or one is malformed
    public static List<Article> readAll(String locale) {
        URL folder = DemoArticles.class.getClassLoader().getResource(ROOT + locale);
        if (folder == null) {
            throw new BadInput(ROOT + locale, 0, "the project has no such articles");
        }
        try {
            URI uri = folder.toURI();
            if ("jar".equals(uri.getScheme())) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return list(jar.getPath(ROOT + locale), locale);
                }
            }
            return list(Path.of(uri), locale);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Article> list(Path folder, String locale) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .map(name -> read(Origin.resource(ROOT + locale + "/" + name)))
                    .toList();
        }
    }

    /// Reads one article.
    static Article read(Origin origin) {
        String text = origin.text();
        int end = text.indexOf("\n---\n", 4);
        if (!text.startsWith("---\n") || end < 0) {
            throw new BadInput(origin.name(), 1, "the front matter between two lines --- is missing");
        }
        YamlObject front = YamlFile.parse(origin.name(), "\n" + text.substring(4, end + 1));
        List<Golden> golden = front.objects("golden").stream()
                .map(entry -> new Golden(entry.text("q"), entry.text("fact")))
                .toList();
        return new Article(
                origin.fileName().replace(".md", ""),
                front.text("locale"),
                front.text("title"),
                front.texts("variants"),
                text.substring(end + 5),
                golden);
    }
}
