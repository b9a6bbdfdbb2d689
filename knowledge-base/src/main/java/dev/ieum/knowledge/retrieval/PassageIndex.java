package dev.ieum.knowledge.retrieval;

import dev.ieum.knowledge.Finding;
import dev.ieum.knowledge.Findings;
import dev.ieum.knowledge.Question;
import dev.ieum.knowledge.article.ArticlePassages;
import dev.ieum.knowledge.article.CandidateIndex;
import dev.ieum.knowledge.article.PassageListener;
import dev.ieum.knowledge.article.Searcher;
import dev.ieum.knowledge.article.StoredPassage;
import dev.ieum.knowledge.semantic.MeaningText;
import dev.ieum.knowledge.semantic.Meanings.QueryMeaning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;

/// Ranked passages for questions. This node's own copy of the rows: it can be thrown away and made again at
/// any time. Thread-safe.
public final class PassageIndex implements PassageListener, CandidateIndex, AutoCloseable {
    private final Path words;
    private final LuceneIndex index;
    private volatile Ranker ranker;
    private volatile Function<String, Optional<QueryMeaning>> meanings = text -> Optional.empty();

    private PassageIndex(Path words, Ranker ranker, LuceneIndex index) {
        this.words = words;
        this.ranker = ranker;
        this.index = index;
    }

    /// Opens the index in `folder/index`, which is made; a damaged one is discarded, so [#reconcile] must follow. The
    /// shop's own words are read from `folder/words`.
    public static PassageIndex open(Path folder) {
        Path own = folder.resolve("words");
        Words words = Words.load(own);
        TextAnalysis analysis = new TextAnalysis(words);
        PassageDocuments documents = new PassageDocuments(new Dissection(analysis));
        return new PassageIndex(
                own,
                ranker(words, analysis),
                LuceneIndex.open(folder.resolve("index"), documents, words.fingerprint()));
    }

    private static Ranker ranker(Words words, TextAnalysis analysis) {
        return new Ranker(new QueryReader(analysis, new Synonyms(words, analysis)));
    }

    /// Reads the shop's own words again. Other synonyms hold from the next question on; with another dictionary
    /// everything is indexed anew, and searches see the old state until all is done.
    ///
    /// @param rows gives every searchable article to the consumer, once
    public void useWords(Consumer<Consumer<ArticlePassages>> rows) {
        Words read = Words.load(words);
        TextAnalysis analysis = new TextAnalysis(read);
        index.cutWith(new PassageDocuments(new Dissection(analysis)), read.fingerprint(), rows);
        Ranker next = ranker(read, analysis);
        next.searchMeanings(meanings);
        ranker = next;
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
        Ranking ranking = ranker.rank(question, searcher);
        if (ranking.candidates().isEmpty()) {
            return Findings.none();
        }
        Told told = tell(ranking, searcher);
        List<Finding> findings = new ArrayList<>();
        for (Candidate hit : told.ranking().first(question.limit())) {
            StoredPassage passage = told.tellings().passage(hit);
            String snippet = told.tellings().of(hit).snippet();
            findings.add(new Finding(passage.citation(), passage.text(), snippet, ranking.relative(hit)));
        }
        return ranker.judge(ranking, told.first(), findings);
    }

    /// A ranking whose first passage is the one of its article that tells most.
    private record Told(Ranking ranking, Tellings tellings) {
        Telling first() throws IOException {
            return tellings.of(ranking.candidates().getFirst());
        }
    }

    private static Told tell(Ranking ranking, IndexSearcher searcher) throws IOException {
        Tellings tellings =
                new Tellings(new ArticleReader(searcher, false), new Snippets(ranking.evidence(), ranking.terms()));
        return new Told(ranking.withBestPassage(hit -> tellings.of(hit).value()), tellings);
    }

    /// The numbers behind a ranking, for measurements and for learning weights.
    public List<Explained> explain(Question question) {
        return index.search(searcher -> {
            ArticleReader reader = new ArticleReader(searcher, false);
            List<Explained> explained = new ArrayList<>();
            for (Candidate hit : ranker.rank(question, searcher).candidates()) {
                explained.add(new Explained(reader.passage(hit.part().document()), hit.score(), hit.numbers()));
            }
            return explained;
        });
    }

    /// What the numbers of [Explained] count, in their order: the first ones always, the rest with a model only.
    public static List<String> numberNames() {
        return Ranker.HYBRID;
    }

    /// What spoke for one candidate.
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    public record Explained(StoredPassage passage, double score, double[] numbers) {}

    /// What the confidence in a ranking is made of, for learning it; empty when nothing was found.
    public double[] signals(Question question) {
        return index.search(searcher -> {
            Ranking ranking = ranker.rank(question, searcher);
            return ranking.candidates().isEmpty()
                    ? new double[0]
                    : Signals.of(ranking, tell(ranking, searcher).first());
        });
    }

    /// The names of [#signals], in their order: the first ones always, the rest with a model only.
    public static List<String> signalNames() {
        return Signals.HYBRID;
    }

    /// Makes the first customer's search as quick as the next one's.
    public void warmUp() {
        for (String text : List.of("영업시간이 어떻게 되나요?", "How much is shipping?", "쀓궳쁋 있나요?")) {
            search(new Question(text, "ko", 1));
        }
    }

    /// Gives what is searched to `each`, for embedding.
    public void texts(Consumer<MeaningText> each) {
        index.search(searcher -> {
            IndexedArticles.passages(searcher, passage -> {
                each.accept(PassageDocuments.text(passage));
                PassageDocuments.questions(passage).forEach(each);
            });
            return true;
        });
    }

    /// From now on asks `source` for the meaning of questions.
    public void searchMeanings(Function<String, Optional<QueryMeaning>> source) {
        meanings = source;
        ranker.searchMeanings(source);
    }

    @Override
    public void close() {
        index.close();
    }
}
