package dev.daogou.indexing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Bits;
import org.jboss.logging.Logger;

import dev.daogou.indexing.PassageSource.Change;

/** One build of the index in a directory of its own. Written by one thread at a time, searched by any. */
class LuceneStore implements Closeable {

    /** Raised by a change to how passages lie in Lucene or to their terms: an index of another layout is built anew. */
    private static final String LAYOUT = "2";
    private static final String BY = "layout " + LAYOUT + " by ";
    private static final Logger LOG = Logger.getLogger(LuceneStore.class);
    private static final Similarity SIMILARITY = new BM25Similarity(Bm25.K1, Bm25.B);
    /**
     * Vectors are the most of it: 2.5 KB a passage. What is flushed is a graph of its own, and a search walks all of them: a
     * build of 100,000 passages takes no longer with one graph than with six, and its searches a third of the time.
     */
    private static final long BUFFER_MB = Math.max(48, Math.min(512, Runtime.getRuntime().maxMemory() / 8 >> 20));

    private final Path path;
    private final Models models;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long mark;
    private boolean whole;
    private boolean dirty;

    /**
     * An index that was once whole, or an empty one.
     *
     * @param models of an empty one's vectors
     * @throws IOException when the directory holds what cannot be read
     */
    LuceneStore(Path path, Models models) throws IOException {
        this.path = path;
        directory = new MMapDirectory(path);
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig().setRAMBufferSizeMB(BUFFER_MB).setSimilarity(SIMILARITY)
                    .setCodec(new LuceneCodec()).setCommitOnClose(false));
            searchers = new SearcherManager(writer, new Searchers());
            Map<String, String> data = new HashMap<>();
            if (writer.getLiveCommitData() != null) {
                writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            }
            mark = Long.parseLong(data.getOrDefault("mark", "0"));
            String made = data.getOrDefault("made", "");
            whole = made.startsWith(BY);
            this.models = whole ? Models.parse(made.substring(BY.length())) : models;
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** The last version taken over. */
    synchronized long mark() {
        return mark;
    }

    /** Whether it once held everything up to its mark, in today's layout. */
    synchronized boolean whole() {
        return whole;
    }

    /** Whose vectors it holds. */
    Models models() {
        return models;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** Takes over changes; they are found when this returns, and on disk after {@link #commit}. */
    synchronized void apply(List<Change> changes) throws IOException {
        for (Change change : changes) {
            Term key = LuceneFields.key(change.shop(), change.id());
            if (change.passage() == null) {
                writer.deleteDocuments(key);
            } else {
                replace(key, change);
            }
            mark = change.version();
        }
        dirty = true;
    }

    /** One passage that cannot be indexed must not keep back those behind it, of every shop. */
    private void replace(Term key, Change change) throws IOException {
        try {
            writer.updateDocument(key, LuceneFields.document(change));
        } catch (IllegalArgumentException | StackOverflowError unfit) {
            LOG.errorf(unfit, "Passage %s of shop %s cannot be indexed and is not found", change.id(), change.shop());
            writer.deleteDocuments(key);
        }
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    synchronized void commit(boolean nowWhole) throws IOException {
        if (dirty || nowWhole != whole) {
            whole = nowWhole;
            writer.setLiveCommitData(
                    Map.of("mark", Long.toString(mark), "made", whole ? BY + models : "in part").entrySet());
            writer.commit();
            dirty = false;
        }
    }

    /** How many passages of this shop can be found by a searcher. */
    static long count(IndexSearcher searcher, String shop) throws IOException {
        return searcher.count(new TermQuery(new Term(LuceneFields.SHOP, shop)));
    }

    /** Whether anything passes the filter. */
    static boolean holdsAny(IndexSearcher searcher, Query filter) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            Bits live = leaf.reader().getLiveDocs();
            if (scorer == null) {
                continue;
            }
            DocIdSetIterator docs = scorer.iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (live == null || live.get(doc)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Passages by shop. */
    Map<String, Long> census() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            Map<String, Long> counts = new TreeMap<>();
            var shops = MultiTerms.getTerms(searcher.getIndexReader(), LuceneFields.SHOP);
            if (shops != null) {
                var each = shops.iterator();
                while (each.next() != null) {
                    String shop = each.term().utf8ToString();
                    counts.put(shop, count(searcher, shop));
                }
                counts.values().removeIf(count -> count == 0);
            }
            return counts;
        } finally {
            searchers.release(searcher);
        }
    }

    /** @throws IOException when a file is not what was once written */
    void checkIntegrity() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                if (leaf.reader() instanceof CodecReader reader) {
                    reader.checkIntegrity();
                }
            }
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(SIMILARITY);
            // Filters name shops and moments that hardly repeat; a cache would only cost.
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
