package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.feeds.FeedSources;
import dev.daogou.feeds.FeedView;
import dev.daogou.feeds.FeedWish;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Feeds that are fetched by themselves. */
@Path("/api/v1/shop/feeds")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class FeedsResource {

    /** All of the shop's, by id. */
    public record Feeds(List<FeedView> feeds) {}

    private final FeedSources feeds;

    FeedsResource(FeedSources feeds) {
        this.feeds = feeds;
    }

    @GET
    @Operation(summary = "The feeds fetched from addresses, and how they fare")
    public Feeds list() {
        return new Feeds(feeds.list());
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Fetch a feed from an address on a schedule; a new or another address is fetched at once")
    public FeedView put(@PathParam("id") String id, FeedWish wish) {
        return feeds.put(id, wish);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "End a feed's schedule; what has come in stays")
    public void remove(@PathParam("id") String id) {
        feeds.remove(id);
    }

    @POST
    @Path("/{id}/fetch")
    @Operation(summary = "Fetch a feed now")
    public Response fetch(@PathParam("id") String id) {
        return Response.accepted(feeds.fetchNow(id)).build();
    }
}
