package dev.daogou.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Money;

/**
 * A line of a cart with its price.
 *
 * @param listed without sale and promotions
 * @param own with its own sale, without promotions
 * @param total with its share of every promotion
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PricedLine(String productId, String sku, String title, int quantity, Money listed, Money own, Money total) {}
