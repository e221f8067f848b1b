package dev.daogou.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** Lucene as its own examples use it: one field of terms, one of vectors, the passage stored; two queries, no filter. */
final class RawLucene implements BenchPeer, AutoCloseable {

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    RawLucene(Path path, BenchPassages passages) throws IOException {
        directory = new MMapDirectory(path);
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < passages.size(); i++) {
                Passage passage = passages.passage(i);
                Document document = new Document();
                document.add(new Field("terms", new TermStream(Terms.ofPassage(passage.embedded())),
                        org.apache.lucene.document.TextField.TYPE_NOT_STORED));
                document.add(new KnnFloatVectorField("vector", passages.vector(i), VectorSimilarityFunction.DOT_PRODUCT));
                document.add(new StoredField("passage", PassageBytes.of(passage)));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @Override
    public int search(IndexQuery query) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        Terms.ofQuestion(query.text()).forEach(term -> words.add(new TermQuery(new Term("terms", term)), Occur.SHOULD));
        Set<Integer> found = new LinkedHashSet<>();
        for (var part : List.of(words.build(), new KnnFloatVectorQuery("vector", query.vector(), query.k()))) {
            for (ScoreDoc hit : searcher.search(part, query.k()).scoreDocs) {
                found.add(hit.doc);
            }
        }
        for (int doc : found) {
            PassageBytes.passage(searcher.storedFields().document(doc).getBinaryValue("passage"));
        }
        return found.size();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
