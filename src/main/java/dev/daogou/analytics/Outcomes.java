package dev.daogou.analytics;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What conversations of a period led to: asked about, put into the cart, ordered. Of each product, category and altogether the
 * conversations are counted, so that somebody who asks twice counts once.
 *
 * @param products those asked about most first, at most 50
 * @param categories by their whole path, those asked about most first, at most 50; of products that have gone there is none
 */
public record Outcomes(LocalDate firstDay, int days, Led all, List<OfProduct> products, List<OfCategory> categories) {

    /**
     * @param consulted conversations in which it was asked about
     * @param carted of them, those in which it was put into the cart or ordered afterwards
     * @param ordered of them, those in which it was ordered afterwards, or by a customer whom the shop vouched for within 30
     *        days
     */
    public record Led(long consulted, long carted, long ordered) {}

    /** @param title {@code null} when the shop does not sell it any more */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfProduct(String productId, String title, String category, Led led) {}

    public record OfCategory(String category, Led led) {}
}
