package dev.daogou.feeds;

import static dev.daogou.feeds.FeedServer.ok;
import static dev.daogou.feeds.FeedServer.status;
import static dev.daogou.feeds.FeedServer.versioned;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.daogou.merchant.Merchant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Feeds that are fetched by themselves, from the merchant's wish to the shop's shelf. */
@QuarkusTest
class FeedScheduleTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    Replicas rounds;
    @Inject
    EntityManager database;

    private final FeedServer server = FeedServer.start();

    @AfterEach
    void stop() {
        server.close();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("delete from feed_source").executeUpdate());
    }

    @Test
    void aFeedComesInAndUnchangedCostsNotEvenAnImport() {
        Merchant merchant = Merchant.of("feeds-schedule", "EUR");
        server.on("/feed", versioned(cup("5.00"), "ETag", "\"v1\"", "If-None-Match"));
        JsonPath wished = put(merchant, "main", Map.of());
        assertThat(wished.getString("state")).isEqualTo("waiting");
        assertThat(wished.getMap("")).doesNotContainKeys("lastFetchedAt", "lastOutcome", "problem", "format");

        JsonPath first = fetched(merchant, Duration.ZERO);
        assertThat(first.getString("lastOutcome")).isEqualTo("imported");
        assertThat(first.getString("nextAt")).isEqualTo(rounds.clock.instant().plus(HOUR).toString());
        merchant.product("cup").statusCode(200).body("offers[0].price.amount", equalTo("5.00"));
        merchant.call().get("/api/v1/shop/imports/" + first.getString("lastImportId")).then().body("from", equalTo("feed:main"))
                .body("added", equalTo(1));

        JsonPath second = fetched(merchant, HOUR);
        assertThat(server.last().header("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(second.getString("lastOutcome")).isEqualTo("unchanged");
        assertThat(second.getString("lastChangedAt")).isEqualTo(first.getString("lastChangedAt"))
                .isNotEqualTo(second.getString("lastFetchedAt"));
        assertThat(runs(merchant)).hasSize(1);

        server.on("/feed", ok(cup("6.00"), "ETag", "\"v2\""));
        assertThat(fetched(merchant, HOUR).getString("lastOutcome")).isEqualTo("imported");
        merchant.product("cup").body("offers[0].price.amount", equalTo("6.00"));
        server.on("/feed", ok(cup("6.00"), "ETag", "\"v3\""));
        assertThat(fetched(merchant, HOUR).getString("lastOutcome")).isEqualTo("unchanged");
        assertThat(runs(merchant)).hasSize(2);
        assertThat(server.seen()).hasSize(4);
        given().header("Authorization", "Bearer test-operator-key").get("/q/metrics").then()
                .body(containsString("daogou_feeds_fetches_total{outcome=\"imported\"}"))
                .body(containsString("daogou_feeds_fetches_total{outcome=\"unchanged\"}"));
    }

    @Test
    void aFeedThatFailsIsTriedLaterAndLaterWhileTheOldDataAnswers() {
        Merchant merchant = Merchant.of("feeds-failing", "EUR");
        server.on("/feed", versioned(cup("5.00"), "ETag", "\"v1\"", "If-None-Match"));
        put(merchant, "main", Map.of("everyMinutes", 15));
        fetched(merchant, Duration.ZERO);

        server.on("/feed", status(500, "sorry"));
        rounds.pass(Duration.ofMinutes(15));
        int[] minutes = { 1, 2, 4, 8, 16, 32, 60, 60 };
        for (int i = 0; i < minutes.length; i++) {
            JsonPath failed = fetched(merchant, Duration.ZERO);
            assertThat(failed.getString("lastOutcome")).isEqualTo("failed");
            assertThat(failed.getInt("failures")).isEqualTo(i + 1);
            assertThat(failed.getString("problem")).contains("broken or overloaded (500)");
            assertThat(waits(failed)).isEqualTo(Duration.ofMinutes(minutes[i]));
            rounds.pass(waits(failed));
        }
        merchant.product("cup").statusCode(200);
        assertThat(runs(merchant)).hasSize(1);

        server.on("/feed", versioned(cup("5.00"), "ETag", "\"v1\"", "If-None-Match"));
        JsonPath well = fetched(merchant, Duration.ZERO);
        assertThat(well.getString("lastOutcome")).isEqualTo("unchanged");
        assertThat(well.getInt("failures")).isZero();
        assertThat(well.getString("problem")).isNull();
        assertThat(waits(well)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aServerThatAsksForMoreTimeGetsIt() {
        Merchant merchant = Merchant.of("feeds-busy", "EUR");
        server.on("/feed", status(429, "busy", "Retry-After", "7200"));
        put(merchant, "main", Map.of());
        assertThat(waits(fetched(merchant, Duration.ZERO))).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void whatIsNoFeedIsNamedAndTheShopStaysAsItIs() {
        Merchant merchant = Merchant.of("feeds-wrong", "EUR");
        merchant.importsCleanly(cup("5.00"));
        put(merchant, "main", Map.of("mode", "replace"));
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("<!doctype html><title>Sign in</title>", "A web page is there instead of a feed");
        wrong.put("hello", "What is there is not a feed we know");
        wrong.put("{\"error\":\"no such shop\"}", "None of the feed's rows could be used: line 1");
        wrong.put("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"b\">]><rss version=\"2.0\"><channel/></rss>",
                "The import failed: ");
        wrong.forEach((body, why) -> {
            server.on("/feed", ok(body, "ETag", "\"wrong\""));
            JsonPath failed = fetched(merchant, Duration.ofDays(1));
            assertThat(failed.getString("lastOutcome")).as(body).isEqualTo("failed");
            assertThat(failed.getString("problem")).as(body).startsWith(why);
            // What was not taken in is not recognised.
            assertThat(server.last().header("If-None-Match")).isNull();
        });
        merchant.product("cup").statusCode(200);
    }

    @Test
    void aFeedThatReplacesMustSayWhereItEnds() {
        Merchant merchant = Merchant.of("feeds-unsure", "EUR");
        try (OddServer unsure = OddServer.saying("HTTP/1.1 200 OK\r\n\r\n" + cup("5.00"))) {
            put(merchant, "main", Map.of("url", unsure.url(), "mode", "replace"));
            assertThat(fetched(merchant, Duration.ZERO).getString("problem")).contains("does not say how long the feed is");
            put(merchant, "main", Map.of("url", unsure.url()));
            assertThat(fetched(merchant, Duration.ZERO).getString("lastOutcome")).isEqualTo("imported");
        }
    }

    @Test
    void aPausedFeedIsFetchedOnlyWhenSomebodyAsks() {
        Merchant merchant = Merchant.of("feeds-paused", "EUR");
        server.on("/feed", ok(cup("5.00")));
        assertThat(put(merchant, "main", Map.of("on", false)).getString("state")).isEqualTo("paused");
        rounds.pass(Duration.ofDays(8));
        Replicas.lookOver(rounds.replica());
        assertThat(server.seen()).isEmpty();

        merchant.call().post("/api/v1/shop/feeds/main/fetch").then().statusCode(202).body("state", equalTo("waiting"));
        JsonPath asked = fetched(merchant, Duration.ZERO);
        assertThat(asked.getString("lastOutcome")).isEqualTo("imported");
        assertThat(asked.getString("state")).isEqualTo("paused");
        assertThat(asked.getString("nextAt")).isNull();

        assertThat(put(merchant, "main", Map.of()).getString("state")).isEqualTo("waiting");
        assertThat(fetched(merchant, Duration.ZERO).getString("lastOutcome")).isEqualTo("unchanged");
        merchant.call().post("/api/v1/shop/feeds/main/fetch").then().statusCode(202);
        fetched(merchant, Duration.ZERO);
        assertThat(server.seen()).hasSize(3);
    }

    @Test
    void anotherAddressIsFetchedAtOnceAndComesInWhateverItIs() {
        Merchant merchant = Merchant.of("feeds-moved", "EUR");
        server.on("/feed", ok(cup("5.00"), "ETag", "\"same\""));
        server.on("/new", ok(cup("5.00"), "ETag", "\"same\""));
        put(merchant, "main", Map.of());
        fetched(merchant, Duration.ZERO);
        put(merchant, "main", Map.of("url", server.url("/new")));
        assertThat(fetched(merchant, Duration.ZERO).getString("lastOutcome")).isEqualTo("imported");
        assertThat(server.last().header("If-None-Match")).isNull();
        assertThat(runs(merchant)).hasSize(2);
    }

    /** Lets time pass, fetches what is due, and waits until feed {@code main} rests. */
    private JsonPath fetched(Merchant merchant, Duration time) {
        rounds.pass(time);
        FeedRounds replica = rounds.replica();
        String fetchedBefore = feed(merchant).getString("lastFetchedAt");
        return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(20)).until(() -> {
            Replicas.lookOver(replica);
            return feed(merchant);
        }, feed -> !feed.getString("state").equals("fetching") && feed.getString("lastFetchedAt") != null
                && !feed.getString("lastFetchedAt").equals(fetchedBefore));
    }

    private Duration waits(JsonPath feed) {
        return Duration.between(rounds.clock.instant(), Instant.parse(feed.getString("nextAt")));
    }

    private JsonPath put(Merchant merchant, String id, Map<String, ?> said) {
        Map<String, Object> wish = new LinkedHashMap<>(Map.of("url", server.url("/feed"), "everyMinutes", 60));
        wish.putAll(said);
        return merchant.json(wish).put("/api/v1/shop/feeds/" + id).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath feed(Merchant merchant) {
        return merchant.call().get("/api/v1/shop/feeds").then().statusCode(200).extract().jsonPath().setRootPath("feeds[0]");
    }

    private static List<Object> runs(Merchant merchant) {
        return merchant.call().get("/api/v1/shop/imports").then().statusCode(200).extract().jsonPath().getList("imports");
    }

    private static String cup(String price) {
        return "{\"id\":\"cup\",\"title\":\"Cup\",\"price\":{\"amount\":\"" + price
                + "\",\"currency\":\"EUR\"},\"availability\":\"in_stock\"}\n";
    }
}
