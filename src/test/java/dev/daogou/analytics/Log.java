package dev.daogou.analytics;

import java.time.Instant;

import jakarta.persistence.EntityManager;

/** Writes into a shop's log what happened at other times than now. Within a transaction. */
final class Log {

    private final EntityManager database;
    private final String shop;
    private int seq;

    Log(EntityManager database, String shop) {
        this.database = database;
        this.shop = shop;
    }

    void begun(String cid, Instant at) {
        seq = 0;
        run("""
                insert into conversation (id, shop, token_hash, token_made_at, token_used_at, visitor_id, floor, epoch, last_seq,
                    created_at, last_at) values (?1, ?2, ?1, ?3, ?3, 'v', 'ASSISTANT', 0, 0, ?3, ?3)""", cid, shop, at);
    }

    void asked(String cid, Instant at, String text, String tid) {
        said(cid, at, "VISITOR", text, tid, null);
    }

    /** @param spokenMs milliseconds from the first word to the last */
    void answered(String cid, Instant at, String tid, String answeredBy, double confidence, int spokenMs) {
        said(cid, at, "ASSISTANT", "So it is.", tid, """
                {"answeredBy":"%s","confidence":%s,"timings":{"retrieveMs":5,"firstTokenMs":400,"totalMs":%d}}""".formatted(
                answeredBy, confidence, 400 + spokenMs));
    }

    void answeredByAgent(String cid, Instant at) {
        said(cid, at, "AGENT", "Hello!", null, null);
    }

    void handedOff(String cid, Instant at, String reason, Instant claimed, String state, String question) {
        run("""
                insert into handoff (id, shop, cid, reason, department, priority, lang, state, question, summary, created_at,
                    claimed_at) values (?1, ?2, ?3, ?4, 'sales', 2, 'EN', ?5, ?6, '{}', ?7, cast(?8 as timestamptz))""",
                "ho_" + cid, shop, cid,
                reason, state, question, at, claimed);
    }

    void rated(String cid, int score, Instant at) {
        run("insert into rating (cid, shop, score, at) values (?1, ?2, ?3, ?4)", cid, shop, score, at);
    }

    void did(String cid, String kind, Instant at) {
        run("insert into behaviour (cid, shop, kind, at) values (?1, ?2, ?3, ?4)", cid, shop, kind, at);
    }

    /** @param value JSON, or null */
    void did(String cid, String kind, String productId, String value, Instant at) {
        run("""
                insert into behaviour (cid, shop, kind, product_id, value, at)
                values (?1, ?2, ?3, cast(?4 as text), cast(?5 as jsonb), ?6)""", cid, shop, kind, productId, value, at);
    }

    void askedAbout(String cid, String productId, Instant at) {
        run("""
                insert into asked_about (cid, product_id, shop, amount, currency, asked_at, at)
                values (?1, ?2, ?3, 199, 'CNY', ?4, ?4)""", cid, productId, shop, at);
    }

    void vouched(String cid, String customerId) {
        run("update conversation set customer_id = ?1 where id = ?2", customerId, cid);
    }

    private void said(String cid, Instant at, String author, String text, String tid, String reply) {
        run("""
                insert into message (cid, seq, shop, tid, author, text, pending, interrupted, reply, at)
                values (?1, ?2, ?3, ?4, ?5, ?6, false, false, cast(?7 as jsonb), ?8)""", cid, ++seq, shop, tid, author, text,
                reply, at);
    }

    private void run(String sql, Object... given) {
        var statement = database.createNativeQuery(sql);
        for (int i = 0; i < given.length; i++) {
            statement.setParameter(i + 1, given[i]);
        }
        statement.executeUpdate();
    }
}
