package dev.ieum.evaluation.suite;

import dev.ieum.evaluation.dataset.Query;
import dev.ieum.evaluation.dataset.RetrievalSet;
import dev.ieum.evaluation.experiment.Section;
import dev.ieum.evaluation.noise.LearntTyping;
import dev.ieum.evaluation.noise.Typing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The parts of a retrieval report that show more than a mean.
final class RetrievalSections {

    private static final int SHOWN = 12;

    private RetrievalSections() {}

    /// At which rank the first right document stood.
    static Section ranks(Ranked ranked, RetrievalSet set) {
        long[] counts = new long[7];
        for (int i = 0; i < ranked.answers().size(); i++) {
            Query query = set.queries().get(i);
            List<String> ids = ranked.answers().get(i).ids();
            int rank = IntStream.range(0, ids.size())
                    .filter(at -> set.relevant(query).containsKey(ids.get(at)))
                    .findFirst()
                    .orElse(-1);
            counts[rank < 0 ? 6 : rank < 5 ? rank : 5]++;
        }
        List<Section.Bar> bars = new ArrayList<>();
        List<String> labels = List.of("1", "2", "3", "4", "5", "6–10", "not found");
        for (int i = 0; i < counts.length; i++) {
            bars.add(new Section.Bar(labels.get(i), counts[i]));
        }
        return new Section.Histogram("Rank of the first right document", "rank", bars);
    }

    /// Which questions went better and which worse than with another system.
    static Section against(String other, RetrievalSet set, Ranked before, Ranked after) {
        double[] old = before.measure("ndcg@10");
        double[] now = after.measure("ndcg@10");
        List<Integer> moved = IntStream.range(0, now.length)
                .filter(i -> now[i] != old[i])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> now[i] - old[i]))
                .toList();
        long better = moved.stream().filter(i -> now[i] > old[i]).count();
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < moved.size(); at++) {
            if (at < SHOWN || at >= moved.size() - SHOWN) {
                int i = moved.get(at);
                rows.add(List.of(set.queries().get(i).text(), number(old[i]), number(now[i]), signed(now[i] - old[i])));
            }
        }
        String title = "Against %s: %d better, %d worse, %d equal (the furthest moved, worst first)"
                .formatted(other, better, moved.size() - better, now.length - moved.size());
        return new Section.Table(title, List.of("question", other, "measured", "difference in nDCG@10"), rows);
    }

    /// What errors a learnt way of typing makes; nothing for the others.
    static List<Section> typing(Typing typing) {
        if (!(typing instanceof LearntTyping learnt)) {
            return List.of();
        }
        List<Section.Bar> bars = learnt.kinds().entrySet().stream()
                .map(kind -> new Section.Bar(kind.getKey(), kind.getValue()))
                .toList();
        return List.of(new Section.Histogram("Errors that the typing was learnt from", "kind", bars));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }
}
