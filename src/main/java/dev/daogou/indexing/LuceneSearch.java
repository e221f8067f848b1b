package dev.daogou.indexing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/** One query against one state of the index: candidates by words, candidates by vectors, and for all of them both evidences. */
final class LuceneSearch {

    private final IndexSearcher searcher;
    private final IndexQuery query;
    private final Query filter;
    private final String terms;
    private final String vectors;

    LuceneSearch(IndexSearcher searcher, IndexQuery query) {
        this.searcher = searcher;
        this.query = query;
        this.filter = LuceneFields.filter(query.shop(), query.filter());
        this.terms = LuceneFields.terms(query.shop());
        this.vectors = LuceneFields.vector(query.model(), query.shop());
    }

    Candidates run() throws IOException {
        Set<String> asked = Terms.ofQuestion(query.text());
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        asked.stream().limit(Bm25.MOST_TERMS).forEach(term -> any.add(new TermQuery(new Term(terms, term)), Occur.SHOULD));
        Query words = any.build();
        List<Integer> lexical = lexical(words);
        LuceneVectors scan = new LuceneVectors(searcher, filter, vectors, query.vector());
        Map<Integer, Double> semantic = scan.nearest(query.k(), query.filter().productId() != null);
        TreeSet<Integer> union = new TreeSet<>(lexical);
        union.addAll(semantic.keySet());
        scan.cosines(union, semantic);
        return new Candidates(candidates(union, lexical, semantic, bm25(words, union)), most(asked), !semantic.isEmpty());
    }

    private List<Integer> lexical(Query words) throws IOException {
        Query filtered = new BooleanQuery.Builder().add(words, Occur.MUST).add(filter, Occur.FILTER).build();
        List<Integer> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(filtered, query.k()).scoreDocs) {
            found.add(hit.doc);
        }
        return found;
    }

    private Map<Integer, Double> bm25(Query words, TreeSet<Integer> docs) throws IOException {
        Map<Integer, Double> scores = new HashMap<>();
        Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            for (int doc : docs.subSet(leaf.docBase, leaf.docBase + leaf.reader().maxDoc())) {
                int local = doc - leaf.docBase;
                if (scorer.docID() < local) {
                    scorer.iterator().advance(local);
                }
                if (scorer.docID() == local) {
                    scores.put(doc, (double) scorer.score());
                }
            }
        }
        return scores;
    }

    private double most(Set<String> asked) throws IOException {
        long all = searcher.getIndexReader().getDocCount(terms);
        double most = 0;
        for (String term : asked) {
            most += Bm25.idf(searcher.getIndexReader().docFreq(new Term(terms, term)), all);
        }
        return most;
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
