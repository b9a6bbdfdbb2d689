package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.semantic.Meanings.QueryMeaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Ranks passages in two looks: a wide one by words, and by meanings when there is a model; then a close one that
/// weighs
/// what each candidate has in common with the question. Thread-safe.
final class Ranker {
    /// What is weighed when there is a model.
    static final List<String> HYBRID =
            Stream.concat(Evidence.NAMES.stream(), Likeness.NAMES.stream()).toList();

    /// What a pair of letters counts that stands in no article: it may be a slip.
    private static final double ABSENT = 0.5;

    /// What speaks for an article in the customer's language: enough to decide between two that say the same.
    private static final double OWN_LANGUAGE = 1.5;

    private final QueryReader questions;
    private final RankingWeights lexical = RankingWeights.load("ranking-lexical.properties", Evidence.NAMES);
    private final RankingWeights hybrid = RankingWeights.load("ranking-hybrid.properties", HYBRID);
    private final Confidence lexicalConfidence = Confidence.load("confidence-lexical.properties", Signals.LEXICAL);
    private final Confidence hybridConfidence = Confidence.load("confidence-hybrid.properties", Signals.HYBRID);
    private volatile Function<String, Optional<QueryMeaning>> meanings = text -> Optional.empty();

    private final KnownLeaves leaves = new KnownLeaves();
    private volatile @Nullable Frequencies frequencies;

    Ranker(QueryReader questions) {
        this.questions = questions;
    }

    /// From now on asks `source` for the meaning of questions.
    void searchMeanings(Function<String, Optional<QueryMeaning>> source) {
        meanings = source;
    }

    Ranking rank(Question question, IndexSearcher searcher) throws IOException {
        String text = question.text().substring(0, Math.min(question.text().length(), Question.MAX_CHARACTERS));
        int locale = question.locale().hashCode();
        List<String> parts = Story.parts(text);
        if (parts.size() > 1) {
            return rank(text, parts, locale, searcher);
        }
        QueryTerms terms = questions.read(text, frequencies(searcher.getIndexReader()));
        Optional<QueryMeaning> meaning = meanings.apply(terms.text());
        Set<Integer> first = wide(terms, meaning, searcher);
        return closely(terms, meaning, first, locale, searcher).sorted();
    }

    private Ranking rank(String text, List<String> parts, int locale, IndexSearcher searcher) throws IOException {
        Frequencies frequencies = frequencies(searcher.getIndexReader());
        Story story = new Story(parts.size());
        for (String part : parts) {
            QueryTerms terms = questions.readAsTyped(part, frequencies);
            Set<Integer> first = wide(terms, Optional.empty(), searcher);
            story.hear(closely(terms, Optional.empty(), first, locale, searcher).sorted());
        }
        StoryMeaning meant = StoryMeaning.of(story.heaviest(StoryMeaning.MAX_PARTS), meanings);
        Set<Integer> first = story.articles(StoryLook.ARTICLES);
        first.addAll(new Candidates(searcher, frequencies).withMeanings(meant.nearest()));
        StoryLook look = new StoryLook(StoryWords.of(questions.sentences(text)), meant);
        story.settle(look.weigh(new ArticleReader(searcher, meant.isKnown()).read(first), story::above));
        QueryTerms terms = questions.readAsTyped(text, frequencies);
        // A whole story is near to everything in meaning: only its words say how sure the first article is.
        Ranking whole = closely(terms, Optional.empty(), story.articles(Candidates.ARTICLES), locale, searcher);
        whole.candidates().forEach(candidate -> candidate.stand(story.score(candidate)));
        return whole.sorted();
    }

    private Set<Integer> wide(QueryTerms terms, Optional<QueryMeaning> meaning, IndexSearcher searcher)
            throws IOException {
        Candidates wide = new Candidates(searcher, frequencies(searcher.getIndexReader()));
        Set<Integer> first = wide.articles(terms);
        if (meaning.isPresent()) {
            first.addAll(wide.withMeanings(meaning.get().nearest(Candidates.NEAREST)));
        }
        return first;
    }

    /// Weighs articles, given by their first documents.
    private Ranking closely(
            QueryTerms terms, Optional<QueryMeaning> meaning, Set<Integer> first, int locale, IndexSearcher searcher)
            throws IOException {
        LetterPairs letters = letters(terms, frequencies(searcher.getIndexReader()));
        Evidence evidence = new Evidence(terms, lengths(searcher), letters);
        List<Candidate> candidates = new ArrayList<>();
        for (ArticleReader.Article article : new ArticleReader(searcher, meaning.isPresent()).read(first)) {
            double[][] numbers = evidence.of(article);
            for (int p = 0; p < numbers.length; p++) {
                candidates.add(new Candidate(article, article.parts().get(p), numbers[p]));
            }
        }
        Evidence.relate(candidates);
        Optional<Likeness> likeness = meaning.map(Likeness::new).filter(known -> known.covers(candidates));
        likeness.ifPresent(known -> known.widen(candidates, terms.slots().size()));
        for (Candidate candidate : candidates) {
            double bonus = candidate.article().locale() == locale ? OWN_LANGUAGE : 0;
            candidate.weigh(likeness.isPresent() ? hybrid : lexical, bonus);
        }
        OptionalDouble elsewhere =
                likeness.isPresent() ? OptionalDouble.of(meaning.orElseThrow().elsewhere()) : OptionalDouble.empty();
        int articles = frequencies(searcher.getIndexReader()).articles();
        return new Ranking(terms, evidence, candidates, new Surroundings(articles, elsewhere));
    }

    /// What the findings are worth.
    ///
    /// @param told how well the first one answers
    Findings judge(Ranking ranking, Telling told, List<Finding> findings) {
        double[] signals = Signals.of(ranking, told);
        Confidence judge = signals.length > Signals.LEXICAL.size() ? hybridConfidence : lexicalConfidence;
        double confidence = judge.of(signals);
        return new Findings(findings, confidence, judge.isKnown(confidence));
    }

    private static Evidence.Lengths lengths(IndexSearcher searcher) throws IOException {
        return new Evidence.Lengths(
                average(searcher, PassageDocuments.WHOLE),
                average(searcher, PassageDocuments.QUESTION),
                average(searcher, PassageDocuments.BODY));
    }

    private Frequencies frequencies(IndexReader reader) throws IOException {
        Frequencies known = frequencies;
        if (known == null || !known.isOf(reader)) {
            known = new Frequencies(reader, leaves);
            frequencies = known;
        }
        return known;
    }

    private static LetterPairs letters(QueryTerms terms, Frequencies frequencies) throws IOException {
        return new LetterPairs(terms.squeezed(), pair -> {
            int frequency = frequencies.of(PassageDocuments.PAIRS, pair);
            return frequency == 0 ? ABSENT : frequencies.rarity(frequency);
        });
    }

    private static double average(IndexSearcher searcher, String field) throws IOException {
        CollectionStatistics statistics = searcher.collectionStatistics(field);
        return statistics == null ? 1 : (double) statistics.sumTotalTermFreq() / statistics.docCount();
    }
}
