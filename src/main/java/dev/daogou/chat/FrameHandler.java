package dev.daogou.chat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assistant.Mailboxes;
import dev.daogou.assistant.Said;
import dev.daogou.chat.ServerFrame.MsgOk;
import dev.daogou.chat.ServerFrame.StopOk;
import dev.daogou.conversation.Bus;
import dev.daogou.conversation.ConversationEvent.Typing;
import dev.daogou.conversation.Page;
import dev.daogou.conversation.Visit;
import dev.daogou.shared.Problem;

/** Hands a client's frame to whom it is for. The same for every transport; never blocks. */
@ApplicationScoped
class FrameHandler {

    private final Mailboxes mailboxes;
    private final Limits limits;
    private final Visit visit;
    private final Bus bus;
    private final Sessions sessions;

    FrameHandler(Mailboxes mailboxes, Limits limits, Visit visit, Bus bus, Sessions sessions) {
        this.sessions = sessions;
        this.mailboxes = mailboxes;
        this.limits = limits;
        this.visit = visit;
        this.bus = bus;
    }

    /**
     * @return the answer to the sender, null when there is none; completes exceptionally with a {@link Problem} for a refusal
     * @throws Problem for a refusal that is known at once
     */
    CompletionStage<ServerFrame> accept(String shop, String cid, ClientFrame frame) {
        switch (frame.t()) {
            case "msg" :
                return said(shop, cid, frame.said());
            case "stop" :
                return done(stop(cid, frame.text("rid"), frame.id("tid"), frame.count("seen")));
            case "ack" :
                if (frame.text("tid") != null && frame.count("off") != null) {
                    mailboxes.ack(cid, frame.text("tid"), frame.count("off"));
                }
                return done(null);
            case "typing" :
                limits.frame(cid);
                mailboxes.typing(cid, frame.flag("on"));
                bus.publish(shop, cid, new Typing(null, frame.flag("on")));
                return done(null);
            case "page" :
                limits.frame(cid);
                return page(shop, cid, frame.page());
            case "resync" :
                limits.frame(cid);
                sessions.snapshots(cid);
                return done(null);
            case "confirm" :
                limits.frame(cid);
                return mailboxes.decide(shop, cid, frame.id("callId"), frame.id("token"), frame.flag("yes"))
                        .thenApply(decided -> null);
            default :
                throw Problem.badField("t", "'" + frame.t() + "' is no frame that a client sends here");
        }
    }

    CompletionStage<ServerFrame> said(String shop, String cid, Said said) {
        limits.message(cid, said);
        return mailboxes.hear(shop, cid, said)
                .thenApply(heard -> new MsgOk(heard.seq(), heard.mid(), heard.as(), heard.dup()));
    }

    StopOk stop(String cid, String rid, String tid, Integer seen) {
        return new StopOk(rid, tid, !mailboxes.stop(cid, tid, seen));
    }

    private CompletionStage<ServerFrame> page(String shop, String cid, Page page) {
        return mailboxes.inTurn(shop, cid, () -> visit.page(cid, page)).thenApply(stored -> null);
    }

    private static CompletionStage<ServerFrame> done(ServerFrame answer) {
        return CompletableFuture.completedFuture(answer);
    }
}
