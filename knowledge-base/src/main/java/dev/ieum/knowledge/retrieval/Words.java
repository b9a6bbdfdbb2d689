package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Words that the Korean dictionary lacks or cuts wrongly, and words that mean the same: those every shop
/// needs, and the shop's own.
///
/// `user-dictionary.txt` has one word a line, followed by its parts where it has any (`배송비 배송 비`): a word without
/// parts is one term, so its parts would no longer be found. `synonyms.txt` has words that mean the same, with commas
/// between them. `customer-words.txt` has what customers say and, after `>`, what articles say instead (`>>` where that
/// weighs more than a place that is named); every shop has
/// the same. `#` begins a comment.
///
/// @param dictionary for Nori; null when there are no words
/// @param synonyms groups of words that mean the same
/// @param said what customers say in other words than articles
/// @param fingerprint changes when the dictionary does: what was indexed with another one must be indexed again
record Words(@Nullable UserDictionary dictionary, List<List<String>> synonyms, List<Said> said, String fingerprint) {

    /// The shop's files larger than this are not read.
    static final long MAX_FILE = 1 << 20;

    private static final Logger log = LoggerFactory.getLogger(Words.class);

    Words {
        synonyms = List.copyOf(synonyms);
        said = List.copyOf(said);
    }

    /// What customers say and what articles say instead.
    ///
    /// @param heavy whether it weighs as a name does: it is what is asked for, whatever else is named
    record Said(List<String> spoken, List<String> written, boolean heavy) {
        Said {
            spoken = List.copyOf(spoken);
            written = List.copyOf(written);
        }
    }

    /// The words every shop needs, and those in the files of `folder` where there are any. A file or line
    /// that cannot be used is named in the log and left out.
    static Words load(Path folder) {
        Map<String, String> dictionary = new LinkedHashMap<>();
        List<String> entries = new ArrayList<>(resource("user-dictionary.txt"));
        entries.addAll(file(folder.resolve("user-dictionary.txt")));
        for (String line : entries) {
            if (isEntry(line)) {
                dictionary.put(line.split("\\s+")[0], line);
            }
        }
        List<List<String>> synonyms = new ArrayList<>();
        List<String> groups = new ArrayList<>(resource("synonyms.txt"));
        groups.addAll(file(folder.resolve("synonyms.txt")));
        for (String line : groups) {
            List<String> group = group(line);
            if (group.size() > 1) {
                synonyms.add(group);
            }
        }
        List<Said> said =
                resource("customer-words.txt").stream().map(Words::said).toList();
        return new Words(dictionary(dictionary), synonyms, said, Integer.toHexString(dictionary.hashCode()));
    }

    private static Said said(String line) {
        String[] sides = line.split(">+");
        return new Said(group(sides[0]), group(sides[1]), line.contains(">>"));
    }

    private static List<String> group(String line) {
        return Stream.of(line.strip().split("\\s*,\\s*"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /// A word with parts must be made of exactly these parts.
    private static boolean isEntry(String line) {
        String[] parts = line.split("\\s+");
        String joined = String.join("", List.of(parts).subList(1, parts.length));
        boolean usable = parts.length == 1 || joined.equals(parts[0]);
        if (!usable) {
            log.warn("user-dictionary.txt: the parts do not make up the word, so this line is left out: {}", line);
        }
        return usable;
    }

    private static @Nullable UserDictionary dictionary(Map<String, String> entries) {
        try {
            return UserDictionary.open(new StringReader(String.join("\n", entries.values())));
        } catch (IOException | RuntimeException unusable) {
            log.warn("user-dictionary.txt cannot be used: {}", unusable.getMessage());
            return null;
        }
    }

    private static List<String> resource(String name) {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            return lines(in.readAllAsString());
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " cannot be read", broken);
        }
    }

    private static List<String> file(Path file) {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            if (Files.size(file) > MAX_FILE) {
                log.warn("{} is larger than {} bytes and is not read.", file, MAX_FILE);
                return List.of();
            }
            return lines(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            log.warn("{} cannot be read: {}", file, unreadable.getMessage());
            return List.of();
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("#.*", "").replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
