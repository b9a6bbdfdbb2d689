package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The shop's own dictionary and synonyms, as its owner edits them: two small files beside the articles' index, one
/// entry
/// a line. Thread-safe: a save replaces a file as a whole.
public final class ShopWords {

    /// Lines in one of the two lists.
    public static final int MAX_LINES = 5_000;
    public static final int MAX_LINE = 500;

    private static final int MAX_WORD = 40;
    private static final int MAX_GROUP = 50;

    private final Path folder;
    private final Runnable apply;

    /// @param folder where the files are
    /// @param apply makes search read them again
    public ShopWords(Path folder, Runnable apply) {
        this.folder = folder;
        this.apply = apply;
    }

    /// Both lists as they were typed.
    ///
    /// @param dictionary a word a line, with its parts behind it (`배송비 배송 비`)
    /// @param synonyms words that mean the same, with commas between them
    public record Lists(String dictionary, String synonyms) {}

    /// Why a line cannot be used.
    ///
    /// @param list `dictionary` or `synonyms`
    /// @param line 1, 2, …
    public record Fault(String list, int line, Kind kind, String text) {}

    /// What can be wrong with a line.
    public enum Kind {
        /// The parts do not make up the word.
        PARTS,
        /// A word is too long, or has signs that no word has.
        WORD,
        /// The word stands there twice.
        TWICE,
        /// A group of synonyms has a single word.
        ALONE,
        /// Too many words in a group.
        MANY,
        LONG_LINE,
        LONG_LIST
    }

    /// The lists as they are.
    public synchronized Lists read() {
        return new Lists(read("user-dictionary.txt"), read("synonyms.txt"));
    }

    /// What is wrong; nothing if both lists can be used.
    public static List<Fault> check(Lists lists) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        each("dictionary", lists.dictionary(), faults, (line, text) -> dictionary(line, text, seen, faults));
        each("synonyms", lists.synonyms(), faults, (line, text) -> synonyms(line, text, faults));
        return faults;
    }

    @FunctionalInterface
    private interface Line {
        void read(int number, String text);
    }

    private static void each(String list, String text, List<Fault> faults, Line line) {
        String[] lines = text.split("\\R", -1);
        if (lines.length > MAX_LINES) {
            faults.add(new Fault(list, MAX_LINES + 1, Kind.LONG_LIST, Integer.toString(MAX_LINES)));
            return;
        }
        for (int i = 0; i < lines.length; i++) {
            String entry = lines[i].replaceFirst("#.*", "").strip();
            if (entry.length() > MAX_LINE) {
                faults.add(new Fault(list, i + 1, Kind.LONG_LINE, Integer.toString(MAX_LINE)));
            } else if (!entry.isEmpty()) {
                line.read(i + 1, entry);
            }
        }
    }

    private static void dictionary(int line, String entry, Map<String, Integer> seen, List<Fault> faults) {
        List<String> words = List.of(entry.split("\\s+"));
        String word = words.getFirst();
        boolean whole = words.size() == 1
                || String.join("", words.subList(1, words.size())).equals(word);
        if (!isWord(word)) {
            faults.add(new Fault("dictionary", line, Kind.WORD, word));
        } else if (!whole) {
            faults.add(new Fault("dictionary", line, Kind.PARTS, entry));
        } else if (seen.putIfAbsent(word, line) != null) {
            faults.add(new Fault("dictionary", line, Kind.TWICE, word));
        }
    }

    private static void synonyms(int line, String entry, List<Fault> faults) {
        List<String> group = List.of(entry.split("\\s*,\\s*")).stream()
                .filter(word -> !word.isBlank())
                .toList();
        if (group.size() < 2) {
            faults.add(new Fault("synonyms", line, Kind.ALONE, entry));
        } else if (group.size() > MAX_GROUP) {
            faults.add(new Fault("synonyms", line, Kind.MANY, Integer.toString(MAX_GROUP)));
        } else {
            group.stream()
                    .filter(word ->
                            word.length() > MAX_WORD || word.codePoints().noneMatch(Character::isLetterOrDigit))
                    .forEach(word -> faults.add(new Fault("synonyms", line, Kind.WORD, word)));
        }
    }

    /// Nori takes letters and digits only.
    private static boolean isWord(String word) {
        return word.length() <= MAX_WORD && word.codePoints().allMatch(Character::isLetterOrDigit);
    }

    /// Keeps both lists and lets search use them: when this returns, it does.
    ///
    /// @throws IllegalArgumentException if anything is wrong with them
    public synchronized void save(Lists lists) {
        if (!check(lists).isEmpty()) {
            throw new IllegalArgumentException("words that cannot be used");
        }
        write("user-dictionary.txt", lists.dictionary());
        write("synonyms.txt", lists.synonyms());
        apply.run();
    }

    /// The same, if the lists still have the version that their writer saw.
    ///
    /// @param version changes when the lists do
    /// @return false if somebody else was faster: nothing was written
    public synchronized boolean saveOver(String seen, Function<Lists, String> version, Lists lists) {
        if (!version.apply(read()).equals(seen)) {
            return false;
        }
        save(lists);
        return true;
    }

    private String read(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? Files.readString(file) : "";
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
