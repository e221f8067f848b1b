package dev.daogou.chat;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import dev.daogou.shop.Caller;

/** Judges the proof before anything of a body is read: a stranger is not told what else is wrong with their request. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class ConversationGate implements ContainerRequestFilter {

    private static final String CONVERSATIONS = "api/v1/conversations/";

    private final Caller caller;
    private final VisitorDoor door;

    ConversationGate(Caller caller, VisitorDoor door) {
        this.caller = caller;
        this.door = door;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String cid = request.getUriInfo().getPathParameters().getFirst("cid");
        if (cid == null || !request.getUriInfo().getPath().replaceFirst("^/", "").startsWith(CONVERSATIONS)) {
            return;
        }
        // A shop's own keys read its conversations; what they may not do in them is each door's to say.
        if (!caller.actsForShop() || !HttpMethod.GET.equals(request.getMethod())) {
            door.visitor(cid);
        }
    }
}
