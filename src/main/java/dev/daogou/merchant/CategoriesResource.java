package dev.daogou.merchant;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.CategoryCount;
import dev.daogou.shop.Admits;
import dev.daogou.shop.Role;
import io.smallrye.common.annotation.Blocking;

/** What products can be looked through by. */
@Path("/api/v1/shop/categories")
@Admits(Role.SHOP_ADMIN)
@Blocking
public class CategoriesResource {

    public record Categories(List<CategoryCount> categories) {}

    private final Catalog catalog;

    CategoriesResource(Catalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Operation(summary = "Every category with how many products are in it or below it")
    public Categories list() {
        return new Categories(catalog.categories());
    }
}
