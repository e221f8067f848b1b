package dev.daogou.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import org.jboss.logging.Logger;

import dev.daogou.audit.Actor;
import dev.daogou.audit.AuditTrail;
import dev.daogou.audit.Deed;
import dev.daogou.audit.Deeds;
import dev.daogou.shop.Caller;
import dev.daogou.shop.CurrentShop;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Tells the audit trail of every call that did something, or read what people said, once it has gone well. */
@Provider
class AuditDoor implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(AuditDoor.class);

    @Context
    ResourceInfo resource;

    private final Caller caller;
    private final CurrentShop shop;
    private final CurrentVertxRequest current;
    private final AuditTrail trail;

    AuditDoor(Caller caller, CurrentShop shop, CurrentVertxRequest current, AuditTrail trail) {
        this.caller = caller;
        this.shop = shop;
        this.current = current;
        this.trail = trail;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 300 || resource.getResourceMethod() == null) {
            return;
        }
        Map<String, String> given = new HashMap<>();
        request.getUriInfo().getPathParameters().forEach((name, values) -> given.put(name, values.get(0)));
        Deeds.of(request.getMethod(), template(), given).ifPresent(deed -> actor(deed).ifPresent(actor -> keep(actor, deed)));
    }

    private void keep(Actor actor, Deed deed) {
        String own = shop.id();
        String address = current.getCurrent().request().remoteAddress().hostAddress();
        Runnable keeping = () -> {
            try {
                trail.keep(own, actor, deed, address);
            } catch (RuntimeException e) {
                // It is done: an error in answer would have it done again.
                LOG.errorf(e, "The audit trail lacks that %s %s did %s.", actor.kind(), actor.id(), deed.action());
            }
        };
        if (BlockingOperationControl.isBlockingAllowed()) {
            keeping.run();
        } else {
            Infrastructure.getDefaultWorkerPool().execute(keeping);
        }
    }

    /** A visitor is in it only for having a conversation forgotten. */
    private Optional<Actor> actor(Deed deed) {
        return switch (caller.role()) {
            case OPERATOR -> Optional.of(Actor.operator());
            case SHOP_ADMIN, AGENT -> Optional
                    .of(caller.person() != null ? Actor.agent(caller.person()) : Actor.key(caller.keyId(), caller.keyLabel()));
            case ANYONE, VISITOR -> caller.person() != null
                    ? Optional.of(Actor.agent(caller.person()))
                    : deed.action().equals("remove") ? Optional.of(Actor.visitor()) : Optional.empty();
        };
    }

    private String template() {
        Path of = resource.getResourceClass().getAnnotation(Path.class);
        Path below = resource.getResourceMethod().getAnnotation(Path.class);
        return trimmed(of) + trimmed(below);
    }

    private static String trimmed(Path path) {
        String text = path == null ? "" : path.value().replaceAll("^/+|/+$", "");
        return text.isEmpty() ? "" : "/" + text;
    }
}
