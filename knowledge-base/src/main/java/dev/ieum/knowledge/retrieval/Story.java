package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.article.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A message that is told rather than asked: its sentences are about several things, so as one bag of words it is near
/// to everything. Each part of it is ranked for itself, and an article stands by what the parts say for it, each as far
/// as it sets the article off from the part's other candidates: a part that says nothing sets off nothing. Not
/// thread-safe: lives for one search.
final class Story {
    /// A shorter message is one question.
    static final int FROM = 400;

    /// A message is read in at most so many parts, so that a long one costs no more than so many short ones.
    static final int MAX_PARTS = 48;

    /// Sentences shorter than this are read together with the next one.
    private static final int SHORTEST = 60;

    /// What a passage counts beside its article: it decides between passages, not between articles.
    private static final double WITHIN = 0.001;

    /// What a part that asks counts beside one that tells.
    private static final double ASKING = 3;

    /// What parts that ask have in them; of the others some have it too, which does little harm.
    private static final Pattern ASKS = Pattern.compile(
            "(?i)[?？]|궁금|알려|알고\\s?싶|여쭤|여쭙|문의|[는은인을할될]지|까요|나요|주세요|부탁"
                    + "|\\b(?:how|what|when|where|which|why|can|could|wonder|want|need|would like|let me know|please|tell me|help)\\b");

    private final Map<Integer, Double> articles = new HashMap<>();
    private final Map<Integer, Double> passages = new HashMap<>();
    private final List<Part> heard = new ArrayList<>();
    private final double scale;

    Story(int parts) {
        this.scale = 1 / Math.sqrt(parts);
    }

    /// The parts of a message; one when it is short.
    static List<String> parts(String text) {
        if (text.length() < FROM) {
            return List.of(text);
        }
        int shortest = Math.max(SHORTEST, text.length() / MAX_PARTS + 1);
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (Sentences.Span sentence : Sentences.of(text)) {
            part.append(sentence.of(text)).append(' ');
            if (part.length() > shortest) {
                parts.add(part.toString().strip());
                part.setLength(0);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString().strip());
        }
        return parts;
    }

    private record Part(String text, double weight, boolean asks) {}

    /// Adds what one part says.
    ///
    /// @param ranking its candidates, best first
    void hear(Ranking ranking) {
        String text = ranking.terms().text();
        Part part =
                new Part(text, ranking.terms().totalWeight(), ASKS.matcher(text).find());
        heard.add(part);
        double counts = part.asks() ? ASKING : 1;
        List<Candidate> ranked = ranking.candidates();
        Map<Integer, Double> best = new LinkedHashMap<>();
        ranked.forEach(candidate -> best.putIfAbsent(first(candidate), candidate.score()));
        double mean = best.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        best.forEach((article, score) -> add(article, counts * (score - mean), articles));
        ranked.forEach(candidate -> add(candidate.part().document(), counts * (candidate.score() - mean), passages));
    }

    private static int first(Candidate candidate) {
        return candidate.article().parts().getFirst().document();
    }

    private static void add(int document, double above, Map<Integer, Double> to) {
        to.merge(document, Math.max(0, above), Double::sum);
    }

    /// The first documents of the articles that stand highest.
    Set<Integer> articles(int limit) {
        return articles.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The parts that ask, or all where none does; those that say most, as they were typed.
    List<String> heaviest(int limit) {
        boolean asked = heard.stream().anyMatch(Part::asks);
        return heard.stream()
                .filter(part -> part.asks() || !asked)
                .sorted(Comparator.comparingDouble(Part::weight).reversed())
                .limit(limit)
                .map(Part::text)
                .toList();
    }

    /// What the parts say for an article, given by its first document.
    double above(int first) {
        return articles.getOrDefault(first, 0.0);
    }

    /// Articles stand from now on where a look at them with the whole story puts them.
    ///
    /// @param stands by their first documents
    void settle(Map<Integer, Double> stands) {
        articles.clear();
        articles.putAll(stands);
    }

    /// What the whole story says for a candidate, on the scale of one question's scores. Of an article's passages the
    /// one that more parts speak for comes first.
    double score(Candidate candidate) {
        double article = articles.getOrDefault(first(candidate), 0.0);
        double passage = passages.getOrDefault(candidate.part().document(), 0.0);
        return scale * (article + WITHIN * passage);
    }
}
