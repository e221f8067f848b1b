package dev.daogou.bridges;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import dev.daogou.conversation.Author;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.MessageObserver;
import dev.daogou.handoff.Handoff;
import dev.daogou.handoff.HandoffRequested;
import dev.daogou.handoff.HelpDesk;
import dev.daogou.webhooks.Relay;

/** Says in Chatwoot's conversation what was said in ours, and opens it for its people when a person is asked for. */
@ApplicationScoped
class ChatwootSpeaker implements MessageObserver, HelpDesk {

    static final Attendant THEIRS = new Attendant("chatwoot", "Chatwoot");
    /** Chatwoot shows no sources to cite. */
    private static final Pattern CITATION = Pattern.compile(" ?\\[\\d{1,3}]");

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(String content, @JsonProperty("message_type") String type, @JsonProperty("private") Boolean hidden) {}

    record Status(String status) {}

    private final Relay relay;

    ChatwootSpeaker(Relay relay) {
        this.relay = relay;
    }

    @Override
    public Optional<Attendant> of(String cid) {
        return ChatwootConversation.of(cid).flatMap(ChatwootBridge::under).map(bridge -> THEIRS);
    }

    @Override
    public void said(Conversation conversation, Message message) {
        // What comes from there is not sent back.
        if (message.author != Author.VISITOR && !THEIRS.id().equals(message.byId) && !message.text.isBlank()) {
            call(conversation, "message.created", "messages",
                    new Said(CITATION.matcher(message.text).replaceAll(""), "outgoing", null), message.at);
        }
    }

    /** First what a person needs to know, then the conversation is theirs. */
    void requested(@Observes HandoffRequested news) {
        call(news.conversation(), "handoff.requested", "messages", new Said(note(news.handoff()), "outgoing", true), news.at());
        call(news.conversation(), "handoff.requested", "toggle_status", new Status("open"), news.at());
    }

    private void call(Conversation conversation, String event, String what, Object body, Instant at) {
        ChatwootConversation.of(conversation.id).ifPresent(bridged -> ChatwootBridge.under(bridged).ifPresent(
                bridge -> relay.call(bridge.webhookId, conversation, event, bridged.path(what), body, at)));
    }

    private static String note(Handoff handoff) {
        String said = String.join("\n", handoff.summary.ownWords().stream().map(words -> "> " + words).toList());
        return handoff.reason.inWords(handoff.lang) + "\n" + said;
    }
}
