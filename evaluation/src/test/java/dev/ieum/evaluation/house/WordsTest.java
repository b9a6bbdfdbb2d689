package dev.ieum.evaluation.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What customers and staff read: every text is there in Korean and in English, with the same places to
/// fill, and is said somewhere.
class WordsTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern LITERAL = Pattern.compile("[\"`]([\\w.-]+)(?:[\"`]|\\$\\{)");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
    private static final Pattern GROUP = Pattern.compile("sayCode\\(\\w+, \"([\\w.]+)\"");

    @Test
    void bothLanguagesShouldSayTheSame() {
        List<String> wrong = new ArrayList<>();
        for (Path korean : koreanFiles()) {
            Map<String, String> ko = read(korean);
            Map<String, String> en = read(english(korean));
            Set<String> keys = new TreeSet<>(ko.keySet());
            keys.addAll(en.keySet());
            keys.stream()
                    .filter(key -> !places(ko.getOrDefault(key, "no text"))
                            .equals(places(en.getOrDefault(key, "no text {0}{1}{2}"))))
                    .forEach(key -> wrong.add(HOME.relativize(korean) + ": " + key));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void noTextShouldBeBlank() {
        List<String> blank = new ArrayList<>();
        for (Path korean : koreanFiles()) {
            for (Path file : List.of(korean, english(korean))) {
                read(file).forEach((key, text) -> {
                    if (text.isBlank()) {
                        blank.add(HOME.relativize(file) + ": " + key);
                    }
                });
            }
        }

        assertThat(blank).isEmpty();
    }

    /// A key counts as said when the sources name it, name what it begins with (`"status." + code`) or what
    /// it ends with behind something they also know, or when it is the name of a constant.
    @Test
    void everyTextShouldBeSaidSomewhere() {
        List<String> unsaid = new ArrayList<>();
        for (Path korean : koreanFiles()) {
            Sources sources = Sources.of(HOME.resolve(HOME.relativize(korean).getName(0)));
            read(korean).keySet().stream()
                    .filter(key -> !sources.say(key))
                    .forEach(key -> unsaid.add(HOME.relativize(korean) + ": " + key));
        }

        assertThat(unsaid).isEmpty();
    }

    /// What the programs of one room spell out.
    ///
    /// @param literals texts in quotes, and what stands in a template before its first gap
    /// @param groups what the console says codes of: `sayCode(say, "status", code)`
    private record Sources(Set<String> literals, Set<String> constants, Set<String> groups) {
        static Sources of(Path room) {
            String all = files(room)
                    .filter(path -> path.toString().matches(".*/src/.*\\.(java|ts)"))
                    .map(WordsTest::text)
                    .collect(Collectors.joining("\n"));
            return new Sources(all(LITERAL, all, 1), all(CONSTANT, all, 0), all(GROUP, all, 1));
        }

        boolean say(String key) {
            return knows(key)
                    || IntStream.range(0, key.length())
                            .filter(at -> key.charAt(at) == '.')
                            .anyMatch(at -> sayAround(key.substring(0, at), key.substring(at + 1)));
        }

        private boolean sayAround(String head, String tail) {
            boolean begins = literals.contains(head + ".") || groups.contains(head);
            boolean ends = literals.contains("." + tail) || literals.contains(tail);
            return begins || (ends && knows(head));
        }

        private boolean knows(String code) {
            return literals.contains(code)
                    || constants.contains(code.replace('-', '_').toUpperCase(Locale.ROOT));
        }

        private static Set<String> all(Pattern pattern, String text, int group) {
            return pattern.matcher(text)
                    .results()
                    .map(result -> result.group(group))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> koreanFiles() {
        List<Path> found = files(HOME)
                .filter(path -> path.toString().contains("/src/")
                        && path.getFileName().toString().matches("(.*[._])?ko\\.(properties|json)"))
                .toList();
        assertThat(found).hasSizeGreaterThan(5);
        return found;
    }

    private static Path english(Path korean) {
        return korean.resolveSibling(korean.getFileName().toString().replaceFirst("ko\\.(properties|json)$", "en.$1"));
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> texts = new TreeMap<>();
        try {
            if (file.toString().endsWith(".json")) {
                new JsonMapper()
                        .readTree(text(file))
                        .properties()
                        .forEach(entry ->
                                texts.put(entry.getKey(), entry.getValue().asText()));
            } else {
                Properties properties = new Properties();
                properties.load(new StringReader(text(file)));
                properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Stream<Path> files(Path folder) {
        Set<String> passedOver = Set.of("target", "node_modules", "dist", ".git", "test");
        List<Path> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                if (Files.isRegularFile(entry)) {
                    found.add(entry);
                } else if (!passedOver.contains(entry.getFileName().toString())) {
                    files(entry).forEach(found::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
