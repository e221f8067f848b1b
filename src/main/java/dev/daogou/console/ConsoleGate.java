package dev.daogou.console;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.shop.AgentPass;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;

/** A browser opens a socket from any site and sends our cookie along: it must come from our own page. */
@ApplicationScoped
class ConsoleGate implements HttpUpgradeCheck {

    @Override
    public boolean appliesTo(String endpointId) {
        return ConsoleSocket.class.getName().equals(endpointId);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        String origin = context.httpRequest().getHeader("Origin");
        boolean mustBeOurs = origin != null || context.httpRequest().getCookie(AgentPass.COOKIE) != null;
        return mustBeOurs && !OwnOrigin.is(origin, context.httpRequest().getHeader("Host"))
                ? CheckResult.rejectUpgrade(403)
                : CheckResult.permitUpgrade();
    }
}
