package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.retrieval.ShopWordsTable.Kept;
import dev.ieum.storage.Database;
import dev.ieum.storage.Hearing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The shop's own dictionary and synonyms, as its owner edits them: one row that all nodes share, and
/// beside each node's index a copy in two small files, one entry a line, that it is cut with. An edit on
/// one node is heard by the others, which then cut anew what the new words cut differently. Thread-safe.
public final class ShopWords implements Hearing {

    /// Lines in one of the two lists.
    public static final int MAX_LINES = 5_000;
    public static final int MAX_LINE = 500;

    private static final String CHANGED = "words1";
    private static final int MAX_WORD = 40;
    private static final int MAX_GROUP = 50;

    private final Database database;
    private final WordFiles files;
    private volatile Runnable apply = () -> {};
    private long applied;

    private ShopWords(Database database, WordFiles files, long applied) {
        this.database = database;
        this.files = files;
        this.applied = applied;
    }

    /// Makes this node's copy equal to the row before anything is cut with it. Where there is no row yet,
    /// the files that lie there become it.
    ///
    /// @param folder where the copy is
    public static ShopWords open(Database database, Path folder) {
        WordFiles files = new WordFiles(folder);
        Lists here = files.read();
        Optional<Kept> kept = database.read(ShopWordsTable::find);
        if (kept.isEmpty() && !here.equals(Lists.NONE)) {
            database.write(transaction -> ShopWordsTable.insert(transaction, here));
            kept = database.read(ShopWordsTable::find);
        }
        kept.map(Kept::lists).filter(lists -> !lists.equals(here)).ifPresent(files::write);
        return new ShopWords(database, files, kept.map(Kept::revision).orElse(0L));
    }

    /// Both lists as they were typed.
    ///
    /// @param dictionary a word a line, with its parts behind it (`배송비 배송 비`)
    /// @param synonyms words that mean the same, with commas between them
    public record Lists(String dictionary, String synonyms) {
        static final Lists NONE = new Lists("", "");
    }

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

    /// From now on has search read the copy again, by this, whenever it has changed.
    public void applyWith(Runnable reading) {
        apply = reading;
    }

    /// The lists as they are on all nodes.
    public Lists read() {
        return database.read(ShopWordsTable::find).map(Kept::lists).orElse(Lists.NONE);
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

    /// Keeps both lists and lets search use them: when this returns, it does so here, and soon on the other nodes.
    ///
    /// @throws IllegalArgumentException if anything is wrong with them
    public void save(Lists lists) {
        saveIf(_ -> true, lists);
    }

    /// The same, if the lists still have the version that their writer saw.
    ///
    /// @param version changes when the lists do
    /// @return false if somebody else was faster, here or on another node: nothing was written
    public boolean saveOver(String seen, Function<Lists, String> version, Lists lists) {
        return saveIf(before -> version.apply(before).equals(seen), lists);
    }

    private boolean saveIf(Predicate<Lists> wanted, Lists lists) {
        if (!check(lists).isEmpty()) {
            throw new IllegalArgumentException("words that cannot be used");
        }
        boolean saved = database.write(transaction -> {
            ShopWordsTable.insert(transaction, Lists.NONE);
            boolean still =
                    wanted.test(ShopWordsTable.lock(transaction).orElseThrow().lists());
            if (still) {
                ShopWordsTable.update(transaction, lists);
                transaction.announce(CHANGED);
            }
            return still;
        });
        takeOver();
        return saved;
    }

    @Override
    public void heard(String announcement) {
        if (announcement.equals(CHANGED)) {
            takeOver();
        }
    }

    @Override
    public void mayHaveMissed() {
        takeOver();
    }

    /// Cuts with the newest lists from now on, unless that is done already.
    private synchronized void takeOver() {
        if (database.read(ShopWordsTable::revision) != applied) {
            Kept kept = database.read(ShopWordsTable::find).orElseThrow();
            files.write(kept.lists());
            apply.run();
            applied = kept.revision();
        }
    }
}
