package dev.daogou.merchant;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.feeds.FeedFormat;
import dev.daogou.feeds.FeedLabel;
import dev.daogou.feeds.ImportMode;
import dev.daogou.feeds.ImportSource;
import dev.daogou.feeds.ImportView;
import dev.daogou.feeds.Imports;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Feeds in, and how they fare. */
@Path("/api/v1/shop/imports")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class ImportsResource {

    /** A feed that is safe on disk. */
    public record Accepted(String importId) {}

    /** @param next offset of the next page, or {@code null} on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<ImportView> imports, Integer next) {}

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Imports imports;
    private final CurrentShop shop;

    ImportsResource(Imports imports, CurrentShop shop) {
        this.imports = imports;
        this.shop = shop;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take a feed in; answers once it is safe on disk")
    public Response begin(@QueryParam("format") String format, @QueryParam("mode") String mode,
            @Parameter(description = "what to call the feed in the list of imports, such as its file's name") @QueryParam("name") String name,
            InputStream feed) {
        FeedFormat named = format == null || format.isBlank() ? null : FeedFormat.named(format);
        FeedLabel label = new FeedLabel(named, ImportMode.named(mode), ImportSource.BODY, name);
        try {
            return Response.accepted(new Accepted(imports.begin(feed, label))).build();
        } catch (IOException e) {
            throw Problem.badField("body", "did not arrive whole: send the feed again");
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The shop's imports, the latest first")
    public Page list(@QueryParam("offset") int offset, @QueryParam("limit") @DefaultValue("20") int limit) {
        int from = Math.max(0, offset);
        int size = Math.max(1, Math.min(100, limit));
        var found = imports.list(from, size + 1);
        boolean more = found.size() > size;
        return new Page(more ? found.subList(0, size) : found, more ? from + size : null);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How an import stands")
    public ImportView view(@PathParam("id") String id) {
        return imports.view(id).orElseThrow(() -> Problem.notFound("import"));
    }

    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put back what an import changed, apart from what was changed by hand since; a run of its own")
    public Response undo(@PathParam("id") String id) {
        return Response.accepted(new Accepted(imports.undo(id))).build();
    }

    /** Only for who asks for it by name: without the weight, {@code Accept: *}{@code /*} would get a stream. */
    @GET
    @Path("/{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> follow(@PathParam("id") String id, @Context Sse sse) {
        view(id);
        String own = shop.id();
        return Uni.createFrom().item(() -> CurrentShop.within(own, () -> view(id)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()).repeat().withDelay(BETWEEN_LOOKS)
                .whilst(seen -> !seen.ended()).skip().repetitions().map(seen -> sse.newEventBuilder().name("progress")
                        .data(CanonicalJson.write(seen)).build());
    }
}
