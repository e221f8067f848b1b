package dev.daogou.chat;

import jakarta.enterprise.context.RequestScoped;

import dev.daogou.conversation.Conversation;
import dev.daogou.conversation.Opened;
import dev.daogou.conversation.Visitors;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Caller;
import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;

/** Whether the caller may enter the conversation that the address names. From then on the request acts for its shop. */
@RequestScoped
class VisitorDoor {

    private final Caller caller;
    private final CurrentShop shop;
    private final Visitors visitors;
    private final Origins origins;
    private final RoutingContext request;
    /** Once judged, which is before the request's body is read. */
    private Opened opened;

    VisitorDoor(Caller caller, CurrentShop shop, Visitors visitors, Origins origins, RoutingContext request) {
        this.caller = caller;
        this.shop = shop;
        this.visitors = visitors;
        this.origins = origins;
        this.request = request;
    }

    /** @throws Problem 401 for a token that opens nothing, 404 for one that opens another conversation, 403 for a foreign website */
    Opened visitor(String cid) {
        if (opened == null) {
            opened = judge(cid);
        }
        return opened;
    }

    private Opened judge(String cid) {
        Opened found = visitors.opens(caller.bearer() == null ? "" : caller.bearer())
                .orElseThrow(() -> Problem.unauthorized("Send the conversation's token as Authorization: Bearer."));
        if (!found.cid().equals(cid)) {
            throw Problem.notFound("conversation");
        }
        fromAllowedWebsite(found.shop());
        shop.is(found.shop());
        return found;
    }

    /** The visitor, or whoever acts for the shop that the conversation belongs to. */
    Opened reader(String cid) {
        if (!caller.actsForShop()) {
            return visitor(cid);
        }
        QuarkusTransaction.requiringNew().run(() -> Conversation.with(cid));
        return Opened.toItsShop(shop.id(), cid);
    }

    void fromAllowedWebsite(String shopId) {
        String origin = request.request().getHeader("Origin");
        if (origin != null && !origins.allowed(shopId, origin, request.request().getHeader("Host"))) {
            throw Problem.forbidden("This website may not talk to this shop.");
        }
    }

    String address() {
        return request.request().remoteAddress().hostAddress();
    }

    /** The visitor that the caller's token proves, or null. */
    String provenVisitor() {
        return caller.bearer() == null ? null : visitors.opens(caller.bearer()).map(Opened::visitorId).orElse(null);
    }
}
