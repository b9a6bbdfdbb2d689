package dev.ieum.knowledge.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// An index that does not show some of its articles. Closing it leaves the index open.
final class HidingReader extends FilterDirectoryReader {
    private final List<String> hidden;

    HidingReader(DirectoryReader in, List<String> hidden) throws IOException {
        super(in, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader reader) {
                return new HidingLeaf(reader, hidden);
            }
        });
        this.hidden = hidden;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader in) throws IOException {
        return new HidingReader(in, hidden);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    private static final class HidingLeaf extends FilterLeafReader {
        private final FixedBitSet live;

        HidingLeaf(LeafReader in, List<String> hidden) {
            super(in);
            this.live = new FixedBitSet(in.maxDoc());
            try {
                Bits before = in.getLiveDocs();
                for (int document = 0; document < in.maxDoc(); document++) {
                    if (before == null || before.get(document)) {
                        live.set(document);
                    }
                }
                for (String key : hidden) {
                    hide(in.postings(new Term(PassageDocuments.ARTICLE, key), PostingsEnum.NONE));
                }
            } catch (IOException broken) {
                throw new UncheckedIOException("the search index cannot be read", broken);
            }
        }

        private void hide(@Nullable PostingsEnum documents) throws IOException {
            while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                live.clear(documents.docID());
            }
        }

        @Override
        public Bits getLiveDocs() {
            return live;
        }

        @Override
        public int numDocs() {
            return live.cardinality();
        }

        /// What is hidden is not the segment's core.
        @Override
        public @Nullable CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }
}
