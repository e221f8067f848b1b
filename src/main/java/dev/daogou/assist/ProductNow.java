package dev.daogou.assist;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;

/** A product that the conversation is about, with the price and stock of now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductNow(String id, String title, Money price, Money salePrice, Instant saleUntil, Availability availability,
        Integer quantity) {

    static ProductNow of(ProductView product, Lang lang) {
        OfferView lead = product.lead();
        String title = product.doc().title(lang);
        return lead == null
                ? new ProductNow(product.doc().id(), title, null, null, null, null, null)
                : new ProductNow(product.doc().id(), title, lead.price(), lead.salePrice(), lead.saleUntil(),
                        lead.availability(), lead.quantity());
    }
}
