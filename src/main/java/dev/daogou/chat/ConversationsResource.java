package dev.daogou.chat;

import java.util.List;
import java.util.Optional;

import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import dev.daogou.conversation.Forgetting;
import dev.daogou.conversation.Message;
import dev.daogou.conversation.Opened;
import dev.daogou.conversation.Visit;
import dev.daogou.conversation.Visitors;
import dev.daogou.pictures.PictureLinks;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Conversations as a visitor begins, reads, rates and forgets them. */
@Path("/api/v1/conversations")
@Admits(Role.VISITOR)
public class ConversationsResource {

    private static final int LONGEST_PAGE = 200;

    private final VisitorDoor door;
    private final Visitors visitors;
    private final Visit visit;
    private final Forgetting forgetting;
    private final Limits limits;
    private final PictureLinks links;

    ConversationsResource(VisitorDoor door, Visitors visitors, Visit visit, Forgetting forgetting, Limits limits,
            PictureLinks links) {
        this.door = door;
        this.visitors = visitors;
        this.visit = visit;
        this.forgetting = forgetting;
        this.limits = limits;
        this.links = links;
    }

    @POST
    @Admits(Role.ANYONE)
    public Response begin(@Valid Talk.Begin asked) {
        limits.conversation(door.address());
        Talk.Begin wish = asked == null ? new Talk.Begin(null, null, null, null, null) : asked;
        String id = wish.shop() == null ? Shop.DEFAULT : wish.shop();
        door.fromAllowedWebsite(id);
        String proven = Optional.ofNullable(door.provenVisitor()).filter(v -> v.equals(wish.visitorId())).orElse(null);
        Visitors.Begun begun = CurrentShop.within(id, () -> QuarkusTransaction.requiringNew().call(() -> {
            Shop shop = Shop.named(id).orElseThrow(() -> Problem.notFound("shop"));
            return visitors.begin(shop, proven, wish.lang(), wish.page(), wish.identity());
        }));
        return Response.status(201).entity(begun).build();
    }

    @GET
    @Path("/{cid}/messages")
    @Admits({ Role.VISITOR, Role.SHOP_ADMIN })
    public Talk.Transcript messages(@PathParam("cid") String cid, @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        door.reader(cid);
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        List<Message> found = QuarkusTransaction.requiringNew().call(() -> Message.after(cid, after, size + 1));
        List<Message> page = found.subList(0, Math.min(size, found.size()));
        Long next = found.size() > size ? Long.valueOf(page.get(size - 1).seq) : null;
        return new Talk.Transcript(page.stream().map(message -> Talk.Entry.of(message, links)).toList(), next);
    }

    @POST
    @Path("/{cid}/rating")
    public void rate(@PathParam("cid") String cid, @Valid Talk.Rate rating) {
        door.visitor(cid);
        limits.frame(cid);
        visit.rate(cid, rating.score(), rating.comment());
    }

    @DELETE
    @Path("/{cid}")
    public void forget(@PathParam("cid") String cid) {
        Opened opened = door.visitor(cid);
        forgetting.forget(opened.shop(), cid);
    }
}
