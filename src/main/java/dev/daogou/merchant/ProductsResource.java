package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.OfferPatch;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.Offers;
import dev.daogou.catalog.ProductFilter;
import dev.daogou.catalog.ProductView;
import dev.daogou.feeds.Intake;
import dev.daogou.indexing.StoredPassages;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** Products one by one, and their prices and stock. */
@Path("/api/v1/shop/products")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class ProductsResource {

    /**
     * @param total how many there are on all pages
     * @param next offset of the next page, or {@code null} on the last
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<ProductView> products, long total, Integer next) {}

    /** What became different about a product's offers. */
    public record Patches(List<OfferPatch> offers) {}

    /** A product's offers as they are now. */
    public record OfferList(List<OfferView> offers) {}

    private static final int LONGEST_CATEGORY = 500;

    private final Catalog catalog;
    private final Offers offers;
    private final StoredPassages passages;
    private final Intake intake;

    ProductsResource(Catalog catalog, Offers offers, StoredPassages passages, Intake intake) {
        this.passages = passages;
        this.catalog = catalog;
        this.offers = offers;
        this.intake = intake;
    }

    @GET
    @Operation(summary = "Look through the products, in the order of their ids")
    public Page browse(
            @Parameter(description = "stands in the title, the brand, the id or a SKU; case does not count") @QueryParam("q") String q,
            @Parameter(description = "with those below it") @QueryParam("category") String category,
            @QueryParam("offset") int offset, @QueryParam("limit") @DefaultValue("50") int limit) {
        Browsing page = Browsing.of(q, offset, limit);
        ProductFilter filter = new ProductFilter(page.q(), Browsing.text("category", category, LONGEST_CATEGORY));
        var found = catalog.browse(filter, page.from(), page.size());
        long total = page.total(found, () -> catalog.count(filter));
        return new Page(found, total, page.next(total));
    }

    @GET
    @Path("/{id}")
    public ProductView get(@PathParam("id") String id) {
        return catalog.product(id).orElseThrow(() -> Problem.notFound("product"));
    }

    @GET
    @Path("/{id}/passages")
    @Operation(summary = "What answers find this product by: what was cut from it, then what articles say that name it")
    public PassagePage passages(@PathParam("id") String id, @QueryParam("offset") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        get(id);
        Browsing page = Browsing.of(null, offset, limit);
        return PassagePage.of(page, passages.about(id, page.from(), page.size()), () -> passages.countAbout(id));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Put a product as a whole, with its prices and stock")
    public Intake.Outcome put(@PathParam("id") String id, String product) {
        return intake.putProduct(id, product);
    }

    @PATCH
    @Path("/{id}/offers")
    @Operation(summary = "Change prices and stock; a field left out stays, null ends a sale")
    public OfferList patch(@PathParam("id") String id, Patches patches) {
        return new OfferList(offers.patch(id, patches == null || patches.offers() == null ? List.of() : patches.offers()));
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") String id) {
        if (!intake.removeProduct(id)) {
            throw Problem.notFound("product");
        }
    }
}
