package dev.daogou.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.daogou.model.ConfiguredRerank;
import dev.daogou.shared.Lang;
import dev.daogou.upstream.RerankScript;
import dev.daogou.upstream.Script;
import dev.daogou.upstream.ScriptedUpstream;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;

class EndpointRerankerTest {

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedUpstream upstream = ScriptedUpstream.start();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private EndpointReranker reranker;

    @AfterEach
    void close() {
        reranker.stop();
        upstream.close();
        vertx.close();
    }

    private EndpointReranker configured(String baseUrl, String... properties) {
        String[] all = java.util.stream.Stream.concat(java.util.stream.Stream.of("timeout", "20s"),
                java.util.stream.Stream.of(properties)).toArray(String[]::new);
        reranker = new EndpointReranker(ConfiguredRerank.at(baseUrl, all), vertx, meters);
        reranker.open();
        return reranker;
    }

    private static Findings found(int many) {
        return new Findings(IntStream.range(0, many)
                .mapToObj(i -> new Hit(new Passage("p" + i, "article:p#" + i, PassageKind.FAQ, null, "p" + i, null, Lang.ZH,
                        "标题", "x".repeat(i + 1), null, null), 0.9 - i / 100.0, 0.1, i + 1, 0.5, i + 1))
                .toList(), null);
    }

    private static List<String> ids(Findings findings) {
        return findings.hits().stream().map(hit -> hit.passage().id()).toList();
    }

    @Test
    void theOrderIsTheRerankersAndTheScoresStay() {
        upstream.choosing(request -> RerankScript.by(request, (query, text) -> text.length()));

        Findings ordered = configured(upstream.baseUrl(), "candidates", "3").order("q", found(5));

        assertThat(ids(ordered)).containsExactly("p2", "p1", "p0", "p3", "p4");
        assertThat(ordered.hits()).extracting(Hit::score).containsExactly(0.88, 0.89, 0.9, 0.87, 0.86);
        assertThat(ordered.hits().get(0).relevance()).isEqualTo(6);
        assertThat(ordered.hits().get(3).relevance()).isNull();
        assertThat(ordered.hits().stream().sorted(Hit.FOREMOST).toList()).isEqualTo(ordered.hits());
        assertThat(upstream.awaitRequest(1).body().getJsonArray("documents").getString(2)).isEqualTo("标题\nxxx");
    }

    @Test
    void equalOnesStayAsTheyWere() {
        upstream.choosing(request -> RerankScript.by(request, (query, text) -> 0));
        assertThat(ids(configured(upstream.baseUrl()).order("q", found(4)))).containsExactly("p0", "p1", "p2", "p3");
    }

    @Test
    void withoutAnAddressNobodyIsAskedAndNothingChanges() {
        Findings found = found(5);
        assertThat(configured(null).candidates()).isZero();
        assertThat(reranker.order("q", found)).isSameAs(found);
        assertThat(upstream.received()).isEmpty();
    }

    @Test
    void oneHitNeedsNoOrder() {
        configured(upstream.baseUrl()).order("q", found(1));
        assertThat(upstream.received()).isEmpty();
    }

    @Test
    void whenItFailsOurOwnOrderStandsAndItIsCountedAndNothingPrivateIsLogged() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + java.util.Arrays.toString(entry.getParameters()));
            }

            @Override
            public void flush() {
                // nothing is held
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger log = Logger.getLogger(EndpointReranker.class.getName());
        log.addHandler(handler);
        try {
            upstream.choosing(request -> new Script().status(429)
                    .body("{\"message\":\"secret question with key secret-key\"}"));
            Findings ordered = configured(upstream.baseUrl()).order("secret question", found(5));

            assertThat(ids(ordered)).containsExactly("p0", "p1", "p2", "p3", "p4");
            assertThat(ordered.unordered()).isEqualTo("RATE");
            assertThat(meters.counter("daogou.rerank.degraded", "code", "RATE").count()).isEqualTo(1);
            assertThat(String.join("\n", logged)).doesNotContain("secret");
        } finally {
            log.removeHandler(handler);
        }
    }

    @Test
    void aLongPassageIsCutToAWindow() {
        upstream.choosing(request -> RerankScript.by(request, (query, text) -> 1));
        configured(upstream.baseUrl()).order("长".repeat(3_000), found(3_000 / 2));
        var request = upstream.awaitRequest(1).body();
        assertThat(request.getString("query").length()).isLessThan(300);
        assertThat(request.getJsonArray("documents")).hasSize(20);
    }
}
