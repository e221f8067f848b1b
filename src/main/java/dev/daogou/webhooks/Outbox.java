package dev.daogou.webhooks;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.conversation.Conversation;
import dev.daogou.shared.Ids;

/**
 * Notes what is to be told, in the transaction of what it tells of, while the conversation's row is held: what is noted first
 * happened first. A shop without webhooks pays one look-up by its id.
 */
@ApplicationScoped
class Outbox {

    /**
     * What is sent.
     *
     * @param id of what happened: the same to every address, and at every try
     * @param seq the place in the conversation's log, of messages
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(String id, String event, Instant at, String shop, String cid, Long seq, Object data) {}

    private final Session database;
    private final ObjectMapper json;

    Outbox(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void note(Conversation conversation, WebhookEvent event, Instant at, Long seq, Object data) {
        List<String> wanting = query(
                "select id from webhook where shop = :shop and enabled and kind = 'SIGNED' and :event = any(events) order by id",
                "webhook", String.class).setParameter("shop", conversation.shop).setParameter("event", event.wire()).list();
        if (wanting.isEmpty()) {
            return;
        }
        String body = written(new Told(Ids.fresh("ev_"), event.wire(), at, conversation.shop, conversation.id, seq, data));
        for (String webhook : wanting) {
            keep(webhook, conversation, event.wire(), null, body, at);
        }
    }

    /** @param path of a call of an API, else {@code null} */
    void keep(String webhook, Conversation conversation, String event, String path, String body, Instant at) {
        query("""
                insert into webhook_delivery (id, shop, webhook_id, cid, event, path, body, state, created_at)
                values (:id, :shop, :webhook, :cid, :event, cast(:path as text), :body, 'WAITING', :at)""", "webhook_delivery",
                Object.class)
                .setParameter("id", Ids.fresh("dl_")).setParameter("shop", conversation.shop)
                .setParameter("webhook", webhook).setParameter("cid", conversation.id).setParameter("event", event)
                .setParameter("path", path).setParameter("body", body).setParameter("at", at).executeUpdate();
        // The row that stands is locked by being set to what it is: whoever ends the line waits and finds what was noted.
        query("""
                insert into webhook_line (webhook_id, cid, shop, next_at) values (:webhook, :cid, :shop, :at)
                on conflict (webhook_id, cid) do update set shop = excluded.shop""", "webhook_line", Object.class)
                .setParameter("webhook", webhook).setParameter("cid", conversation.id)
                .setParameter("shop", conversation.shop).setParameter("at", at).executeUpdate();
    }

    /** Of one table alone, so that whatever else the transaction is about to write is not written early. */
    private <T> NativeQuery<T> query(String sql, String table, Class<T> type) {
        return database.createNativeQuery(sql, type).addSynchronizedQuerySpace(table);
    }

    private String written(Told told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of ours cannot be written as JSON", e);
        }
    }
}
