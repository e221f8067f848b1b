package dev.daogou.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Faults;
import dev.daogou.shared.Money;

/**
 * What became different about one offer. A field left out stays; an explicit {@code null} ends a sale or forgets a quantity.
 *
 * @param sku {@code null} for a product without variants
 */
public record OfferPatch(String sku, JsonNode price, JsonNode salePrice, JsonNode salePriceFrom, JsonNode salePriceTo,
        JsonNode availability, JsonNode quantity, JsonNode shipsInDays) {

    void apply(Offer offer, String field, Faults faults) {
        price(offer, field, faults);
        sale(offer, field, faults);
        try {
            offer.availability = availability == null ? offer.availability : Availability.of(availability.asText());
        } catch (IllegalArgumentException e) {
            faults.add(field + "availability", e.getMessage());
        }
        offer.quantity = number(quantity, offer.quantity, field + "quantity", faults);
        offer.shipsInDays = number(shipsInDays, offer.shipsInDays, field + "shipsInDays", faults);
        faults.unless(offer.salePrice == null || offer.salePrice.compareTo(offer.price) < 0, field + "salePrice",
                "must be below the price " + offer.price.toPlainString() + ": send salePrice too, null ends the sale");
        faults.unless(offer.saleFrom == null || offer.saleTo == null || offer.saleFrom.isBefore(offer.saleTo),
                field + "salePriceTo", "must be after salePriceFrom");
    }

    private void price(Offer offer, String field, Faults faults) {
        if (price == null) {
            return;
        }
        faults.unless(!price.isNull(), field + "price", "cannot be null: leave it out, or send the new price");
        BigDecimal amount = money(price, offer, field + "price", faults);
        offer.price = amount == null ? offer.price : amount;
    }

    private void sale(Offer offer, String field, Faults faults) {
        if (salePrice != null) {
            offer.salePrice = money(salePrice, offer, field + "salePrice", faults);
            offer.saleFrom = salePrice.isNull() ? null : offer.saleFrom;
            offer.saleTo = salePrice.isNull() ? null : offer.saleTo;
        }
        offer.saleFrom = time(salePriceFrom, offer.saleFrom, field + "salePriceFrom", faults);
        offer.saleTo = time(salePriceTo, offer.saleTo, field + "salePriceTo", faults);
    }

    private static BigDecimal money(JsonNode node, Offer offer, String field, Faults faults) {
        if (node.isNull()) {
            return null;
        }
        try {
            Money money = CanonicalJson.mapper().convertValue(node, Money.class);
            faults.unless(money.currency().equals(offer.currency), field, "is in " + money.currency() + ", this offer in "
                    + offer.currency + ": put the whole product to change its currency");
            return money.amount();
        } catch (IllegalArgumentException e) {
            faults.add(field,
                    "must be an amount and a currency: {\"amount\":\"199.00\",\"currency\":\"" + offer.currency + "\"}");
            return offer.price;
        }
    }

    private static Instant time(JsonNode node, Instant now, String field, Faults faults) {
        try {
            return node == null ? now : node.isNull() ? null : Instant.parse(node.asText());
        } catch (DateTimeParseException e) {
            faults.add(field, "must be a time in UTC such as 2026-11-11T00:00:00Z");
            return now;
        }
    }

    private static Integer number(JsonNode node, Integer now, String field, Faults faults) {
        if (node == null) {
            return now;
        }
        if (node.isNull()) {
            return null;
        }
        boolean whole = node.canConvertToInt() && node.isIntegralNumber() && node.intValue() >= 0;
        faults.unless(whole, field, "must be a whole number, 0 or more");
        return whole ? Integer.valueOf(node.intValue()) : now;
    }
}
