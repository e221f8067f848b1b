package dev.daogou.bridges;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A conversation of ours that goes on in Chatwoot. */
@Entity
@Table(name = "chatwoot_conversation")
public class ChatwootConversation extends PanacheEntityBase {

    @Id
    public String cid;
    @TenantId
    public String shop;
    @Column(name = "account_id")
    public long accountId;
    /** As Chatwoot's API and its people number it. */
    @Column(name = "chatwoot_id")
    public long chatwootId;

    static Optional<ChatwootConversation> of(long account, long chatwootId) {
        return find("accountId = ?1 and chatwootId = ?2", account, chatwootId).firstResultOptional();
    }

    static Optional<ChatwootConversation> of(String cid) {
        return find("cid", cid).firstResultOptional();
    }

    static ChatwootConversation begin(String cid, long account, long chatwootId) {
        var fresh = new ChatwootConversation();
        fresh.cid = cid;
        fresh.accountId = account;
        fresh.chatwootId = chatwootId;
        fresh.persist();
        return fresh;
    }

    String path(String what) {
        return "/conversations/" + chatwootId + "/" + what;
    }
}
