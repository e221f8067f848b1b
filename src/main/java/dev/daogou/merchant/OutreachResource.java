package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.outreach.LimitsDoc;
import dev.daogou.outreach.OutreachLimits;
import dev.daogou.outreach.RuleDoc;
import dev.daogou.outreach.RuleView;
import dev.daogou.outreach.Rules;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** By which rules the shop begins messages, within which limits, and what became of them. */
@Path("/api/v1/shop/outreach")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class OutreachResource {

    public record Outreach(LimitsDoc limits, List<RuleView> rules) {}

    private final Rules rules;
    private final OutreachLimits limits;

    OutreachResource(Rules rules, OutreachLimits limits) {
        this.rules = rules;
        this.limits = limits;
    }

    @GET
    @Operation(summary = "The rules with what became of their messages, quiet hours and caps")
    public Outreach outreach() {
        return new Outreach(limits.doc(), rules.all());
    }

    @GET
    @Path("/limits")
    public LimitsDoc limits() {
        return limits.doc();
    }

    @PUT
    @Path("/limits")
    @Operation(summary = "Put quiet hours by the shop's clock and how many messages a visitor and the shop may have a day")
    public LimitsDoc put(LimitsDoc doc) {
        return limits.put(doc);
    }

    @GET
    @Path("/rules/{id}")
    public RuleView rule(@PathParam("id") String id) {
        return rules.one(id);
    }

    @PUT
    @Path("/rules/{id}")
    @Operation(summary = "Put a rule; its places are filled from the shop's rows when it is said, and a figure cannot be written by hand")
    public RuleView put(@PathParam("id") String id, RuleDoc doc) {
        return rules.put(id, doc);
    }

    @POST
    @Path("/rules/{id}/resume")
    @Operation(summary = "A rule that has paused itself goes on, judged by what is shown from now on")
    public RuleView resume(@PathParam("id") String id) {
        return rules.resume(id);
    }
}
