package dev.daogou.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.daogou.merchant.Merchant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** How long a merchant waits for the figures of a busy quarter. */
@QuarkusTest
@Tag("bench")
class OverviewBench {

    private static final int CONVERSATIONS = 20_000;
    private static final int MESSAGES = 6;
    private static final int LOOKS = 25;

    @Inject
    EntityManager database;

    @Test
    void twentyThousandConversations() {
        Merchant merchant = Merchant.of("overview-bench", "CNY");
        QuarkusTransaction.requiringNew().timeout(600).run(this::quarter);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery("analyze").executeUpdate());
        try (BenchReport report = BenchReport.section("Overview of %,d conversations with %,d messages".formatted(CONVERSATIONS,
                CONVERSATIONS * MESSAGES))) {
            for (int days : new int[]{ 7, 30, 90 }) {
                double[] ms = new double[LOOKS];
                look(merchant, days);
                for (int look = 0; look < LOOKS; look++) {
                    long began = System.nanoTime();
                    look(merchant, days);
                    ms[look] = (System.nanoTime() - began) / 1e6;
                }
                report.row("GET /api/v1/shop/overview?days=" + days, "ms", ms);
            }
            report.note("Spread evenly over 89 days; in one of ten a person was brought in, one answer of five lacked evidence,"
                    + " 400 different questions. At the door, with the database in the same machine.");
        }
    }

    private static void look(Merchant merchant, int days) {
        long found = merchant.call().get("/api/v1/shop/overview?days=" + days).then().statusCode(200).extract().jsonPath()
                .getLong("conversations");
        assertThat(found).isBetween(1L, (long) CONVERSATIONS);
    }

    private void quarter() {
        run("""
                insert into conversation (id, shop, token_hash, token_made_at, token_used_at, visitor_id, floor, epoch, last_seq,
                    created_at, last_at)
                select 'ob-' || n, 'overview-bench', 'ob-' || n, at, at, 'v', 'ASSISTANT', 0, 6, at, at
                from (select n, now() - n * interval '89 days' / %d as at from generate_series(1, %1$d) n) c"""
                .formatted(CONVERSATIONS));
        run("""
                insert into message (cid, seq, shop, tid, author, text, pending, interrupted, reply, at)
                select c.id, s, c.shop, c.id || '-' || (s + 1) / 2,
                    case when s %% 2 = 1 then 'VISITOR' when right(c.id, 1) = '7' and s = 6 then 'AGENT' else 'ASSISTANT' end,
                    case when s %% 2 = 1 then 'Question ' || abs(hashtext(c.id || s)) %% 400 || ' about washing, drying and wearing it?'
                        else repeat('It is warm and dry and washed by hand. ', 8) end,
                    false, false,
                    case when s %% 2 = 0 then jsonb_build_object('answeredBy', case when abs(hashtext(c.id || s)) %% 5 = 0 then 'grounded'
                        else 'facts' end, 'confidence', case when abs(hashtext(c.id || s)) %% 5 = 0 then 0.3 else 0.97 end,
                        'text', repeat('It is warm and dry and washed by hand. ', 8),
                        'citations', jsonb_build_array(jsonb_build_object('n', 1, 'quote', repeat('washed by hand ', 20))),
                        'timings', jsonb_build_object('retrieveMs', 5, 'firstTokenMs', 20, 'totalMs', 900)) end,
                    c.created_at + s * interval '3 seconds'
                from conversation c, generate_series(1, %d) s where c.shop = 'overview-bench'""".formatted(MESSAGES));
        run("""
                insert into handoff (id, shop, cid, reason, department, priority, lang, state, question, summary, created_at,
                    claimed_at, ended_at)
                select 'ho-' || id, shop, id, case when right(id, 2) < '50' then 'WANTS_HUMAN' else 'LOW_CONFIDENCE' end, 'sales',
                    2, 'EN', 'RESOLVED', 'Question about it', '{}', created_at + interval '9 seconds', created_at + interval '15 seconds',
                    created_at + interval '60 seconds'
                from conversation where shop = 'overview-bench' and right(id, 1) = '7'""");
        run("""
                insert into behaviour (cid, shop, kind, at)
                select id, shop, (array['view','view','dwell','cart','order'])[1 + abs(hashtext(id || k)) %% 5], created_at
                from conversation, generate_series(1, 4) k where shop = 'overview-bench'""".formatted());
        run("""
                insert into rating (cid, shop, score, at) select id, shop, 1 + abs(hashtext(id)) % 5, created_at
                from conversation where shop = 'overview-bench' and right(id, 1) in ('1', '2')""");
    }

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }
}
