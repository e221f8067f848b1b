package dev.daogou.console;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.daogou.assist.DraftEvent;
import dev.daogou.assist.DraftReader;
import dev.daogou.assist.Drafts;
import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Subscription;
import dev.daogou.shop.AgentPass;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;

/**
 * Drafts as server-sent events: the same frames as on the socket. A stream ends with the draft that it follows; one that the
 * visitor's next message replaced is followed by the one that took its place.
 */
@ApplicationScoped
class DraftStreams {

    private final Drafts drafts;
    private final ConsoleConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    DraftStreams(Drafts drafts, ConsoleConfig config, ObjectMapper json, Clock clock) {
        this.drafts = drafts;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** @param pass the hash of what the agent showed, with whose end the stream ends; null for the operator */
    Multi<OutboundSseEvent> of(String shop, String cid, String pass, Sse sse) {
        Multi<Optional<OutboundSseEvent>> told = Multi.createFrom().<OutboundSseEvent>emitter(to -> follow(shop, cid, sse, to))
                .map(Optional::of).onCompletion().continueWith(Optional.empty());
        Multi<Optional<OutboundSseEvent>> beats = Multi.createFrom().ticks()
                .every(config.heartbeat()).onOverflow().drop().onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom().item(() -> mayGoOn(shop, cid, pass))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .map(may -> may ? Optional.of(sse.newEventBuilder().comment("hb").build()) : Optional.empty());
        return Multi.createBy().merging().streams(told, beats).select().first(Optional::isPresent).map(Optional::get);
    }

    private void follow(String shop, String cid, Sse sse, MultiEmitter<? super OutboundSseEvent> to) {
        Subscription subscription = drafts.read(shop, DraftReader.following(cid, event -> {
            ConsoleFrame frame = News.of(event);
            to.emit(sse.newEventBuilder().name(frame.t()).data(written(frame)).build());
            if (event instanceof DraftEvent.Done done && !done.replaced()) {
                to.complete();
            }
        }, to::complete));
        to.onTermination(subscription::close);
    }

    private boolean mayGoOn(String shop, String cid, String pass) {
        return CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew()
                .call(() -> Conversation.findByIdOptional(cid).isPresent()
                        && (pass == null || AgentPass.count("hash = ?1 and expiresAt > ?2", pass, clock.instant()) > 0)));
    }

    private String written(ConsoleFrame frame) {
        try {
            return json.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame of ours cannot be written as JSON", e);
        }
    }
}
