package dev.ieum.knowledge.article;

import dev.ieum.knowledge.article.PlainText.Block;
import dev.ieum.knowledge.article.PlainText.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts an article into passages: never across a heading, between sentences, items and rows, and inside a sentence only
/// when it alone is too long. A short article stays whole, because question and answer belong together.
final class Splitter {

    /// An article of at most this many characters stays one passage, whatever it is made of.
    static final int WHOLE = 350;
    /// The same, when it has at most one heading.
    static final int WHOLE_WITH_ONE_HEADING = 600;
    /// A new paragraph starts a new passage once the passage has this many characters.
    static final int TARGET = 350;
    /// No passage is longer.
    static final int MAX = 600;
    /// Consecutive prose passages share their last sentence when it has at most this many characters.
    static final int OVERLAP = 120;

    private final PlainText plain;
    private final List<Span> spans = new ArrayList<>();
    private final List<Unit> open = new ArrayList<>();

    private Splitter(PlainText plain) {
        this.plain = plain;
    }

    /// A passage's place.
    record Span(int start, int end, String heading) {}

    private record Unit(int start, int end, Block block) {}

    static List<Span> split(PlainText plain) {
        if (plain.blocks().isEmpty()) {
            return List.of();
        }
        long headings = plain.blocks().stream()
                .filter(block -> block.kind() == Kind.HEADING)
                .count();
        int length = plain.text().length();
        if (length <= WHOLE || (length <= WHOLE_WITH_ONE_HEADING && headings <= 1)) {
            return List.of(whole(plain));
        }
        Splitter splitter = new Splitter(plain);
        splitter.run();
        return List.copyOf(splitter.spans);
    }

    private static Span whole(PlainText plain) {
        Block first = plain.blocks().getFirst();
        boolean onlyHeading = plain.blocks().size() == 1;
        if (first.kind() == Kind.HEADING && !onlyHeading) {
            Block second = plain.blocks().get(1);
            return new Span(second.start(), plain.text().length(), second.heading());
        }
        return new Span(first.start(), plain.text().length(), "");
    }

    private void run() {
        for (Block block : plain.blocks()) {
            if (block.kind() == Kind.HEADING) {
                close(false);
            } else {
                units(block).forEach(this::add);
            }
        }
        close(false);
    }

    private List<Unit> units(Block block) {
        boolean sentences = block.kind() == Kind.PROSE || block.end() - block.start() > MAX;
        if (!sentences) {
            return List.of(new Unit(block.start(), block.end(), block));
        }
        List<Unit> units = new ArrayList<>();
        for (Sentences.Span sentence : Sentences.of(plain.text().substring(block.start(), block.end()))) {
            cut(block, block.start() + sentence.start(), block.start() + sentence.end(), units);
        }
        return units;
    }

    private void cut(Block block, int from, int to, List<Unit> units) {
        int start = from;
        while (to - start > MAX) {
            int blank = plain.text().lastIndexOf(' ', start + MAX);
            int end = blank > start ? blank : wholeCharacter(start + MAX);
            units.add(new Unit(start, end, block));
            start = blank > start ? blank + 1 : end;
        }
        if (start < to) {
            units.add(new Unit(start, to, block));
        }
    }

    private int wholeCharacter(int at) {
        return Character.isLowSurrogate(plain.text().charAt(at)) ? at - 1 : at;
    }

    private void add(Unit unit) {
        if (!open.isEmpty()) {
            int start = open.getFirst().start();
            boolean tooLong = unit.end() - start > MAX;
            boolean enough = open.getLast().end() - start >= TARGET
                    && !open.getLast().block().equals(unit.block());
            if (tooLong || enough) {
                close(unit.end() - open.getLast().start() <= MAX);
            }
        }
        open.add(unit);
    }

    /// Ends the open passage; `carry` begins the next one with its last sentence.
    private void close(boolean carry) {
        if (open.isEmpty()) {
            return;
        }
        Unit last = open.getLast();
        spans.add(new Span(open.getFirst().start(), last.end(), last.block().heading()));
        boolean shares =
                carry && open.size() > 1 && last.block().kind() == Kind.PROSE && last.end() - last.start() <= OVERLAP;
        open.clear();
        if (shares) {
            open.add(last);
        }
    }
}
