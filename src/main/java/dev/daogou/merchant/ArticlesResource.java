package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.feeds.Intake;
import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.knowledge.Articles;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** FAQs, policies, guides and manuals one by one. */
@Path("/api/v1/shop/articles")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class ArticlesResource {

    /** @param next offset of the next page, or {@code null} on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<ArticleDoc> articles, Integer next) {}

    private final Articles articles;
    private final Intake intake;

    ArticlesResource(Articles articles, Intake intake) {
        this.articles = articles;
        this.intake = intake;
    }

    @GET
    public Page browse(@QueryParam("offset") int offset, @QueryParam("limit") @DefaultValue("50") int limit) {
        int from = Math.max(0, offset);
        int size = Math.max(1, Math.min(100, limit));
        var found = articles.browse(from, size + 1);
        boolean more = found.size() > size;
        return new Page(more ? found.subList(0, size) : found, more ? from + size : null);
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
