package dev.daogou.merchant;

import java.time.Clock;
import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.ProductFilter;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;
import dev.daogou.feeds.DemoConfig;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.CurrentShop;
import dev.daogou.shop.Role;
import dev.daogou.shop.Shop;
import io.smallrye.common.annotation.Blocking;

/** What our own storefront pages show: the products of shop {@code default}, and only while the demo is on. */
@Path("/shop/api/products")
@Admits(Role.ANYONE)
@Blocking
public class StorefrontResource {

    /** @param next offset of the next page, or {@code null} on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shelf(List<ProductView> products, List<PromotionView> promotions, Integer next) {}

    public record ProductPage(ProductView product, List<PromotionView> promotions) {}

    private final Catalog catalog;
    private final DemoConfig demo;
    private final Clock clock;

    StorefrontResource(Catalog catalog, DemoConfig demo, Clock clock) {
        this.catalog = catalog;
        this.demo = demo;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Products of the demo shop with today's prices")
    public Shelf shelf(@QueryParam("category") String category, @QueryParam("offset") int offset,
            @QueryParam("limit") @DefaultValue("24") int limit) {
        int from = Math.max(0, offset);
        int size = Math.max(1, Math.min(100, limit));
        return inDemoShop(() -> {
            var found = catalog.browse(new ProductFilter(null, category), from, size + 1);
            boolean more = found.size() > size;
            return new Shelf(more ? found.subList(0, size) : found, catalog.promotions(clock.instant(), null),
                    more ? from + size : null);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One product of the demo shop, with the promotions that cover it")
    public ProductPage product(@PathParam("id") String id) {
        return inDemoShop(() -> new ProductPage(catalog.product(id).orElseThrow(() -> Problem.notFound("product")),
                catalog.promotions(clock.instant(), id)));
    }

    private <T> T inDemoShop(java.util.function.Supplier<T> work) {
        if (!demo.demo()) {
            throw Problem.notFound("demo shop");
        }
        return CurrentShop.within(Shop.DEFAULT, work);
    }
}
