package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/// The first, wide look: articles that share words with the question, and passages that do.
final class Candidates {
    /// So many articles and so many passages are looked at closely.
    static final int ARTICLES = 50;

    static final int PASSAGES = 50;

    /// So many nearest texts are looked at, and their passages.
    static final int NEAREST = 60;

    private static final int MEANINGS = 200;

    private static final float QUESTION_BOOST = 0.7f;

    private final IndexSearcher searcher;
    private final Frequencies frequencies;

    Candidates(IndexSearcher searcher, Frequencies frequencies) {
        this.searcher = searcher;
        this.frequencies = frequencies;
    }

    /// The first document of each candidate article.
    Set<Integer> articles(QueryTerms terms) throws IOException {
        Set<Integer> first = new LinkedHashSet<>();
        for (ScoreDoc hit : top(wholeQuery(terms), ARTICLES)) {
            first.add(hit.doc);
        }
        if (severalPassages()) {
            int[] passages = Arrays.stream(top(bodyQuery(terms), PASSAGES))
                    .mapToInt(hit -> hit.doc)
                    .sorted()
                    .toArray();
            for (int passage : passages) {
                first.add(passage - part(passage));
            }
        }
        return first;
    }

    /// The first document of each article one of whose texts has one of the `meanings`.
    Set<Integer> withMeanings(List<Long> meanings) throws IOException {
        List<BytesRef> keys = meanings.stream()
                .map(meaning -> new BytesRef(Long.toHexString(meaning)))
                .toList();
        Set<Integer> first = new LinkedHashSet<>();
        for (ScoreDoc hit : searcher.search(new TermInSetQuery(PassageDocuments.MEANS, keys), MEANINGS).scoreDocs) {
            first.add(hit.doc - part(hit.doc));
        }
        return first;
    }

    private boolean severalPassages() throws IOException {
        return searcher.getIndexReader().getDocCount(PassageDocuments.WHOLE)
                < searcher.getIndexReader().numDocs();
    }

    private ScoreDoc[] top(Query query, int limit) throws IOException {
        return searcher.search(query, new TopScoreDocCollectorManager(limit, null, limit)).scoreDocs;
    }

    private int part(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues parts = leaf.reader().getNumericDocValues(PassageDocuments.PART);
        return parts != null && parts.advanceExact(document - leaf.docBase) ? (int) parts.longValue() : 0;
    }

    /// One flat disjunction: a nested one cannot skip documents that only light words could bring in.
    private Query wholeQuery(QueryTerms terms) throws IOException {
        List<BooleanClause> clauses = new ArrayList<>();
        add(terms, PassageDocuments.WHOLE, 1, clauses);
        add(terms, PassageDocuments.QUESTION, QUESTION_BOOST, clauses);
        return new BooleanQuery.Builder().add(clauses).build();
    }

    private Query bodyQuery(QueryTerms terms) throws IOException {
        List<BooleanClause> clauses = new ArrayList<>();
        add(terms, PassageDocuments.BODY, 1, clauses);
        return new BooleanQuery.Builder().add(clauses).build();
    }

    private void add(QueryTerms terms, String field, float boost, List<BooleanClause> clauses) throws IOException {
        for (QueryTerms.Slot slot : terms.slots()) {
            add(field, slot.word().term(), boost * slot.factor(), clauses);
            for (QueryTerms.Other other : slot.others()) {
                add(field, other.term(), boost * slot.factor() * other.share(), clauses);
            }
        }
    }

    private void add(String field, String term, double weight, List<BooleanClause> clauses) throws IOException {
        if (weight > 0) {
            Query query = new BoostQuery(frequencies.query(new Term(field, term), searcher), (float) weight);
            clauses.add(new BooleanClause(query, BooleanClause.Occur.SHOULD));
        }
    }
}
