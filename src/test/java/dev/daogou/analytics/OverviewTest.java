package dev.daogou.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.daogou.analytics.Overview.Count;
import dev.daogou.analytics.Overview.Unanswered;
import dev.daogou.merchant.Merchant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** A week in which every figure can be counted on one's fingers. */
@QuarkusTest
class OverviewTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    EntityManager database;

    @Test
    void figuresAreThoseOfTheLog() {
        Merchant merchant = Merchant.of("overview", "CNY");
        Merchant others = Merchant.of("overview-others", "CNY");
        // Yesterday noon by the shop's clock: whatever the time of the test, it is one day.
        Instant noon = LocalDate.now(SHANGHAI).minusDays(1).atTime(12, 0).atZone(SHANGHAI).toInstant();
        QuarkusTransaction.requiringNew().run(() -> week(new Log(database, "overview"), noon));

        var week = merchant.call().get("/api/v1/shop/overview?days=7").then().statusCode(200).extract().jsonPath();
        assertThat(week.getLong("conversations")).as("a window opened without a word is none").isEqualTo(4);
        assertThat(week.getLong("messages")).isEqualTo(9);
        assertThat(week.getLong("contained")).isEqualTo(2);
        assertThat(week.getLong("handedOff")).isEqualTo(1);
        assertThat(week.getLong("assistantFirst.count")).isEqualTo(3);
        assertThat(week.getLong("assistantFirst.medianMs")).as("until the first word, not the last").isEqualTo(1_400);
        assertThat(week.getLong("assistantFirst.p90Ms")).isEqualTo(2_680);
        assertThat(week.getLong("agentFirst.count")).isEqualTo(2);
        assertThat(week.getLong("agentFirst.medianMs")).as("40 s after the case, 10 s after the message").isEqualTo(25_000);
        assertThat(week.getLong("claimed.medianMs")).isEqualTo(30_000);
        assertThat(week.getList("reasons", Count.class)).containsExactly(new Count("low_confidence", 1));
        assertThat(week.getList("ends", Count.class)).containsExactly(new Count("resolved", 1));
        assertThat(week.getList("outcomes", Count.class)).containsExactly(new Count("cart", 1));
        assertThat(week.getList("answeredBy", Count.class)).containsExactly(new Count("facts", 1), new Count("grounded", 1),
                new Count("handoff", 1));
        assertThat(week.getLong("rating.count")).isEqualTo(2);
        assertThat(week.getDouble("rating.mean")).isEqualTo(4, within(0.001));
        assertThat(week.getString("unanswered[0].question")).isEqualTo("how warm is it??");
        assertThat(week.getLong("unanswered[0].count")).isEqualTo(2);
        assertThat(week.getString("unanswered[0].cid")).isEqualTo("ov-3");
        assertThat(week.getList("unanswered")).hasSize(1);
        assertThat(week.getList("perDay")).hasSize(7);
        assertThat(week.getLong("perDay[5].conversations")).isEqualTo(4);
        assertThat(week.getString("perDay[6].day")).isEqualTo(LocalDate.now(SHANGHAI).toString());

        var quarter = merchant.call().get("/api/v1/shop/overview?days=90").then().statusCode(200).extract().jsonPath();
        assertThat(quarter.getLong("conversations")).isEqualTo(5);
        var theirs = others.call().get("/api/v1/shop/overview").then().statusCode(200).extract().jsonPath();
        assertThat(theirs.getLong("conversations")).isZero();
        assertThat(theirs.getMap("assistantFirst")).containsOnlyKeys("count");
        assertThat(theirs.getList("perDay")).hasSize(7);
        merchant.call().get("/api/v1/shop/overview?days=8").then().statusCode(400);
    }

    @Test
    void whoWaitsForAPersonIsNotLeftToTheAssistantAndWhatCameBeforeTheFirstWordIsNoOutcome() {
        Merchant merchant = Merchant.of("overview-waiting", "CNY");
        Instant noon = LocalDate.now(SHANGHAI).minusDays(1).atTime(12, 0).atZone(SHANGHAI).toInstant();
        QuarkusTransaction.requiringNew().run(() -> waiting(new Log(database, "overview-waiting"), noon));

        var week = merchant.call().get("/api/v1/shop/overview?days=7").then().statusCode(200).extract().jsonPath();
        assertThat(week.getLong("conversations")).isEqualTo(2);
        assertThat(week.getLong("handedOff")).isEqualTo(1);
        assertThat(week.getLong("contained")).isEqualTo(1);
        assertThat(week.getLong("perDay[5].contained")).isEqualTo(1);
        assertThat(week.getList("outcomes", Count.class)).containsExactly(new Count("order", 1));
    }

    private static void waiting(Log log, Instant noon) {
        log.begun("ow-1", noon);
        log.did("ow-1", "cart", noon.plusSeconds(1));
        log.asked("ow-1", noon.plusSeconds(5), "A person, please", "t1");
        log.answered("ow-1", noon.plusSeconds(6), "t1", "handoff", 0.3, 0);
        log.handedOff("ow-1", noon.plusSeconds(6), "WANTS_HUMAN", null, "WAITING", "A person, please");

        log.begun("ow-2", noon);
        log.asked("ow-2", noon, "Is it in stock?", "t2");
        log.answered("ow-2", noon.plusSeconds(2), "t2", "facts", 0.97, 0);
        log.did("ow-2", "order", noon.plusSeconds(30));

        log.begun("ow-3", noon);
        log.did("ow-3", "cart", noon.plusSeconds(30));
    }

    private static void week(Log log, Instant noon) {
        log.begun("ov-1", noon);
        log.asked("ov-1", noon, "Is it in stock?", "t1");
        log.answered("ov-1", noon.plusSeconds(2), "t1", "facts", 0.97, 600);
        log.rated("ov-1", 5, noon.plusSeconds(60));

        log.begun("ov-2", noon);
        log.asked("ov-2", noon, "How warm is it?", "t2");
        log.answered("ov-2", noon.plusSeconds(1), "t2", "grounded", 0.3, 0);

        log.begun("ov-3", noon);
        log.asked("ov-3", noon.plusSeconds(5), "how warm is it??", "t3");
        log.answered("ov-3", noon.plusSeconds(8), "t3", "handoff", 0.3, 0);
        log.handedOff("ov-3", noon.plusSeconds(5), "LOW_CONFIDENCE", noon.plusSeconds(35), "RESOLVED", "how warm is it??");
        log.answeredByAgent("ov-3", noon.plusSeconds(45));
        log.rated("ov-3", 3, noon.plusSeconds(90));
        log.did("ov-3", "cart", noon.plusSeconds(50));
        log.did("ov-3", "cart", noon.plusSeconds(55));
        log.did("ov-3", "view", noon.plusSeconds(56));

        log.begun("ov-4", noon);
        log.begun("ov-6", noon);
        log.asked("ov-6", noon, "Hello", null);
        log.answeredByAgent("ov-6", noon.plusSeconds(10));

        Instant longAgo = noon.minusSeconds(40L * 24 * 3600);
        log.begun("ov-5", longAgo);
        log.asked("ov-5", longAgo, "How warm is it?", "t5");
        log.answered("ov-5", longAgo.plusSeconds(1), "t5", "facts", 0.97, 0);
    }

    @Test
    void thePeriodBeginsAtMidnightByTheShopsClock() {
        Instant justAfterMidnightThere = Instant.parse("2026-03-10T16:30:00Z");
        Period week = Period.ofLast(7, SHANGHAI, justAfterMidnightThere);
        assertThat(week.firstDay()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(week.from()).isEqualTo(ZonedDateTime.of(2026, 3, 5, 0, 0, 0, 0, SHANGHAI).toInstant());
        assertThat(week.each()).hasSize(7).endsWith(LocalDate.of(2026, 3, 11));
    }

    @Test
    void questionsThatAreAlikeAreOneAndTheLatestWordingStandsForThem() {
        Instant at = Instant.parse("2026-03-10T10:00:00Z");
        var asked = List.of(new Unanswered("这件能机洗吗？", 1, "c4", at), new Unanswered("防水吗", 1, "c3", at.minusSeconds(1)),
                new Unanswered("请问这件能机洗吗", 1, "c2", at.minusSeconds(2)),
                new Unanswered("这件能机洗吗？", 1, "c1", at.minusSeconds(3)));
        assertThat(UnansweredQuestions.grouped(asked)).containsExactly(new Unanswered("这件能机洗吗？", 3, "c4", at),
                new Unanswered("防水吗", 1, "c3", at.minusSeconds(1)));
    }
}
