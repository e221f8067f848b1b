package dev.daogou.console;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.ResponseStatus;

import dev.daogou.assistant.Members;
import dev.daogou.catalog.AgentGrants;
import dev.daogou.catalog.CartLine;
import dev.daogou.catalog.Grant;
import dev.daogou.catalog.GrantRoom;
import dev.daogou.catalog.OfferPolicies;
import dev.daogou.catalog.OfferPolicy;
import dev.daogou.catalog.Recipient;
import dev.daogou.catalog.VisitorOffers;
import dev.daogou.conversation.Conversation;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;

/** What the visitor of a conversation was offered, and what an agent grants on top. */
@Path("/api/v1/console/conversations/{cid}/grants")
@Admits(Role.AGENT)
public class GrantsResource {

    /**
     * @param offers the visitor's in every conversation, the latest first
     * @param may what an agent may grant; {@code null} for nothing
     */
    public record Offers(List<ToldOffer> offers, OfferPolicy.Grants may) {}

    private final AgentGrants grants;
    private final VisitorOffers offers;
    private final OfferPolicies policies;
    private final Members members;
    private final ToldOffers told;
    private final Attending attending;

    GrantsResource(AgentGrants grants, VisitorOffers offers, OfferPolicies policies, Members members,
            ToldOffers told, Attending attending) {
        this.grants = grants;
        this.offers = offers;
        this.policies = policies;
        this.members = members;
        this.told = told;
        this.attending = attending;
    }

    @GET
    @Transactional
    @Operation(summary = "What the visitor was offered, by the assistant and by agents, and what may be granted")
    public Offers made(@PathParam("cid") String cid) {
        return new Offers(told.of(offers.to(Conversation.with(cid).visitorId)), policies.current().grants());
    }

    @GET
    @Path("/limits")
    @Transactional
    @Operation(summary = "How far an agent may go for the visitor and so many pieces of a product now: 409 where the offer policy lets no agent grant anything")
    public GrantRoom limits(@PathParam("cid") String cid, @QueryParam("productId") String productId,
            @Parameter(description = "a variant; without one, that which speaks for the product") @QueryParam("sku") String sku,
            @QueryParam("quantity") @DefaultValue("1") int quantity) {
        Conversation c = Conversation.with(cid);
        return grants.room(c.visitorId, members.has(c.customerId),
                new CartLine(productId, sku == null || sku.isBlank() ? null : sku, quantity));
    }

    @POST
    @ResponseStatus(201)
    @Transactional
    @Operation(summary = "Grant a lower price within the shop's offer policy: 400 names the limit it would break, 409 a budget or cap that is used up")
    public ToldOffer grant(@PathParam("cid") String cid, Grant wanted) {
        Conversation c = Conversation.with(cid);
        Attendant agent = attending.agentWhoStays();
        if (wanted == null) {
            throw Problem.badField("body", "must be an object with productId and one of percent, amountOff and price");
        }
        return told.of(List.of(grants.grant(new Recipient(c.id, c.visitorId), members.has(c.customerId), agent.id(), wanted)))
                .get(0);
    }
}
