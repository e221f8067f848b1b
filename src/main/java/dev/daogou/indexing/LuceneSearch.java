package dev.daogou.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** One query against one state of the index: candidates by words, candidates by vectors, and for all of them both evidences. */
final class LuceneSearch {

    private final IndexSearcher searcher;
    private final IndexQuery query;
    private final Query narrowed;
    private final Query invalid;
    private final LuceneTerms.Recent terms;
    private final String vectors;

    LuceneSearch(IndexSearcher searcher, IndexQuery query, LuceneTerms.Recent terms) {
        this.searcher = searcher;
        this.query = query;
        this.narrowed = LuceneFields.narrowed(query.shop(), query.filter());
        this.invalid = LuceneFields.invalid(query.filter().at());
        this.terms = terms;
        this.vectors = LuceneFields.vector(query.model(), query.shop());
    }

    Candidates run() throws IOException {
        if (narrowed != null && !LuceneStore.holdsAny(searcher, narrowed)) {
            return Candidates.NONE;
        }
        LuceneTerms asked = terms.of(searcher, query.shop(), query.text());
        Query words = asked.words();
        Map<Integer, Double> bm25 = lexical(words);
        List<Integer> lexical = List.copyOf(bm25.keySet());
        LuceneVectors scan = new LuceneVectors(searcher, narrowed, invalid, vectors, query.vector());
        Map<Integer, Double> semantic = scan.nearest(query.k(), query.filter().productId() != null);
        TreeSet<Integer> union = new TreeSet<>(lexical);
        union.addAll(semantic.keySet());
        scan.cosines(union, semantic);
        addScores(words, union, bm25);
        return new Candidates(candidates(union, lexical, semantic, bm25), asked.most(), !semantic.isEmpty());
    }

    /** The best, in their order. The words lie in the shop's own field: only then can Lucene pass over those that score less. */
    private Map<Integer, Double> lexical(Query words) throws IOException {
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(words, Occur.MUST).add(invalid, Occur.MUST_NOT);
        if (narrowed != null) {
            filtered.add(narrowed, Occur.FILTER);
        }
        Map<Integer, Double> found = new LinkedHashMap<>();
        for (ScoreDoc hit : searcher.search(filtered.build(), query.k()).scoreDocs) {
            found.put(hit.doc, (double) hit.score);
        }
        return found;
    }

    /** Adds the scores of those of these documents that have none yet. */
    private void addScores(Query words, TreeSet<Integer> docs, Map<Integer, Double> scores) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            for (int doc : docs.subSet(leaf.docBase, leaf.docBase + leaf.reader().maxDoc())) {
                int local = doc - leaf.docBase;
                if (!scores.containsKey(doc) && scorer.docID() < local) {
                    scorer.iterator().advance(local);
                }
                if (scorer.docID() == local) {
                    scores.putIfAbsent(doc, (double) scorer.score());
                }
            }
        }
    }

    private List<Candidate> candidates(TreeSet<Integer> docs, List<Integer> lexical, Map<Integer, Double> cosines,
            Map<Integer, Double> bm25) throws IOException {
        Map<Integer, Integer> byWords = ranks(lexical);
        Map<Integer, Integer> byVector = ranks(
                cosines.entrySet().stream().sorted(Map.Entry.<Integer, Double>comparingByValue().reversed()).limit(query.k())
                        .map(Map.Entry::getKey).toList());
        List<Candidate> candidates = new ArrayList<>(docs.size());
        for (int doc : docs) {
            candidates.add(new Candidate(passage(doc), bm25.getOrDefault(doc, 0.0), byWords.get(doc), cosines.get(doc),
                    byVector.get(doc)));
        }
        return candidates;
    }

    private Passage passage(int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues passages = leaf.reader().getBinaryDocValues(LuceneFields.PASSAGE);
        if (!passages.advanceExact(doc - leaf.docBase)) {
            throw new IOException("document " + doc + " holds no passage");
        }
        return PassageBytes.passage(passages.binaryValue());
    }

    private static Map<Integer, Integer> ranks(List<Integer> docs) {
        Map<Integer, Integer> ranks = new HashMap<>();
        docs.forEach(doc -> ranks.put(doc, ranks.size() + 1));
        return ranks;
    }
}
