package dev.daogou.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;

/** The vectors of one shop by one model: the nearest ones, all compared where they are few, by the graph where they are many. */
final class LuceneVectors {

    /** Comparing so many takes about a millisecond, less than a filtered walk through the graph and without its misses. */
    private static final int FEW = 4_000;

    private final IndexSearcher searcher;
    private final Query filter;
    private final String field;
    private final float[] query;

    LuceneVectors(IndexSearcher searcher, Query filter, String field, float[] query) {
        this.searcher = searcher;
        this.filter = filter;
        this.field = field;
        this.query = query;
    }

    /** The k nearest passages that pass the filter, with their cosines; empty without a query vector. */
    Map<Integer, Double> nearest(int k, boolean exact) throws IOException {
        Map<LeafReaderContext, FixedBitSet> allowed = new HashMap<>();
        long count = query == null ? 0 : allowed(allowed);
        PriorityQueue<ScoreDoc> best = new PriorityQueue<>((a, b) -> Float.compare(a.score, b.score));
        for (var entry : count == 0 ? List.<Map.Entry<LeafReaderContext, FixedBitSet>>of() : allowed.entrySet()) {
            LeafReaderContext leaf = entry.getKey();
            List<ScoreDoc> found = exact || count <= FEW
                    ? all(leaf.reader(), entry.getValue())
                    : graph(leaf.reader(), entry.getValue(), k);
            for (ScoreDoc hit : found) {
                best.add(new ScoreDoc(hit.doc + leaf.docBase, hit.score));
                if (best.size() > k) {
                    best.poll();
                }
            }
        }
        Map<Integer, Double> cosines = new HashMap<>();
        best.forEach(hit -> cosines.put(hit.doc, (double) hit.score));
        return cosines;
    }

    /** Adds the cosines of these documents, where they have a vector. */
    void cosines(TreeSet<Integer> docs, Map<Integer, Double> cosines) throws IOException {
        if (query == null) {
            return;
        }
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
            if (vectors == null) {
                continue;
            }
            for (int doc : docs.subSet(leaf.docBase, leaf.docBase + leaf.reader().maxDoc())) {
                int local = doc - leaf.docBase;
                if (!cosines.containsKey(doc) && reaches(vectors, local)) {
                    cosines.put(doc, (double) VectorUtil.dotProduct(query, vectors.vectorValue()));
                }
            }
        }
    }

    private long allowed(Map<LeafReaderContext, FixedBitSet> allowed) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        long count = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = leaf.reader().getFloatVectorValues(field) == null ? null : weight.scorer(leaf);
            if (scorer != null) {
                FixedBitSet docs = new FixedBitSet(leaf.reader().maxDoc());
                Bits live = leaf.reader().getLiveDocs();
                DocIdSetIterator each = scorer.iterator();
                for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        docs.set(doc);
                        count++;
                    }
                }
                allowed.put(leaf, docs);
            }
        }
        return count;
    }

    private List<ScoreDoc> all(LeafReader leaf, FixedBitSet docs) throws IOException {
        FloatVectorValues vectors = leaf.getFloatVectorValues(field);
        List<ScoreDoc> found = new ArrayList<>();
        BitSetIterator each = new BitSetIterator(docs, 0);
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            if (reaches(vectors, doc)) {
                found.add(new ScoreDoc(doc, VectorUtil.dotProduct(query, vectors.vectorValue())));
            }
        }
        return found;
    }

    /** Lucene reports (1 + cosine) / 2. */
    private List<ScoreDoc> graph(LeafReader leaf, FixedBitSet docs, int k) throws IOException {
        List<ScoreDoc> found = new ArrayList<>();
        for (ScoreDoc hit : leaf.searchNearestVectors(field, query, k, docs, Integer.MAX_VALUE).scoreDocs) {
            found.add(new ScoreDoc(hit.doc, 2 * hit.score - 1));
        }
        return found;
    }

    private static boolean reaches(FloatVectorValues vectors, int doc) throws IOException {
        return (vectors.docID() < doc ? vectors.advance(doc) : vectors.docID()) == doc;
    }
}
