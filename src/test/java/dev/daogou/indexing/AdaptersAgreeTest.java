package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.daogou.shared.Lang;

/** A reply and its confidence must not depend on the adapter: the same passages, the same questions, the same evidence. */
class AdaptersAgreeTest {

    private static final List<String> WORDS = List.of("羽绒服", "充绒量", "800FP", "防水", "冲锋衣", "GORE-TEX", "jacket",
            "waterproof", "-15℃", "退货", "运费", "尺码", "washing", "return", "七天", "颜色", "charger", "65W", "保修", "warranty");
    private static final int DIMENSIONS = 16;

    @TempDir
    Path directory;

    private final Random random = new Random(7);
    private final ScriptedPassages source = new ScriptedPassages();

    @Test
    void onWordsAndOnMeaning() throws IOException, InterruptedException, SQLException {
        for (int i = 0; i < 1_500; i++) {
            Passage passage = new Passage("p" + i, "article:p" + i, PassageKind.FAQ, "d" + i % 40, null, "A > " + i % 3,
                    i % 4 == 0 ? Lang.EN : Lang.ZH, words(1 + random.nextInt(4)), words(random.nextInt(120)), null, null);
            source.put("shop" + i % 2, passage, vector());
        }
        try (PgVectorServer server = PgVectorServer.start();
                KnowledgeIndex lucene = new LuceneIndex(directory.resolve("index"), source);
                KnowledgeIndex shared = shared(server.fresh())) {
            lucene.open();
            shared.open();
            for (int i = 0; i < 200; i++) {
                IndexFilter filter = new IndexFilter(i % 5 == 0 ? "d" + i % 40 : null, i % 7 == 0 ? "A" : null, null, null,
                        KnowledgeIndexContract.NOW);
                IndexQuery query = new IndexQuery("shop" + i % 2, words(1 + random.nextInt(5)), vector(),
                        source.wanted().of(i % 3 == 0 ? Lang.EN : Lang.ZH), filter, 40);
                agree(lucene.search(query), shared.search(query));
            }
        }
    }

    private static void agree(Candidates lucene, Candidates shared) {
        assertThat(shared.mostBm25()).isCloseTo(lucene.mostBm25(), within(1e-9));
        assertThat(shared.vectors()).isEqualTo(lucene.vectors());
        assertThat(byWords(shared)).usingElementComparator((a, b) -> Math.abs(a - b) < 1e-4 ? 0 : Double.compare(a, b))
                .containsExactlyElementsOf(byWords(lucene));
        for (Candidate candidate : lucene.list()) {
            shared.list().stream().filter(other -> other.passage().id().equals(candidate.passage().id())).forEach(other -> {
                assertThat(other.passage()).isEqualTo(candidate.passage());
                assertThat(other.bm25()).isCloseTo(candidate.bm25(), within(1e-4));
                if (candidate.cosine() == null) {
                    assertThat(other.cosine()).isNull();
                } else {
                    assertThat(other.cosine()).isCloseTo(candidate.cosine(), within(1e-3));
                }
            });
        }
        long same = shared.list().stream().map(candidate -> candidate.passage().id())
                .filter(KnowledgeIndexContract.ids(lucene)::contains).count();
        // Where many score alike to the last digit, either may name others among the last.
        assertThat(same).isGreaterThanOrEqualTo((long) (0.9 * lucene.list().size()));
    }

    /** The lexical scores, the best first: the names may differ among equals. */
    private static List<Double> byWords(Candidates candidates) {
        return candidates.list().stream().filter(candidate -> candidate.lexicalRank() != null)
                .sorted((a, b) -> a.lexicalRank() - b.lexicalRank()).map(Candidate::bm25).toList();
    }

    private KnowledgeIndex shared(DataSource database) {
        assertThat(PgVectorExtension.missing(database)).isEmpty();
        return new PgIndex(database, source);
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()) * random.nextInt(WORDS.size()) / WORDS.size())).append(' ');
        }
        return text.toString();
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        double length = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            length += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }
}
