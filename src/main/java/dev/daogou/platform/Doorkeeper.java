package dev.daogou.platform;

import java.util.Arrays;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.AgentPass;
import dev.daogou.shop.Caller;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Proofs;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shop;

/** Finds out who calls and whether this door admits them. A resource that names nobody admits nobody. */
@Provider
@Priority(Priorities.AUTHENTICATION)
class Doorkeeper implements ContainerRequestFilter {

    private static final String SHOP_HEADER = "Daogou-Shop";

    @Context
    ResourceInfo resource;

    private final Caller caller;
    private final CurrentShop shop;
    private final OperatorKey operator;
    private final Proofs proofs;

    Doorkeeper(Caller caller, CurrentShop shop, OperatorKey operator, Proofs proofs) {
        this.caller = caller;
        this.shop = shop;
        this.operator = operator;
        this.proofs = proofs;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        identify(request);
        Optional<Admits> door = door();
        boolean in = caller.role() == Role.OPERATOR || door.stream().flatMap(admits -> Arrays.stream(admits.value()))
                .anyMatch(role -> role == Role.ANYONE || role == caller.role()
                        || role == Role.VISITOR && caller.bearer() != null);
        if (!in) {
            throw caller.role() == Role.ANYONE
                    ? Problem.unauthorized("Send a valid key or token as Authorization: Bearer.")
                    : Problem.forbidden("This proof does not open this door.");
        }
        if (caller.lent() && !door.get().lent() && !(door.get().confirmed() && caller.confirmed())) {
            throw Problem.forbidden(door.get().confirmed()
                    ? "Give your password again to do this, or use a key of the shop's own."
                    : "A console's key does not open this door: use a key of the shop's own.");
        }
    }

    private Optional<Admits> door() {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(Admits.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(Admits.class)));
    }

    private void identify(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            identifyBearer(request, header.substring(7).strip());
            return;
        }
        Cookie session = request.getCookies().get(AgentPass.COOKIE);
        if (session != null) {
            proofs.agentPass(session.getValue()).ifPresent(this::admitAgent);
        }
    }

    private void identifyBearer(ContainerRequestContext request, String secret) {
        caller.presents(secret);
        if (operator.is(secret)) {
            caller.is(Role.OPERATOR);
            shop.is(shopNamedIn(request));
        } else if (secret.startsWith("dgk_")) {
            proofs.shopKey(secret).ifPresent(key -> {
                caller.isShop(key);
                shop.is(key.shop);
            });
        } else if (secret.startsWith("dga_")) {
            proofs.agentPass(secret).ifPresent(this::admitAgent);
        }
    }

    private String shopNamedIn(ContainerRequestContext request) {
        String named = request.getHeaderString(SHOP_HEADER);
        if (named == null) {
            return Shop.DEFAULT;
        }
        return proofs.shopNamed(named).map(s -> s.id).orElseThrow(() -> Problem.notFound("shop"));
    }

    private void admitAgent(AgentPass pass) {
        caller.isAgent(pass);
        shop.is(pass.shop);
    }
}
