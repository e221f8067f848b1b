package dev.daogou.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConjunctionUtils;
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

    /**
     * So many are looked for where the graph is one, and at least so many where it is in parts, of which only the k nearest are
     * then taken: of 100,000 passages with 40 alone a seventh of the nearest ten is missed, with these a fortieth.
     */
    private static final int BREADTH = 200;
    private static final int LEAST_BREADTH = 80;

    /**
     * @param only the documents a narrowing leaves, or {@code null}
     * @param count how many that are, at most
     */
    private record Leaf(LeafReaderContext context, FixedBitSet only, Bits allowed, long count) {}

    private final IndexSearcher searcher;
    private final Query narrowed;
    private final Query invalid;
    private final String field;
    private final float[] query;

    /** @param narrowed {@code null} when the whole shop is asked, whose own field this is */
    LuceneVectors(IndexSearcher searcher, Query narrowed, Query invalid, String field, float[] query) {
        this.searcher = searcher;
        this.narrowed = narrowed;
        this.invalid = invalid;
        this.field = field;
        this.query = query;
    }

    /** The k nearest passages that pass the filter, with their cosines; empty without a query vector. */
    Map<Integer, Double> nearest(int k, boolean exact) throws IOException {
        List<Leaf> leaves = query == null ? List.of() : leaves();
        long all = leaves.stream().mapToLong(Leaf::count).sum();
        PriorityQueue<ScoreDoc> best = new PriorityQueue<>((a, b) -> Float.compare(a.score, b.score));
        for (Leaf leaf : leaves) {
            for (ScoreDoc hit : exact || all <= FEW ? all(leaf) : graph(leaf, breadth(k, leaf.count, all))) {
                best.add(new ScoreDoc(hit.doc + leaf.context.docBase, hit.score));
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

    private List<Leaf> leaves() throws IOException {
        Weight within = narrowed == null ? null : weight(narrowed);
        Weight without = weight(invalid);
        List<Leaf> found = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
            if (vectors != null) {
                FixedBitSet only = within == null ? null : docs(within, leaf);
                FixedBitSet not = docs(without, leaf);
                if (only != null) {
                    only.andNot(not);
                }
                found.add(new Leaf(leaf, only, allowed(leaf.reader().getLiveDocs(), only, not),
                        only == null ? vectors.size() : only.cardinality()));
            }
        }
        return found;
    }

    private static Bits allowed(Bits live, FixedBitSet only, FixedBitSet not) {
        int size = not.length();
        return new Bits() {
            @Override
            public boolean get(int doc) {
                return (only == null ? !not.get(doc) : only.get(doc)) && (live == null || live.get(doc));
            }

            @Override
            public int length() {
                return size;
            }
        };
    }

    private Weight weight(Query filter) throws IOException {
        return searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private static FixedBitSet docs(Weight weight, LeafReaderContext leaf) throws IOException {
        FixedBitSet docs = new FixedBitSet(leaf.reader().maxDoc());
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
            docs.or(scorer.iterator());
        }
        return docs;
    }

    private List<ScoreDoc> all(Leaf leaf) throws IOException {
        FloatVectorValues vectors = leaf.context.reader().getFloatVectorValues(field);
        DocIdSetIterator each = leaf.only == null
                ? vectors
                : ConjunctionUtils.intersectIterators(List.of(vectors, new BitSetIterator(leaf.only, leaf.count)));
        List<ScoreDoc> found = new ArrayList<>();
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            if (leaf.allowed.get(doc)) {
                found.add(new ScoreDoc(doc, VectorUtil.dotProduct(query, vectors.vectorValue())));
            }
        }
        return found;
    }

    private static int breadth(int k, long part, long all) {
        return (int) Math.max(Math.max(k, LEAST_BREADTH), BREADTH * part / all);
    }

    /** Lucene reports (1 + cosine) / 2. */
    private List<ScoreDoc> graph(Leaf leaf, int breadth) throws IOException {
        List<ScoreDoc> found = new ArrayList<>();
        for (ScoreDoc hit : leaf.context.reader().searchNearestVectors(field, query, breadth, leaf.allowed,
                Integer.MAX_VALUE).scoreDocs) {
            found.add(new ScoreDoc(hit.doc, 2 * hit.score - 1));
        }
        return found;
    }

    private static boolean reaches(FloatVectorValues vectors, int doc) throws IOException {
        return (vectors.docID() < doc ? vectors.advance(doc) : vectors.docID()) == doc;
    }
}
