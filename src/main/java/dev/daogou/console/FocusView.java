package dev.daogou.console;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Money;

/** The product in focus, as little as an agent needs to know at a glance; price and stock as of now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FocusView(String id, String title, Money price, Money salePrice, Availability availability, Integer quantity,
        String imageLink, String link) {

    static FocusView of(ProductView product) {
        OfferView lead = product.lead();
        var doc = product.doc();
        String image = doc.imageLinks().stream().findFirst().orElse(null);
        return lead == null
                ? new FocusView(doc.id(), doc.title(), null, null, null, null, image, doc.link())
                : new FocusView(doc.id(), doc.title(), lead.price(), lead.salePrice(), lead.availability(), lead.quantity(),
                        image, doc.link());
    }
}
