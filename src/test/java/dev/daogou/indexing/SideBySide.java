package dev.daogou.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.opentest4j.TestAbortedException;

import dev.daogou.indexing.PassageSource.Change;
import dev.daogou.model.ConfiguredEmbedding;
import dev.daogou.shared.Lang;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;

/** The same passages with the same vectors in every adapter there is here, and the product's own search over each. */
public final class SideBySide implements AutoCloseable {

    private final Path directory;
    private final Vertx vertx = Vertx.vertx();
    private final Embedders embedders = new Embedders(ConfiguredEmbedding.at("", "provider", "built-in"), vertx, null,
            new QuestionHealth(new SimpleMeterRegistry()));
    private final List<KnowledgeIndex> indexes = new ArrayList<>();
    private PgVectorServer server;
    private String absent;
    private int filled;

    /** @param directory for an index that lies in files */
    public SideBySide(Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        embedders.load();
        try {
            server = PgVectorServer.start();
        } catch (TestAbortedException noServer) {
            absent = noServer.getMessage();
        }
    }

    public String names() {
        return server == null ? "Lucene (pgvector SKIPPED: " + absent + ")" : "Lucene, pgvector";
    }

    /** What stands behind every fused figure. */
    public String fitted() {
        return """
                Fused figures rest on what was chosen on the fitted half: the weight of words beside meaning, %s in an FAQ and \
                %s elsewhere. Semantic figures are by the cosine of a passage and a question that the mean of 64 questions of \
                our own was taken out of; the Chinese ones were put in the tone of JDDC's after some lines of both halves had \
                been read, none of which is among them, and kept for the figures that they gave, while those of the half held \
                out were seen, too. Lexical figures are fitted to nothing, and nothing was trained."""
                .formatted(Fusion.WORDS_OF_FAQ, Fusion.WORDS_OF_OTHERS);
    }

    public String models() {
        return embedders.wanted().toString();
    }

    /** Puts these passages of a shop in the place of those before, and returns a search for each adapter by its name. */
    public Map<String, Search> over(String shop, List<Passage> passages) throws SQLException {
        empty();
        PassageSource source = source(shop, passages);
        Map<String, Search> searches = new LinkedHashMap<>();
        searches.put("Lucene", search(new LuceneIndex(directory.resolve("index-" + ++filled), source)));
        if (server != null) {
            DataSource database = server.fresh();
            PgVectorExtension.missing(database);
            searches.put("pgvector", search(new PgIndex(database, source)));
        }
        return searches;
    }

    @Override
    public void close() {
        empty();
        embedders.stop();
        vertx.close();
        if (server != null) {
            server.close();
        }
    }

    private void empty() {
        indexes.forEach(KnowledgeIndex::close);
        indexes.clear();
    }

    private Search search(KnowledgeIndex index) {
        indexes.add(index);
        index.open();
        return new Search(index, embedders, Reranker.NONE, Standing.UNCHANGED, new SimpleMeterRegistry());
    }

    private PassageSource source(String shop, List<Passage> passages) {
        Change[] changes = new Change[passages.size()];
        for (Lang lang : Lang.values()) {
            List<Integer> places = places(passages, lang);
            List<float[]> vectors = embedders.embedAll(places.stream().map(i -> passages.get(i).embedded()).toList(), lang);
            for (int i = 0; i < vectors.size(); i++) {
                Passage passage = passages.get(places.get(i));
                changes[places.get(i)] = new Change(shop, passage.id(), places.get(i) + 1L, passage, embedders.modelName(lang),
                        vectors.get(i));
            }
        }
        return new StillPassages(List.of(changes), embedders.wanted());
    }

    private static List<Integer> places(List<Passage> passages, Lang lang) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).lang() == lang) {
                places.add(i);
            }
        }
        return places;
    }
}
