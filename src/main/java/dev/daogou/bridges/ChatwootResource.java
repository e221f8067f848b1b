package dev.daogou.bridges;

import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;

/** The bridge to Chatwoot: how a shop builds it, and where Chatwoot's agent bot calls. */
@Path("/api/v1")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class ChatwootResource {

    private final ChatwootBridges bridges;
    private final ChatwootListener listener;
    private final CurrentShop shop;

    ChatwootResource(ChatwootBridges bridges, ChatwootListener listener, CurrentShop shop) {
        this.bridges = bridges;
        this.listener = listener;
        this.shop = shop;
    }

    @GET
    @Path("/shop/bridges/chatwoot")
    @Operation(summary = "The bridge to Chatwoot")
    public ChatwootBridges.Standing standing() {
        return bridges.standing();
    }

    @PUT
    @Path("/shop/bridges/chatwoot")
    @Operation(summary = "Build the bridge to Chatwoot, or lead it elsewhere; the answer tells once what the agent bot is to call")
    public ChatwootBridges.Built build(ChatwootBridges.Wish wish) {
        return bridges.build(wish);
    }

    @DELETE
    @Path("/shop/bridges/chatwoot")
    @Operation(summary = "Take the bridge down")
    public void takeDown() {
        bridges.takeDown();
    }

    /** Chatwoot sends no header that proves anything in every version, so the address does; it is stored as its hash. */
    @POST
    @Path("/bridges/chatwoot/{secret}")
    @Admits(Role.ANYONE)
    @Operation(summary = "What Chatwoot's agent bot is told")
    public CompletionStage<Response> heard(@PathParam("secret") String secret, JsonNode event) {
        ChatwootBridge bridge = QuarkusTransaction.requiringNew().call(() -> ChatwootBridge.presented(secret))
                .orElseThrow(() -> Problem.forbidden("This address opens no bridge."));
        shop.is(bridge.shop);
        ChatwootEvent told = new ChatwootEvent(event);
        if (event == null || told.conversation() <= 0 || told.account() != 0 && told.account() != bridge.accountId) {
            throw Problem.badField("body", "must be an event of a conversation in account " + bridge.accountId);
        }
        return listener.heard(bridge, told).thenApply(stored -> Response.noContent().build());
    }
}
