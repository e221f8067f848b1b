package dev.daogou.chat;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import dev.daogou.conversation.Bus;
import dev.daogou.conversation.ConversationEvent.TokenReplaced;
import dev.daogou.conversation.Identity;
import dev.daogou.conversation.Opened;
import dev.daogou.conversation.Visitors;
import dev.daogou.shared.Ids;
import dev.daogou.shared.Problem;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Shop;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Checks a socket's hello: who comes, whether they may, from where. */
@ApplicationScoped
class Greeter {

    private static final Logger LOG = Logger.getLogger(Greeter.class);

    private final Visitors visitors;
    private final Sessions sessions;
    private final Origins origins;
    private final Bus bus;
    private final Executor workers = Infrastructure.getDefaultExecutor();

    private record Admission(Opened opened, String token) {}

    Greeter(Visitors visitors, Sessions sessions, Origins origins, Bus bus) {
        this.visitors = visitors;
        this.sessions = sessions;
        this.origins = origins;
        this.bus = bus;
    }

    /**
     * Welcomes the socket, or closes it: 4400 for a hello that is none, 4401 for a proof that opens nothing.
     *
     * @param admitted called before the welcome, with the session that frames are for from now on
     */
    void hello(Socket socket, ClientFrame hello, Consumer<DeviceSession> admitted) {
        String cid;
        String token;
        Long lastSeq;
        Identity identity;
        try {
            if (!Integer.valueOf(1).equals(hello.count("v"))) {
                throw Problem.badField("v", "must be 1");
            }
            cid = hello.id("cid");
            token = hello.text("token");
            lastSeq = hello.seq("lastSeq");
            identity = hello.identity();
        } catch (Problem bad) {
            socket.close(4400, bad.getMessage());
            return;
        }
        workers.execute(() -> {
            try {
                Admission in = CurrentShop.within(Shop.DEFAULT, () -> admit(socket, cid, token, identity));
                DeviceSession session = sessions.session(in.opened(), socket);
                admitted.accept(session);
                sessions.welcome(session, lastSeq, in.token());
            } catch (Problem refused) {
                socket.close(4401, "This token opens nothing here.");
            } catch (RuntimeException e) {
                LOG.error("A hello could not be checked.", e);
                socket.close(1011, "broken");
            }
        });
    }

    private Admission admit(Socket socket, String cid, String token, Identity identity) {
        Opened opened = token == null ? null : visitors.opens(token).filter(o -> o.cid().equals(cid)).orElse(null);
        if (opened == null || socket.origin() != null && !origins.allowed(opened.shop(), socket.origin(), socket.host())) {
            throw Problem.unauthorized("This token opens nothing here.");
        }
        if (identity == null) {
            return new Admission(opened, null);
        }
        Visitors.Begun known = CurrentShop.within(opened.shop(), () -> visitors.identify(cid, identity));
        String proof = Ids.sha256(known.token());
        bus.publish(opened.shop(), cid, new TokenReplaced(proof));
        return new Admission(new Opened(opened.shop(), cid, opened.visitorId(), proof, known.expiresAt()), known.token());
    }
}
