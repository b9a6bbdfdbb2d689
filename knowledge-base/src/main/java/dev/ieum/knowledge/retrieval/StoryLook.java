package dev.ieum.knowledge.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The look at an article that a story as a whole gets: which neighbouring words they share, how much of its title the
/// story says and how often, and how near one of its passages comes to what one part of the story means. Rare is what
/// few of the articles looked at have. Not thread-safe: one per search.
final class StoryLook {
    /// So many articles are looked at.
    static final int ARTICLES = 200;

    private static final double K1 = 1;
    private static final double B = 0.6;

    /// So often a pair in a title counts.
    private static final int IN_TITLE = 3;

    /// What each of the four counts beside the others; by measurement.
    private static final double PARTS = 1;

    private static final double PAIRS = 3;
    private static final double TITLE = 2;
    private static final double MEANING = 1;

    /// So many pairs that a story says more than once, and articles too, make half of what could be made of words that
    /// the whole of it says: a letter that asks three things says none of them twice.
    private static final double REPEATED = 10;

    private final StoryWords story;
    private final StoryMeaning meaning;

    StoryLook(StoryWords story, StoryMeaning meaning) {
        this.story = story;
        this.meaning = meaning;
    }

    /// One article's counts.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Seen(ArticleReader.Article article, int[] pairs, int words, List<int[]> titles) {
        int first() {
            return article.parts().getFirst().document();
        }
    }

    /// Weighs articles.
    ///
    /// @param above what the parts of the story say for an article, given by its first document
    /// @return what stands for each article, by its first document, on the scale of `above`
    Map<Integer, Double> weigh(List<ArticleReader.Article> articles, ToDoubleFunction<Integer> above) {
        List<Seen> seen = articles.stream().map(this::see).toList();
        double[] parts = seen.stream()
                .mapToDouble(article -> above.applyAsDouble(article.first()))
                .toArray();
        double unit = Scale.leaders(parts);
        double[] sum = new double[seen.size()];
        add(parts, PARTS, sum);
        double repeated = repeated(seen);
        double trust = repeated / (repeated + REPEATED);
        add(pairs(seen), trust * PAIRS, sum);
        add(titles(seen), trust * TITLE, sum);
        double weight = PARTS + trust * (PAIRS + TITLE);
        if (meaning.isKnown()) {
            add(
                    Scale.aboveField(seen.stream()
                            .mapToDouble(article -> meaning.nearness(article.article()))
                            .toArray()),
                    MEANING,
                    sum);
            weight += MEANING;
        }
        Map<Integer, Double> stands = new HashMap<>();
        for (int i = 0; i < sum.length; i++) {
            stands.put(seen.get(i).first(), (unit > 0 ? unit : 1) * sum[i] / weight);
        }
        return stands;
    }

    /// Adds numbers in units of what the leading ones have.
    private static void add(double[] numbers, double weight, double[] sum) {
        double unit = Scale.leaders(numbers);
        for (int i = 0; i < sum.length && unit > 0; i++) {
            sum[i] += weight * numbers[i] / unit;
        }
    }

    private Seen see(ArticleReader.Article article) {
        int[] pairs = new int[story.pairs()];
        int words = 0;
        List<int[]> titles = new ArrayList<>();
        for (int p = 0; p < article.parts().size(); p++) {
            for (Forward.Piece piece : article.parts().get(p).pieces()) {
                boolean asks = piece.kind().asks();
                if (asks && p > 0) {
                    continue;
                }
                int[] telling = StoryWords.telling(piece.terms());
                words += telling.length;
                story.count(telling, asks ? IN_TITLE : 1, pairs);
                if (asks) {
                    titles.add(Arrays.stream(telling).distinct().toArray());
                }
            }
        }
        return new Seen(article, pairs, words, titles);
    }

    /// How many pairs the story says more than once and one of the articles too.
    private double repeated(List<Seen> seen) {
        return IntStream.range(0, story.pairs())
                .filter(pair -> story.paired(pair) > 1)
                .filter(pair -> seen.stream().anyMatch(article -> article.pairs()[pair] > 0))
                .count();
    }

    private double[] pairs(List<Seen> seen) {
        int[] having = new int[story.pairs()];
        for (Seen article : seen) {
            for (int pair = 0; pair < having.length; pair++) {
                having[pair] += article.pairs()[pair] > 0 ? 1 : 0;
            }
        }
        double average = seen.stream().mapToInt(Seen::words).average().orElse(1);
        return seen.stream()
                .mapToDouble(article -> {
                    double norm = K1 * (1 - B + B * article.words() / Math.max(1, average));
                    double sum = 0;
                    for (int pair = 0; pair < having.length; pair++) {
                        int count = article.pairs()[pair];
                        if (count > 0) {
                            double rare = Math.log(1 + (double) seen.size() / having[pair]);
                            sum += rare * (1 + Math.log(story.paired(pair))) * count * (K1 + 1) / (count + norm);
                        }
                    }
                    return sum;
                })
                .toArray();
    }

    private double[] titles(List<Seen> seen) {
        Map<Integer, Integer> having = new HashMap<>();
        for (Seen article : seen) {
            article.titles().forEach(title -> Arrays.stream(title).forEach(word -> having.put(word, 0)));
        }
        for (Seen article : seen) {
            article.article().parts().stream()
                    .flatMap(part -> part.pieces().stream())
                    .flatMapToInt(piece -> Arrays.stream(piece.terms()))
                    .distinct()
                    .forEach(word -> having.computeIfPresent(word, (same, count) -> count + 1));
        }
        return seen.stream()
                .mapToDouble(article -> article.titles().stream()
                        .mapToDouble(title -> said(title, having, seen.size()))
                        .max()
                        .orElse(0))
                .toArray();
    }

    /// How much of a title's weight the story says, and how often.
    private double said(int[] title, Map<Integer, Integer> having, int articles) {
        double all = 0;
        double sum = 0;
        for (int word : title) {
            int count = having.getOrDefault(word, 0);
            double rare = Math.log(1 + (articles - count + 0.5) / (count + 0.5));
            all += rare;
            sum += rare * Math.log(1 + story.said(word));
        }
        return all == 0 ? 0 : sum / all;
    }

    /// Brings numbers of different kinds to one scale: what counts is how they stand to those in front.
    private static final class Scale {
        private static final int LEADERS = 10;
        private static final int FIELD = 100;

        private Scale() {}

        /// The average of the first ones.
        static double leaders(double[] numbers) {
            return mean(numbers, Math.clamp(numbers.length / 4, 1, LEADERS));
        }

        /// The same numbers above the average of those that are no leaders.
        static double[] aboveField(double[] numbers) {
            double field = mean(numbers, FIELD);
            return Arrays.stream(numbers).map(number -> number - field).toArray();
        }

        private static double mean(double[] numbers, int first) {
            double[] sorted = Arrays.stream(numbers).sorted().toArray();
            return Arrays.stream(sorted, Math.max(0, sorted.length - first), sorted.length)
                    .average()
                    .orElse(0);
        }
    }
}
