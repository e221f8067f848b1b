package dev.daogou.bridges;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

import dev.daogou.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A shop's way to its Chatwoot. Found by its secret's hash before any shop is known, so not filtered by shop. */
@Entity
@Table(name = "chatwoot_bridge")
public class ChatwootBridge extends PanacheEntityBase {

    @Id
    public String shop;
    @Column(name = "secret_hash")
    public String secretHash;
    @Column(name = "account_id")
    public long accountId;
    @Column(name = "webhook_id")
    public String webhookId;
    @Column(name = "created_at")
    public Instant createdAt;

    static Optional<ChatwootBridge> presented(String secret) {
        return find("secretHash", Ids.sha256(secret)).firstResultOptional();
    }

    /** The bridge that a conversation goes over; empty when it was taken down, or leads to another account now. */
    static Optional<ChatwootBridge> under(ChatwootConversation conversation) {
        return ChatwootBridge.<ChatwootBridge>findByIdOptional(conversation.shop)
                .filter(bridge -> bridge.accountId == conversation.accountId);
    }

    static Optional<ChatwootBridge> locked(String shop) {
        return findByIdOptional(shop, LockModeType.PESSIMISTIC_WRITE);
    }
}
