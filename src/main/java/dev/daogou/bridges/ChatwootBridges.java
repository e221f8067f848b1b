package dev.daogou.bridges;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.conversation.Conversation;
import dev.daogou.handoff.HandoffDesk;
import dev.daogou.shared.Faults;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.webhooks.Relay;

/** Builds and takes down the current shop's bridge to Chatwoot. */
@ApplicationScoped
class ChatwootBridges {

    private static final int LONGEST_TOKEN = 200;

    /**
     * @param url where Chatwoot is, such as https://app.chatwoot.com
     * @param accountId as in the addresses of Chatwoot's pages
     * @param accessToken of the agent bot
     */
    record Wish(String url, Long accountId, String accessToken) {}

    /** @param botPath the outgoing URL of the agent bot, behind this service's own address; told once */
    record Built(String botPath, long accountId, String webhookId) {}

    /** @param webhookId where its deliveries are listed */
    record Standing(long accountId, String webhookId, Instant createdAt) {}

    private final CurrentShop shop;
    private final Relay relay;
    private final HandoffDesk desk;
    private final Clock clock;

    ChatwootBridges(CurrentShop shop, Relay relay, HandoffDesk desk, Clock clock) {
        this.shop = shop;
        this.relay = relay;
        this.desk = desk;
        this.clock = clock;
    }

    /** Another secret each time. @throws Problem 400 naming each field that cannot be */
    @Transactional
    public Built build(Wish wish) {
        check(wish);
        String base = wish.url().strip().replaceAll("/+$", "") + "/api/v1/accounts/" + wish.accountId();
        Optional<ChatwootBridge> standing = ChatwootBridge.locked(shop.id());
        ChatwootBridge bridge = standing.orElseGet(ChatwootBridge::new);
        if (standing.isPresent()) {
            relay.lead(bridge.webhookId, base, wish.accessToken().strip());
        } else {
            bridge.shop = shop.id();
            bridge.createdAt = clock.instant();
            bridge.webhookId = relay.open(base, wish.accessToken().strip());
        }
        String secret = Ids.secret();
        bridge.secretHash = Ids.sha256(secret);
        bridge.accountId = wish.accountId();
        bridge.persist();
        return new Built("/api/v1/bridges/chatwoot/" + secret, bridge.accountId, bridge.webhookId);
    }

    /** @throws Problem 404 when the shop has none */
    @Transactional
    public Standing standing() {
        return ChatwootBridge.<ChatwootBridge>findByIdOptional(shop.id())
                .map(bridge -> new Standing(bridge.accountId, bridge.webhookId, bridge.createdAt))
                .orElseThrow(() -> Problem.notFound("bridge to Chatwoot"));
    }

    /**
     * Conversations stay, and those that Chatwoot's people had are the assistant's again; nothing of them is told there any more.
     *
     * @throws Problem 404 when the shop has none
     */
    @Transactional
    public void takeDown() {
        ChatwootBridge bridge = ChatwootBridge.locked(shop.id()).orElseThrow(() -> Problem.notFound("bridge to Chatwoot"));
        bridge.delete();
        relay.close(bridge.webhookId);
        Conversation.<Conversation>list("floorBy = ?1 order by id", ChatwootSpeaker.THEIRS.id())
                .forEach(theirs -> desk.release(theirs.id, ChatwootSpeaker.THEIRS.id()));
    }

    private static void check(Wish wish) {
        if (wish == null) {
            throw Problem.badField("body", "must be an object with url, accountId and accessToken");
        }
        Faults faults = new Faults();
        faults.required("url", wish.url(), 1_000);
        faults.unless(wish.accountId() != null && wish.accountId() > 0, "accountId",
                "must be the number in the addresses of Chatwoot's pages, /app/accounts/<number>/");
        faults.required("accessToken", wish.accessToken(), LONGEST_TOKEN);
        faults.unless(wish.accessToken() == null || wish.accessToken().strip().matches("[\\x21-\\x7e]*"), "accessToken",
                "must be the agent bot's access token, as Chatwoot shows it");
        if (!faults.found().isEmpty()) {
            throw Problem.bad(faults.found());
        }
    }
}
