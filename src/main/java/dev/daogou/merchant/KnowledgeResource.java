package dev.daogou.merchant;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.CatalogSize;
import dev.daogou.feeds.ImportView;
import dev.daogou.feeds.Imports;
import dev.daogou.indexing.IndexStatus;
import dev.daogou.indexing.Models;
import dev.daogou.indexing.StoredPassages;
import dev.daogou.knowledge.ArticleFilter;
import dev.daogou.knowledge.Articles;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** How much the assistant knows, and whether it can find it. */
@Path("/api/v1/shop/knowledge")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class KnowledgeResource {

    /**
     * @param passages how many there are; {@code index.indexed} of them can be found
     * @param models by which passages of each language are found by their meaning now
     * @param lastImport the latest run, as the list of runs has it, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Knowledge(long products, long variants, long articles, long promotions, long passages,
            IndexStatus.Standing index, Models models, ImportView lastImport) {}

    private final Catalog catalog;
    private final Articles articles;
    private final StoredPassages passages;
    private final IndexStatus index;
    private final Imports imports;

    KnowledgeResource(Catalog catalog, Articles articles, StoredPassages passages, IndexStatus index, Imports imports) {
        this.catalog = catalog;
        this.articles = articles;
        this.passages = passages;
        this.index = index;
        this.imports = imports;
    }

    @GET
    @Operation(summary = "How much there is to know, how much of it can be found, and the latest import")
    public Knowledge knowledge() {
        CatalogSize sold = catalog.size();
        return new Knowledge(sold.products(), sold.variants(), articles.count(new ArticleFilter(null, null, null)),
                sold.promotions(), passages.count(), index.standing(), index.models(),
                imports.list(0, 1).stream().findFirst().orElse(null));
    }
}
