package dev.daogou.indexing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Where the terms of a question stand in one state of the index: most of a search's time goes into finding that out, and a
 * question is searched for several times, of this product and of the shop.
 *
 * @param words any of the terms
 * @param most the sum of their inverse document frequencies
 */
record LuceneTerms(Query words, double most) {

    private record Asked(Object reader, String field, String text) {}

    /** Those just asked. What is kept holds on to its state of the index, so not for long. */
    static final class Recent {

        private static final int MOST = 64;
        private static final Duration KEPT = Duration.ofSeconds(10);

        private final Cache<Asked, LuceneTerms> recent = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

        LuceneTerms of(IndexSearcher searcher, String shop, String text) throws IOException {
            String field = LuceneFields.terms(shop);
            var asked = new Asked(searcher.getIndexReader().getReaderCacheHelper().getKey(), field, text);
            LuceneTerms known = recent.getIfPresent(asked);
            if (known == null) {
                known = look(searcher, field, text);
                recent.put(asked, known);
            }
            return known;
        }
    }

    private static LuceneTerms look(IndexSearcher searcher, String field, String text) throws IOException {
        List<TermQuery> found = new ArrayList<>();
        for (String asked : Terms.ofQuestion(text)) {
            Term term = new Term(field, asked);
            found.add(new TermQuery(term, TermStates.build(searcher, term, true)));
        }
        long all = searcher.getIndexReader().getDocCount(field);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        found.stream().limit(Bm25.MOST_TERMS).forEach(term -> any.add(term, Occur.SHOULD));
        double most = found.stream().mapToDouble(term -> Bm25.idf(term.getTermStates().docFreq(), all)).sum();
        return new LuceneTerms(any.build(), most);
    }
}
