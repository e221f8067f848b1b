package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.feeds.Intake;
import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.knowledge.ArticleFilter;
import dev.daogou.knowledge.ArticleKind;
import dev.daogou.knowledge.Articles;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** FAQs, policies, guides and manuals one by one. */
@Path("/api/v1/shop/articles")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class ArticlesResource {

    /**
     * @param total how many there are on all pages
     * @param next offset of the next page, or {@code null} on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<ArticleDoc> articles, long total, Integer next) {}

    private final Articles articles;
    private final Intake intake;

    ArticlesResource(Articles articles, Intake intake) {
        this.articles = articles;
        this.intake = intake;
    }

    @GET
    @Operation(summary = "Look through the articles, in the order of their ids")
    public Page browse(
            @Parameter(description = "stands in the title or the id; case does not count") @QueryParam("q") String q,
            @Parameter(description = "faq, policy, guide, manual or review") @QueryParam("kind") String kind,
            @Parameter(description = "zh or en") @QueryParam("lang") String lang,
            @QueryParam("offset") int offset, @QueryParam("limit") @DefaultValue("50") int limit) {
        Browsing page = Browsing.of(q, offset, limit);
        ArticleFilter filter = new ArticleFilter(page.q(), kind(kind), Lang.of(lang));
        var found = articles.browse(filter, page.from(), page.size());
        long total = page.total(found, () -> articles.count(filter));
        return new Page(found, total, page.next(total));
    }

    private static ArticleKind kind(String code) {
        try {
            return code == null || code.isBlank() ? null : ArticleKind.of(code);
        } catch (IllegalArgumentException e) {
            throw Problem.badField("kind", e.getMessage());
        }
    }

    @GET
    @Path("/{id}")
    public ArticleDoc get(@PathParam("id") String id) {
        return articles.article(id).orElseThrow(() -> Problem.notFound("article"));
    }

    @PUT
    @Path("/{id}")
    public Intake.Outcome put(@PathParam("id") String id, String article) {
        return intake.putArticle(id, article);
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") String id) {
        if (!intake.removeArticle(id)) {
            throw Problem.notFound("article");
        }
    }
}
