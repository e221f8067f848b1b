package dev.daogou.assistant;

import java.util.List;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Money;

/**
 * A product that is easier on the budget and still meets what was asked for.
 *
 * @param offer the form of it that does, in stock
 * @param saving what it costs less than the product in focus, or {@code null} when it does not
 * @param reason one line, made of rows of now
 * @param givenUp what is not as in the product in focus, most telling first; empty when the rows tell of nothing
 * @param near how alike they are, 0..1, see {@link Nearness}
 * @param rests the lines of its data sheet that reason and what is given up are made of
 */
public record Alternative(ProductView product, OfferView offer, Money saving, String reason, List<String> givenUp, double near,
        List<String> rests) {}
