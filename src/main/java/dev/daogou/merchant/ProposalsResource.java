package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.assist.ProposedArticles;
import dev.daogou.assist.ProposedArticles.Proposed;
import dev.daogou.feeds.Intake;
import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.knowledge.ArticleKind;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** What agents answered where the knowledge had no answer, to be made an article or not. Nothing becomes one by itself. */
@Path("/api/v1/shop/proposals")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class ProposalsResource {

    /** @param next offset of the next page, or {@code null} on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<Proposed> proposals, long total, Integer next) {}

    /**
     * What is to stand in the article instead; what is left out stays as it was proposed.
     *
     * @param productIds what it is about; empty for the whole shop
     */
    public record Approval(String title, String body, List<String> productIds) {}

    private final ProposedArticles proposals;
    private final Intake intake;

    ProposalsResource(ProposedArticles proposals, Intake intake) {
        this.proposals = proposals;
        this.intake = intake;
    }

    @GET
    @Operation(summary = "Proposed articles, those asked most often first")
    public Page list(
            @Parameter(description = "waiting, approved or dismissed") @QueryParam("state") @DefaultValue("waiting") String state,
            @QueryParam("offset") int offset, @QueryParam("limit") @DefaultValue("50") int limit) {
        Browsing page = Browsing.of(null, offset, limit);
        List<Proposed> found = proposals.list(state, page.from(), page.size());
        long total = page.total(found, () -> proposals.count(state));
        return new Page(found, total, page.next(total));
    }

    /** First the article, then the mark that it is one: whoever dies in between approves again, and it is the same article. */
    @POST
    @Path("/{id}/approve")
    @Operation(summary = "Make it an article, which answers within 5 s; 409 when it is decided")
    public Proposed approve(@PathParam("id") String id, Approval changed) {
        Proposed waiting = proposals.waiting(id);
        String articleId = articleOf(id);
        intake.putArticle(articleId, CanonicalJson.write(article(articleId, waiting, changed)));
        try {
            return proposals.approve(id, articleId);
        } catch (Problem decidedMeanwhile) {
            if (proposals.dismissed(id)) {
                intake.removeArticle(articleId);
            }
            throw decidedMeanwhile;
        }
    }

    @POST
    @Path("/{id}/dismiss")
    @Operation(summary = "It becomes no article, and the same question is not proposed again; 409 when it is decided")
    public Proposed dismiss(@PathParam("id") String id) {
        return proposals.dismiss(id);
    }

    @POST
    @Path("/{id}/undo")
    @Operation(summary = "It waits again; the article that it had become goes. 409 when it waits already")
    public Proposed undo(@PathParam("id") String id) {
        Proposed before = proposals.undo(id);
        if (before.articleId() != null) {
            intake.removeArticle(before.articleId());
        }
        return proposals.waiting(id);
    }

    private static String articleOf(String id) {
        return "learned-" + id.replaceFirst("^pa_", "");
    }

    private static ArticleDoc article(String id, Proposed proposed, Approval changed) {
        Approval words = changed == null ? new Approval(null, null, null) : changed;
        List<String> products = words.productIds() != null
                ? words.productIds()
                : proposed.productId() == null ? List.of() : List.of(proposed.productId());
        String title = words.title() == null ? proposed.title() : words.title().strip();
        String body = words.body() == null ? proposed.body() : words.body().strip();
        return new ArticleDoc(id, ArticleKind.FAQ, title, body, null, products, null, null, null);
    }
}
