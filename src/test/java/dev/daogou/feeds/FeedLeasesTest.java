package dev.daogou.feeds;

import static dev.daogou.feeds.FeedServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpHandler;

import dev.daogou.merchant.Merchant;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Who fetches which feed, when several could, and when whoever does dies or is no longer wanted. */
@QuarkusTest
class FeedLeasesTest {

    private static final String CUP = "{\"id\":\"cup\",\"title\":\"Cup\",\"price\":{\"amount\":\"5.00\",\"currency\":\"EUR\"},"
            + "\"availability\":\"in_stock\"}\n";
    private static final Duration SOON = Duration.ofSeconds(90);

    @Inject
    Replicas rounds;
    @Inject
    EntityManager database;

    private final FeedServer server = FeedServer.start();
    private final CountDownLatch held = new CountDownLatch(1);

    @AfterEach
    void stop() {
        held.countDown();
        server.close();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("delete from feed_source").executeUpdate());
    }

    @Test
    void ofTwoReplicasOneFetchesADueFeed() throws Exception {
        Merchant merchant = Merchant.of("leases-two", "EUR");
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            paths.add("/feed" + i);
            server.on("/feed" + i, ok(CUP));
            put(merchant, "f" + i, "/feed" + i);
        }
        rounds.pass(Duration.ZERO);
        FeedRounds[] replicas = { rounds.replica(), rounds.replica() };
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            CyclicBarrier together = new CyclicBarrier(2);
            CompletableFuture<?>[] looks = new CompletableFuture<?>[2];
            for (int i = 0; i < 2; i++) {
                FeedRounds replica = replicas[i];
                looks[i] = CompletableFuture.runAsync(() -> {
                    meet(together);
                    Replicas.lookOver(replica);
                });
            }
            CompletableFuture.allOf(looks).get();
            return states(merchant).stream().noneMatch("fetching"::equals)
                    && merchant.call().get("/api/v1/shop/feeds").jsonPath().getList("feeds.lastOutcome").size() == 6
                    && !merchant.call().get("/api/v1/shop/feeds").jsonPath().getList("feeds.lastOutcome").contains(null);
        });
        assertThat(server.seen()).extracting(FeedServer.Seen::path).containsExactlyInAnyOrderElementsOf(paths);
        assertThat(new HashSet<>(merchant.call().get("/api/v1/shop/feeds").jsonPath().getList("feeds.lastOutcome")))
                .isEqualTo(new HashSet<>(List.of("imported")));
    }

    @Test
    void aFeedWhoseFetcherHasDiedIsFetchedByAnotherAndItsLateAnswerCountsForNothing() {
        Merchant merchant = Merchant.of("leases-dead", "EUR");
        server.on("/feed", holding(CUP));
        put(merchant, "main", "/feed");
        rounds.pass(Duration.ZERO);
        FeedLease dead = CurrentShop.within("default", () -> rounds.leases().take()).orElseThrow();
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> rounds.errand().run(dead, watch()));
        await().atMost(SOON).until(() -> server.seen().size() == 1);
        Replicas.lookOver(rounds.replica());
        assertThat(states(merchant)).containsExactly("fetching");

        rounds.pass(FeedLeases.HELD);
        server.on("/feed", ok(CUP));
        FeedRounds other = rounds.replica();
        await().atMost(SOON).until(() -> {
            Replicas.lookOver(other);
            return states(merchant).equals(List.of("waiting"));
        });
        held.countDown();
        late.join();
        assertThat(runs(merchant)).hasSize(1);
        assertThat(server.seen()).hasSize(2);
        // A thread that belongs to no request asks too.
        assertThat(CompletableFuture.supplyAsync(() -> rounds.leases().prolong(dead)).join()).isFalse();
    }

    @Test
    void aLeaseThatIsProlongedIsKept() {
        Merchant merchant = Merchant.of("leases-kept", "EUR");
        put(merchant, "main", "/feed");
        rounds.pass(Duration.ZERO);
        FeedLease lease = CurrentShop.within("default", () -> rounds.leases().take()).orElseThrow();
        for (int i = 0; i < 3; i++) {
            rounds.clock.pass(FeedLeases.HELD.dividedBy(2));
            assertThat(CompletableFuture.supplyAsync(() -> rounds.leases().prolong(lease)).join()).isTrue();
            Replicas.lookOver(rounds.replica());
        }
        assertThat(server.seen()).isEmpty();
    }

    @Test
    void aFeedRemovedOrChangedInTheMiddleOfItsFetchLeadsToNothing() {
        Merchant merchant = Merchant.of("leases-removed", "EUR");
        server.on("/feed", holding(CUP));
        server.on("/other", ok(CUP.replace("cup", "other")));
        put(merchant, "removed", "/feed");
        put(merchant, "changed", "/feed");
        rounds.pass(Duration.ZERO);
        FeedRounds replica = rounds.replica();
        Replicas.lookOver(replica);
        await().atMost(SOON).until(() -> server.seen().size() == 2);
        merchant.call().delete("/api/v1/shop/feeds/removed").then().statusCode(204);
        merchant.call().delete("/api/v1/shop/feeds/removed").then().statusCode(404);
        put(merchant, "changed", "/other");
        held.countDown();
        rounds.pass(Duration.ZERO);
        await().atMost(SOON).until(() -> {
            Replicas.lookOver(replica);
            return runs(merchant).size() == 1 && states(merchant).equals(List.of("waiting"));
        });
        merchant.product("other").statusCode(200);
        merchant.product("cup").statusCode(404);
        assertThat(server.seen()).hasSize(3);
    }

    @Test
    void aReplicaThatStopsGivesBackWhatItWasFetching() throws InterruptedException {
        Merchant merchant = Merchant.of("leases-stop", "EUR");
        server.on("/feed", server.stall(CUP));
        put(merchant, "main", "/feed");
        rounds.pass(Duration.ZERO);
        FeedRounds stopping = rounds.replica();
        Replicas.lookOver(stopping);
        await().atMost(SOON).until(() -> server.seen().size() == 1);
        stopping.stop();
        assertThat(states(merchant)).containsExactly("waiting");
        Replicas.lookOver(stopping);
        assertThat(states(merchant)).containsExactly("waiting");

        server.on("/feed", ok(CUP));
        FeedRounds next = rounds.replica();
        await().atMost(SOON).until(() -> {
            Replicas.lookOver(next);
            return runs(merchant).size() == 1;
        });
    }

    @Test
    void aFeedWhoseImportDiedWithTheServiceIsFetchedAgainWhateverItIs() {
        Merchant merchant = Merchant.of("leases-killed", "EUR");
        server.on("/feed", ok(CUP, "ETag", "\"v1\""));
        put(merchant, "main", "/feed");
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("""
                update feed_source set state = 'IMPORTING', import_id = 'imp_gone', etag = '"v1"', next_at = null
                 where shop = 'leases-killed'""").executeUpdate());
        FeedRounds replica = rounds.replica();
        Replicas.lookOver(replica);
        assertThat(merchant.call().get("/api/v1/shop/feeds").jsonPath().getString("feeds[0].problem")).contains("import");
        rounds.pass(Duration.ofMinutes(1));
        await().atMost(SOON).until(() -> {
            Replicas.lookOver(replica);
            return runs(merchant).size() == 1 && states(merchant).equals(List.of("waiting"));
        });
        assertThat(server.last().header("If-None-Match")).isNull();
    }

    private HttpHandler holding(String body) {
        return exchange -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ok(body).handle(exchange);
        };
    }

    private static FetchWatch watch() {
        var timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        return new FetchWatch(timer, Duration.ofMinutes(1), Duration.ofMinutes(1), () -> true);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void put(Merchant merchant, String id, String path) {
        merchant.json(Map.of("url", server.url(path), "everyMinutes", 60)).put("/api/v1/shop/feeds/" + id).then()
                .statusCode(200);
    }

    private static List<String> states(Merchant merchant) {
        return merchant.call().get("/api/v1/shop/feeds").then().statusCode(200).extract().jsonPath().getList("feeds.state");
    }

    private static List<Object> runs(Merchant merchant) {
        return merchant.call().get("/api/v1/shop/imports").then().statusCode(200).extract().jsonPath().getList("imports");
    }
}
