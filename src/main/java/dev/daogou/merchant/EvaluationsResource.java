package dev.daogou.merchant;

import java.time.Duration;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

import dev.daogou.evaluations.EvaluationView;
import dev.daogou.evaluations.Evaluations;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** A merchant's own questions, asked of the live knowledge. */
@Path("/api/v1/shop/evaluations")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class EvaluationsResource {

    /** A file that was read and is being asked. */
    public record Begun(String evaluationId) {}

    /** @param next offset of the next page, or {@code null} on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<EvaluationView> evaluations, Integer next) {}

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Evaluations evaluations;
    private final CurrentShop shop;

    EvaluationsResource(Evaluations evaluations, CurrentShop shop) {
        this.evaluations = evaluations;
        this.shop = shop;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ask a file of questions, JSON, one a line; nothing becomes a conversation, but a model's tokens count")
    public Response begin(
            @Parameter(description = "how often each question is asked, 1 to 10") @QueryParam("k") @DefaultValue("3") int k,
            @Parameter(description = "what to call it in the list, such as the file's name") @QueryParam("name") String name,
            byte[] questions) {
        return Response.accepted(new Begun(evaluations.begin(questions == null ? new byte[0] : questions, k, name))).build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The shop's evaluations, the latest first, without their results")
    public Page list(@QueryParam("offset") int offset, @QueryParam("limit") @DefaultValue("20") int limit) {
        int from = Math.max(0, offset);
        int size = Math.max(1, Math.min(100, limit));
        var found = evaluations.list(from, size + 1);
        boolean more = found.size() > size;
        return new Page(more ? found.subList(0, size) : found, more ? from + size : null);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How an evaluation stands, with its results so far, and at its end what became different")
    public EvaluationView view(@PathParam("id") String id,
            @Parameter(description = "false: without results and differences") @QueryParam("results") @DefaultValue("true") boolean results) {
        return (results ? evaluations.view(id) : evaluations.brief(id)).orElseThrow(() -> Problem.notFound("evaluation"));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Cancel an evaluation that is running; forget one that has ended")
    public void remove(@PathParam("id") String id) {
        evaluations.remove(id);
    }

    /** Without results: they are fetched when they are all there. The weight is as for imports. */
    @GET
    @Path("/{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5")
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> follow(@PathParam("id") String id, @Context Sse sse) {
        view(id, false);
        String own = shop.id();
        return Uni.createFrom().item(() -> CurrentShop.within(own, () -> view(id, false)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()).repeat().withDelay(BETWEEN_LOOKS)
                .whilst(seen -> !seen.ended()).skip().repetitions().map(seen -> sse.newEventBuilder().name("progress")
                        .data(CanonicalJson.write(seen)).build());
    }
}
