package dev.daogou.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import dev.daogou.shared.Ids;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Shop;

/** How a visitor gets into a conversation and proves that it is theirs. */
@ApplicationScoped
public class Visitors {

    private static final Duration FROM_LAST_USE = Duration.ofHours(24);
    private static final Duration AT_MOST = Duration.ofDays(30);
    /** A use is noted no more often than this: a write a minute is cheap, a write a request is not. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** @param token told once, stored as its hash */
    public record Begun(String conversationId, String token, Instant expiresAt, String visitorId) {}

    private record Row(String shop, String cid, String visitorId, String proof, Instant madeAt, Instant usedAt) {}

    private final Session database;
    private final Clock clock;

    Visitors(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A new conversation in the current shop.
     *
     * @param visitorId the visitor it belongs to, already proved, or null for a new one
     * @param lang what the visitor asks for, or null; kept as what the shop serves
     * @param identity the shop's word for who it is, or null
     * @throws Problem 401 for an identity that the shop did not sign or that has expired
     */
    @Transactional
    public Begun begin(Shop shop, String visitorId, Lang lang, Page page, Identity identity) {
        Instant now = clock.instant();
        String token = Ids.secret();
        Conversation fresh = Conversation.begin(visitorId != null ? visitorId : Ids.fresh("v_"), Ids.sha256(token),
                lang == null ? null : shop.served().serve(lang), page, now);
        fresh.customerId = customer(shop, identity, now);
        return new Begun(fresh.id, token, now.plus(FROM_LAST_USE), fresh.visitorId);
    }

    /** What a token opens, in whichever shop, or empty for a token that never was, has ended or has expired. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Opened> opens(String token) {
        Instant now = clock.instant();
        return database.createNativeQuery("""
                select shop, id as cid, visitor_id, token_hash, token_made_at, token_used_at from conversation
                where token_hash = :hash and token_used_at > :used and token_made_at > :made""", Row.class)
                .setParameter("hash", Ids.sha256(token)).setParameter("used", now.minus(FROM_LAST_USE))
                .setParameter("made", now.minus(AT_MOST)).uniqueResultOptional().map(row -> noteUse(row, now));
    }

    /**
     * The shop vouches for who is in this conversation: a new token replaces the old one. Whose it is once it stays: on a
     * computer that people share, the next customer must not read what the last was told.
     *
     * @throws Problem 401 for an identity that the shop did not sign or that has expired, and for another customer's conversation
     */
    @Transactional
    public Begun identify(String cid, Identity identity) {
        Instant now = clock.instant();
        Conversation conversation = Conversation.locked(cid).orElseThrow(() -> Problem.notFound("conversation"));
        String customer = customer(Shop.named(conversation.shop).orElseThrow(), identity, now);
        if (conversation.customerId != null && !conversation.customerId.equals(customer)) {
            throw Problem.unauthorized("This conversation is another customer's: begin a new one.");
        }
        conversation.customerId = customer;
        String token = Ids.secret();
        conversation.opensWith(Ids.sha256(token), now);
        return new Begun(cid, token, now.plus(FROM_LAST_USE), conversation.visitorId);
    }

    private Opened noteUse(Row row, Instant now) {
        if (row.usedAt().isBefore(now.minus(NOTED_EVERY))) {
            database.createNativeMutationQuery("update conversation set token_used_at = :now where id = :cid")
                    .setParameter("now", now).setParameter("cid", row.cid()).executeUpdate();
        }
        Instant last = row.madeAt().plus(AT_MOST);
        Instant next = now.plus(FROM_LAST_USE);
        return new Opened(row.shop(), row.cid(), row.visitorId(), row.proof(), next.isBefore(last) ? next : last);
    }

    private static String customer(Shop shop, Identity identity, Instant now) {
        if (identity == null) {
            return null;
        }
        if (!identity.vouchedBy(shop, now)) {
            throw Problem.unauthorized("This identity was not signed by the shop, or it has expired.");
        }
        return identity.customerId();
    }
}
