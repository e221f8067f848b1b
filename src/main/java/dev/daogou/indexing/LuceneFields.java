package dev.daogou.indexing;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * How a passage lies in Lucene. Each shop has fields of its own for terms and for vectors: frequencies are then the shop's, a
 * graph of vectors is the shop's, and a query that forgets its shop finds nothing. Each model has its own vector field too.
 */
final class LuceneFields {

    static final String PASSAGE = "passage";
    static final String SHOP = "shop";
    private static final String KEY = "key";
    private static final FieldType TERMS = terms();

    private LuceneFields() {}

    static String terms(String shop) {
        return "terms/" + shop;
    }

    static String vector(String model, String shop) {
        return "vector/" + model + "/" + shop;
    }

    static Term key(String shop, String id) {
        return new Term(KEY, shop + "\0" + id);
    }

    static Document document(PassageSource.Change change) throws IOException {
        Passage p = change.passage();
        Document document = new Document();
        document.add(new StringField(KEY, key(change.shop(), p.id()).bytes(), Field.Store.NO));
        document.add(word(SHOP, change.shop()));
        document.add(new Field(terms(change.shop()), new TermStream(Terms.ofPassage(p.embedded())), TERMS));
        if (change.vector() != null) {
            document.add(new KnnFloatVectorField(vector(change.model(), change.shop()), change.vector(),
                    VectorSimilarityFunction.DOT_PRODUCT));
        }
        document.add(word("kind", p.kind().code()));
        document.add(word("lang", p.lang().code()));
        if (p.productId() != null) {
            document.add(word("product", p.productId()));
        }
        categories(p.category()).forEach(path -> document.add(word("category", path)));
        if (p.validFrom() != null) {
            document.add(new LongPoint("from", p.validFrom().toEpochMilli()));
        }
        if (p.validTo() != null) {
            document.add(new LongPoint("to", p.validTo().toEpochMilli()));
        }
        document.add(new BinaryDocValuesField(PASSAGE, PassageBytes.of(p)));
        return document;
    }

    /**
     * What a filter asks for beside the shop and the moment; {@code null} when nothing: the shop's own fields then hold no
     * others, and its passages need not be gone through.
     */
    static Query narrowed(String shop, IndexFilter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (filter.productId() != null) {
            all.add(new TermQuery(new Term("product", filter.productId())), Occur.FILTER);
        }
        if (filter.category() != null) {
            List<String> path = categories(filter.category());
            all.add(new TermQuery(new Term("category", path.isEmpty() ? "" : path.get(path.size() - 1))), Occur.FILTER);
        }
        if (filter.kinds() != null) {
            all.add(new TermInSetQuery("kind", filter.kinds().stream().map(kind -> new BytesRef(kind.code())).toList()),
                    Occur.FILTER);
        }
        if (filter.lang() != null) {
            all.add(new TermQuery(new Term("lang", filter.lang().code())), Occur.FILTER);
        }
        all.add(new TermQuery(new Term(SHOP, shop)), Occur.FILTER);
        BooleanQuery query = all.build();
        return query.clauses().size() == 1 ? null : query;
    }

    /** Passages that are not valid at this moment. Asked this way round, since hardly any passage has a validity. */
    static Query invalid(Instant at) {
        return new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery("from", at.toEpochMilli() + 1, Long.MAX_VALUE), Occur.SHOULD)
                .add(LongPoint.newRangeQuery("to", Long.MIN_VALUE, at.toEpochMilli()), Occur.SHOULD).build();
    }

    /** {@code A > B > C} is found as {@code a}, {@code a>b} and {@code a>b>c}. */
    static List<String> categories(String path) {
        List<String> found = new ArrayList<>();
        if (path != null) {
            StringBuilder prefix = new StringBuilder();
            Arrays.stream(path.toLowerCase(Locale.ROOT).split(">")).map(String::strip).filter(part -> !part.isEmpty())
                    .forEach(part -> found.add(prefix.append(prefix.isEmpty() ? "" : ">").append(part).toString()));
        }
        return found;
    }

    private static StringField word(String field, String value) {
        return new StringField(field, value, Field.Store.NO);
    }

    private static FieldType terms() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
