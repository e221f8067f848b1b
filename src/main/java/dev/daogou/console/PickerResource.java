package dev.daogou.console;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductFilter;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Money;
import dev.daogou.shared.Problem;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;

/** What an agent can show a visitor. */
@Path("/api/v1/console/products")
@Admits(Role.AGENT)
public class PickerResource {

    private static final int MOST = 50;
    private static final int LONGEST = 200;

    /** @param variants empty for a product that has none */
    public record Found(FocusView product, List<Variant> variants) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Variant(String sku, Map<String, String> options, Money price, Money salePrice, Availability availability) {}

    public record Products(List<Found> products) {}

    private final Catalog catalog;

    PickerResource(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Operation(summary = "The shop's products by title, brand, id or SKU, with the prices and stock of now")
    public Products find(
            @Parameter(description = "stands in the title, the brand, the id or a SKU; case does not count") @QueryParam("q") String q,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        if (q != null && q.length() > LONGEST) {
            throw Problem.badField("q", "has more than " + LONGEST + " characters: shorten it");
        }
        ProductFilter filter = new ProductFilter(q == null || q.isBlank() ? null : q.strip(), null);
        return new Products(catalog.browse(filter, 0, Math.max(1, Math.min(MOST, limit))).stream().filter(p -> p.lead() != null)
                .map(PickerResource::found).toList());
    }

    private static Found found(ProductView product) {
        return new Found(FocusView.of(product),
                product.offers().stream().filter(offer -> offer.sku() != null).map(PickerResource::variant).toList());
    }

    private static Variant variant(OfferView offer) {
        return new Variant(offer.sku(), offer.options(), offer.price(), offer.salePrice(), offer.availability());
    }
}
