package dev.daogou.merchant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.feeds.Intake;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageKind;
import dev.daogou.indexing.PassageOwner;
import dev.daogou.indexing.StoredPassages;
import dev.daogou.knowledge.ArticleDoc;
import dev.daogou.knowledge.ArticleFilter;
import dev.daogou.knowledge.ArticleKind;
import dev.daogou.knowledge.ArticlePassages;
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

    /** What an article would be cut into. */
    public record Preview(List<Piece> passages) {}

    /** A passage that is not there yet. */
    public record Piece(PassageKind kind, Lang lang, String title, String text) {

        static Piece of(Passage passage) {
            return new Piece(passage.kind(), passage.lang(), passage.title(), passage.text());
        }
    }

    private final Articles articles;
    private final StoredPassages passages;
    private final Intake intake;

    ArticlesResource(Articles articles, StoredPassages passages, Intake intake) {
        this.passages = passages;
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

    @GET
    @Path("/{id}/passages")
    @Operation(summary = "What was cut from this article; one that names several products is there for each of them")
    public PassagePage passages(@PathParam("id") String id, @QueryParam("offset") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        get(id);
        Browsing page = Browsing.of(null, offset, limit);
        PassageOwner owner = PassageOwner.article(id);
        return PassagePage.of(page, passages.of(owner, page.from(), page.size()), () -> passages.count(owner));
    }

    @POST
    @Path("/preview")
    @Operation(summary = "What an article would be cut into; nothing is stored")
    public Preview preview(String article) {
        // One that names several products is there for each of them.
        Map<String, Piece> byRef = new LinkedHashMap<>();
        ArticlePassages.of(intake.readArticle(article)).forEach(p -> byRef.putIfAbsent(p.ref(), Piece.of(p)));
        return new Preview(List.copyOf(byRef.values()));
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
