package dev.ieum.evaluation.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documents under test: every link leads somewhere and every class they name exists.
class DocumentsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern TYPE = Pattern.compile("`(dev\\.ieum(?:\\.[a-z]+)+\\.[A-Z]\\w*)`");

    @Test
    void everyRelativeLinkShouldLeadToAFile() {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(read(document));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains("://")
                        && !target.startsWith("mailto:")
                        && !Files.exists(document.resolveSibling(target))) {
                    dead.add(HOME.relativize(document) + " → " + target);
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void everyNamedClassShouldExist() {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            Matcher type = TYPE.matcher(read(document));
            while (type.find()) {
                if (!exists(type.group(1))) {
                    missing.add(HOME.relativize(document) + " → " + type.group(1));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyDecisionShouldStandInTheirIndexWithItsTitle() throws IOException {
        Path folder = HOME.resolve("docs/decisions");
        String index = read(folder.resolve("README.md"));
        try (Stream<Path> decisions = Files.list(folder)) {
            assertThat(decisions.filter(path -> path.getFileName().toString().matches("\\d{4}-.*")))
                    .isNotEmpty()
                    .allSatisfy(path -> {
                        String number = path.getFileName().toString().substring(0, 4);
                        String title =
                                read(path).lines().findFirst().orElseThrow().substring(7);
                        assertThat(index).contains("| [" + number + "](" + path.getFileName() + ") | " + title + " |");
                    });
        }
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type, false, DocumentsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    private static List<Path> documents() {
        try (Stream<Path> top = Files.list(HOME);
                Stream<Path> below = Files.walk(HOME.resolve("docs"))) {
            return Stream.concat(top, below)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
