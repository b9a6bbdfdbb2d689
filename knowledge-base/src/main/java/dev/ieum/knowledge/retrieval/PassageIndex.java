package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.CandidateIndex;
import dev.ieum.knowledge.article.PassageListener;
import dev.ieum.knowledge.article.Searcher;
import dev.ieum.knowledge.article.StoredPassage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;

/// Ranked passages for questions. This node's own copy of the rows: it can be thrown away and made again at any time.
/// Thread-safe.
public final class PassageIndex implements PassageListener, CandidateIndex, AutoCloseable {
    /// What a pair of letters counts that stands in no article: it may be a slip.
    private static final double ABSENT = 0.5;

    private final TextAnalysis analysis;
    private final LuceneIndex index;
    private final RankingWeights weights = RankingWeights.load("ranking-lexical.properties", Evidence.NAMES);

    private PassageIndex(TextAnalysis analysis, LuceneIndex index) {
        this.analysis = analysis;
        this.index = index;
    }

    /// Opens the index in `folder`, which is made; a damaged one is discarded, so [#reconcile] must follow.
    public static PassageIndex open(Path folder) {
        TextAnalysis analysis = new TextAnalysis(Words.NONE);
        return new PassageIndex(analysis, LuceneIndex.open(folder, new PassageDocuments(new Dissection(analysis))));
    }

    /// Replaces articles' passages; searches see it when this returns.
    @Override
    public void changed(List<ArticlePassages> changes) {
        index.replace(changes);
    }

    /// Makes the index equal to the rows; articles that have not changed are not indexed again. Searches see the old
    /// state until all is done.
    ///
    /// @param rows gives every searchable article to the consumer, once
    public void reconcile(Consumer<Consumer<ArticlePassages>> rows) {
        index.reconcile(rows, false);
    }

    /// Makes the index anew from the rows. Searches see the old state until all is done.
    ///
    /// @param rows gives every searchable article to the consumer, once
    public void rebuild(Consumer<Consumer<ArticlePassages>> rows) {
        index.reconcile(rows, true);
    }

    @Override
    public Searcher with(List<ArticlePassages> drafts) {
        DraftedIndex drafted = index.with(drafts);
        return new Searcher() {
            @Override
            public Findings search(Question question) {
                return drafted.search(searcher -> find(question, searcher));
            }

            @Override
            public void close() {
                drafted.close();
            }
        };
    }

    /// The passages that answer best.
    public Findings search(Question question) {
        return index.search(searcher -> find(question, searcher));
    }

    private Findings find(Question question, IndexSearcher searcher) throws IOException {
        List<Scored> scored = score(question, searcher);
        ArticleReader reader = new ArticleReader(searcher);
        List<Finding> findings = new ArrayList<>();
        for (Scored hit : scored.subList(0, Math.min(question.limit(), scored.size()))) {
            StoredPassage passage = reader.passage(hit.document());
            findings.add(new Finding(
                    passage.citation(), passage.text(), passage.text(), Math.clamp(hit.score() / 25, 0, 1)));
        }
        double confidence = findings.isEmpty() ? 0 : findings.getFirst().score();
        return new Findings(findings, confidence, confidence >= 0.5);
    }

    /// The numbers behind a ranking, for measurements and for learning weights.
    public List<Explained> explain(Question question) {
        return index.search(searcher -> {
            ArticleReader reader = new ArticleReader(searcher);
            List<Explained> explained = new ArrayList<>();
            for (Scored hit : score(question, searcher)) {
                explained.add(new Explained(reader.passage(hit.document()), hit.score(), hit.numbers()));
            }
            return explained;
        });
    }

    /// What the numbers of [Explained] count, in their order.
    public static List<String> numberNames() {
        return Evidence.NAMES;
    }

    /// What spoke for one candidate.
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    public record Explained(StoredPassage passage, double score, double[] numbers) {}

    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    private record Scored(int document, double score, double[] numbers) {}

    private List<Scored> score(Question question, IndexSearcher searcher) throws IOException {
        String text = question.text().substring(0, Math.min(question.text().length(), Question.MAX_CHARACTERS));
        QueryTerms terms = QueryTerms.read(text, analysis, searcher.getIndexReader());
        Evidence evidence = new Evidence(terms, lengths(searcher), letters(terms, searcher));
        List<Scored> scored = new ArrayList<>();
        for (ArticleReader.Article article :
                new ArticleReader(searcher).read(new Candidates(searcher).articles(terms))) {
            double[][] numbers = evidence.of(article);
            for (int p = 0; p < numbers.length; p++) {
                scored.add(new Scored(article.parts().get(p).document(), weights.score(numbers[p]), numbers[p]));
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::document));
        return scored;
    }

    private static Evidence.Lengths lengths(IndexSearcher searcher) throws IOException {
        return new Evidence.Lengths(
                average(searcher, PassageDocuments.WHOLE),
                average(searcher, PassageDocuments.QUESTION),
                average(searcher, PassageDocuments.BODY));
    }

    private static LetterPairs letters(QueryTerms terms, IndexSearcher searcher) throws IOException {
        int articles = Math.max(1, searcher.getIndexReader().getDocCount(PassageDocuments.PAIRS));
        return new LetterPairs(terms.squeezed(), pair -> {
            int frequency = searcher.getIndexReader().docFreq(new Term(PassageDocuments.PAIRS, pair));
            return frequency == 0 ? ABSENT : Math.log(1 + (articles - frequency + 0.5) / (frequency + 0.5));
        });
    }

    private static double average(IndexSearcher searcher, String field) throws IOException {
        CollectionStatistics statistics = searcher.collectionStatistics(field);
        return statistics == null ? 1 : (double) statistics.sumTotalTermFreq() / statistics.docCount();
    }

    @Override
    public void close() {
        index.close();
    }
}
