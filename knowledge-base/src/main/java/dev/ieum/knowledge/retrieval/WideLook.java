package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;

/// Finds the documents that words speak for, by BM25 summed over words and fields: what Lucene's own search for all of
/// them finds, in a fraction of the time, because the places of words that are asked for again and again lie decoded in
/// memory. Not thread-safe: one per search.
///
/// Words are read whole, those that may count most first. As soon as so many documents are found that what the words
/// left over count at most would no longer bring a new one among them, the words left over are looked up for the
/// documents found so far, as long as there is hope for these (Turtle and Flood 1995; Buckley and Lewit 1985).
final class WideLook {
    /// Sums are compared with so much of what they are compared with, lest rounding decides.
    private static final double NEARLY = 1 - 1e-6;

    /// So many documents are worth looking whether there is still hope for them, when what is still to come has become
    /// so much less.
    private static final int MANY = 200;

    private static final double LESS = 0.7;

    private final Frequencies frequencies;
    private final Map<Place, Float> weights = new LinkedHashMap<>();

    private record Place(String field, String term) {}

    /// A word in one segment.
    ///
    /// @param most what it counts at most in any document
    private record Wanted(Places places, FieldScale scale, float weight, float most) {}

    WideLook(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    /// Wants a word in a field; wanted twice, it counts for both.
    void want(String field, String term, float weight) {
        if (weight > 0) {
            weights.merge(new Place(field, term), weight, Float::sum);
        }
    }

    /// The best documents, in no order.
    int[] find(int limit) throws IOException {
        Best best = new Best(limit);
        for (LeafReaderContext leaf : frequencies.reader().leaves()) {
            best.enter(leaf.docBase, leaf.reader().getLiveDocs());
            List<Wanted> wanted = wanted(leaf);
            if (!wanted.isEmpty()) {
                Sums sums = Sums.borrow(leaf.reader().maxDoc());
                look(wanted, sums, best);
                sums.giveBack();
            }
        }
        return best.documents();
    }

    private List<Wanted> wanted(LeafReaderContext leaf) throws IOException {
        List<Wanted> wanted = new ArrayList<>(weights.size());
        for (Map.Entry<Place, Float> entry : weights.entrySet()) {
            String field = entry.getKey().field();
            String term = entry.getKey().term();
            Places places = frequencies.places(leaf, field, term);
            if (places.size() > 0) {
                FieldScale scale = frequencies.scale(field);
                float weight = entry.getValue() * scale.rarity(frequencies.of(field, term));
                wanted.add(new Wanted(places, scale, weight, places.most(scale, weight)));
            }
        }
        wanted.sort(Comparator.comparingDouble(Wanted::most).reversed());
        return wanted;
    }

    private static void look(List<Wanted> wanted, Sums sums, Best best) {
        double rest = 0;
        for (Wanted word : wanted) {
            rest += word.most();
        }
        double reached = 0;
        double cut = best.cut();
        for (int i = 0; i < wanted.size(); i++) {
            Wanted word = wanted.get(i);
            boolean mayDo = rest < reached && sums.size() + best.size() >= best.limit();
            if (mayDo && word.places().size() > sums.size() / 2) {
                cut = Math.max(cut, sums.cut(best));
            }
            if (rest < cut * NEARLY) {
                sums.keep(rest, cut * NEARLY);
                follow(wanted.subList(i, wanted.size()), rest, sums, best);
                return;
            }
            sums.add(word.places(), word.scale(), word.weight());
            reached += word.most();
            rest -= word.most();
        }
        sums.offer(best);
    }

    private static void follow(List<Wanted> wanted, double most, Sums sums, Best best) {
        double rest = most;
        double seen = most;
        for (Wanted word : wanted) {
            if (sums.hopefuls() > MANY && rest < seen * LESS) {
                sums.keep(rest, Math.max(best.cut(), sums.cut(best)) * NEARLY);
                seen = rest;
            }
            sums.follow(word.places(), word.scale(), word.weight());
            rest -= word.most();
        }
        sums.offer(best);
    }
}
