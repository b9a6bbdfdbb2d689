package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
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
        for (int article : inArticles(terms).find(ARTICLES)) {
            first.add(article);
        }
        if (severalPassages()) {
            for (int passage : inPassages(terms).find(PASSAGES)) {
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

    private int part(int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues parts = leaf.reader().getNumericDocValues(PassageDocuments.PART);
        return parts != null && parts.advanceExact(document - leaf.docBase) ? (int) parts.longValue() : 0;
    }

    private WideLook inArticles(QueryTerms terms) {
        WideLook look = new WideLook(frequencies);
        want(terms, PassageDocuments.WHOLE, 1, look);
        want(terms, PassageDocuments.QUESTION, QUESTION_BOOST, look);
        return look;
    }

    private WideLook inPassages(QueryTerms terms) {
        WideLook look = new WideLook(frequencies);
        want(terms, PassageDocuments.BODY, 1, look);
        return look;
    }

    private static void want(QueryTerms terms, String field, double boost, WideLook look) {
        for (QueryTerms.Slot slot : terms.slots()) {
            look.want(field, slot.word().term(), (float) (boost * slot.factor()));
            for (QueryTerms.Other other : slot.others()) {
                look.want(field, other.term(), (float) (boost * slot.factor() * other.share()));
            }
        }
    }
}
