package dev.daogou.console;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import dev.daogou.handoff.HandoffDesk;
import dev.daogou.shared.Problem;

/**
 * What an agent asks of a conversation, whatever it be, needs that their shop has it and that they may see it: the case of another
 * department is not theirs, until it has waited too long. One door before all that are behind {@code /api/v1/console/…/{cid}},
 * before a word of the body is read, so that none is forgotten and none tells more than it should.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
class DepartmentDoor implements ContainerRequestFilter {

    private static final String CONSOLE = "/api/v1/console/";

    private final Attending attending;
    private final HandoffDesk desk;

    DepartmentDoor(Attending attending, HandoffDesk desk) {
        this.attending = attending;
        this.desk = desk;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String cid = request.getUriInfo().getPathParameters().getFirst("cid");
        if (cid == null || !request.getUriInfo().getRequestUri().getPath().startsWith(CONSOLE) || cid.indexOf(0) >= 0) {
            return;
        }
        if (!desk.isSeenBy(attending.sight(), cid)) {
            throw Problem.forbidden("This case is another department's: an admin can make you one of it.");
        }
    }
}
