package dev.daogou.bridges;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.Mailboxes;
import dev.daogou.assistant.Said;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.ConversationLog;
import dev.daogou.conversation.Floor;
import dev.daogou.conversation.Subscription;
import dev.daogou.handoff.HandoffDesk;
import dev.daogou.shared.Ids;
import dev.daogou.shop.Languages;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Does in our conversation what was done in Chatwoot's. For the current shop, on a worker thread. */
@ApplicationScoped
class ChatwootListener {

    /** What is longer than a message may be is heard as far as one may be. */
    private static final int LONGEST = 4_000;
    /** Chatwoot is a device that never shows itself: for so long after a message somebody is taken to wait for the answer. */
    private static final long LISTENS_SECONDS = 120;

    private final Mailboxes mailboxes;
    private final ConversationLog log;
    private final HandoffDesk desk;
    private final Clock clock;

    ChatwootListener(Mailboxes mailboxes, ConversationLog log, HandoffDesk desk, Clock clock) {
        this.mailboxes = mailboxes;
        this.log = log;
        this.desk = desk;
        this.clock = clock;
    }

    /** Completes once it is stored; the same event again changes nothing. */
    CompletionStage<Void> heard(ChatwootBridge bridge, ChatwootEvent event) {
        if (event.isIncoming()) {
            return visitorSays(bridge, event);
        }
        // A conversation that we know nothing of began before the bridge was built.
        QuarkusTransaction.requiringNew().call(() -> ChatwootConversation.of(bridge.accountId, event.conversation()))
                .ifPresent(known -> follow(known.cid, event));
        return CompletableFuture.completedFuture(null);
    }

    private CompletionStage<Void> visitorSays(ChatwootBridge bridge, ChatwootEvent event) {
        String cid = QuarkusTransaction.requiringNew().call(() -> conversation(bridge, event));
        giveFloorTo(event.isTheBots(), cid);
        String text = event.text().length() > LONGEST ? event.text().substring(0, LONGEST) : event.text();
        Subscription device = mailboxes.deviceCame(bridge.shop, cid);
        CompletableFuture.delayedExecutor(LISTENS_SECONDS, TimeUnit.SECONDS).execute(device::close);
        return mailboxes.hear(bridge.shop, cid, new Said(mid(event), text, Said.Wish.AUTO, null)).thenApply(heard -> null);
    }

    private void follow(String cid, ChatwootEvent event) {
        if (event.isFromAPerson()) {
            giveFloorTo(false, cid);
            log.write(cid, pen -> pen.sentAs(mid(event))
                    .orElseGet(() -> pen.agentSays(mid(event), ChatwootSpeaker.THEIRS.id(), name(event), event.text())));
        } else if (event.name().equals("conversation_opened")) {
            giveFloorTo(false, cid);
        } else if (event.name().equals("conversation_resolved")) {
            ours(cid, () -> desk.resolve(cid, ChatwootSpeaker.THEIRS.id()));
        }
    }

    /** A pending conversation is the bot's, any other the people's. An agent of ours who has it keeps it. */
    private void giveFloorTo(boolean bot, String cid) {
        Conversation now = QuarkusTransaction.requiringNew().call(() -> Conversation.with(cid));
        if (bot) {
            ours(cid, () -> desk.release(cid, ChatwootSpeaker.THEIRS.id()));
        } else if (now.floor != Floor.AGENT) {
            desk.claim(cid, ChatwootSpeaker.THEIRS.id(), ChatwootSpeaker.THEIRS.name());
        }
    }

    private static void ours(String cid, Runnable work) {
        boolean theirs = QuarkusTransaction.requiringNew()
                .call(() -> ChatwootSpeaker.THEIRS.id().equals(Conversation.with(cid).floorBy));
        if (theirs) {
            work.run();
        }
    }

    /** One at a time for a shop: two messages of a new conversation may come at once. */
    private String conversation(ChatwootBridge bridge, ChatwootEvent event) {
        ChatwootBridge.locked(bridge.shop);
        Optional<ChatwootConversation> known = ChatwootConversation.of(bridge.accountId, event.conversation());
        if (known.isPresent()) {
            return known.get().cid;
        }
        // Nobody has the token: it is Chatwoot's visitor, and Chatwoot alone speaks for them.
        Conversation fresh = Conversation.begin(Ids.fresh("v_"), Ids.sha256(Ids.secret()),
                served(bridge.shop).ofText(event.text()), null,
                clock.instant());
        Conversation.flush();
        return ChatwootConversation.begin(fresh.id, bridge.accountId, event.conversation()).cid;
    }

    private static Languages served(String shop) {
        return Shop.named(shop).map(Shop::served).orElse(Languages.EVERY);
    }

    private static String mid(ChatwootEvent event) {
        return "chatwoot-" + event.messageId();
    }

    private static String name(ChatwootEvent event) {
        return event.sender().isBlank() ? ChatwootSpeaker.THEIRS.name() : event.sender();
    }
}
