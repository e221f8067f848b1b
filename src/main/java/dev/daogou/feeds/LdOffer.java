package dev.daogou.feeds;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.catalog.Availability;
import dev.daogou.feeds.GoogleColumns.Row;
import dev.daogou.shared.Money;

/**
 * What one schema.org Offer says.
 *
 * @param saleTo {@code priceValidUntil}, as far as there is a sale: without one it does not say what comes after
 * @param node where it stands, for what tells it from the other offers
 */
record LdOffer(String sku, Money price, Money salePrice, Instant saleTo, Availability availability, Integer quantity,
        JsonNode node) {

    private static final Set<String> BEFORE = Set.of("ListPrice", "StrikethroughPrice", "SRP", "MSRP", "RegularPrice");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss[.SSS]][XXX][XX][X]]");

    /** @throws CellFault naming what cannot be read */
    static LdOffer of(JsonNode node, int line, String currency) {
        String inherited = LdValue.text(node, "priceCurrency");
        Money price = money(node, "price", inherited, line, currency);
        Money before = null;
        for (JsonNode part : LdValue.all(node.path("priceSpecification"))) {
            // What members pay is not what a shopper pays.
            if (!part.isObject() || part.has("validForMemberTier")) {
                continue;
            }
            String own = LdValue.text(part, "priceCurrency");
            Money said = money(part, "price", own != null ? own : inherited, line, currency);
            String type = LdValue.text(part, "priceType");
            if (type != null && BEFORE.contains(LdValue.word(type))) {
                before = said;
            } else {
                price = price != null ? price : said;
            }
        }
        price = price != null ? price : range(node, inherited, line, currency);
        boolean sale = before != null && price != null && before.currency().equals(price.currency())
                && before.compareTo(price) > 0;
        return new LdOffer(LdValue.text(node, "sku"), sale ? before : price != null ? price : before, sale ? price : null,
                sale ? time(LdValue.text(node, "priceValidUntil"), line) : null, availability(node, line),
                quantity(node, line), node);
    }

    boolean sameAs(LdOffer other) {
        return Objects.equals(price, other.price) && Objects.equals(salePrice, other.salePrice)
                && availability == other.availability;
    }

    /** From ... to ... is no price: a shopper told the lower one might have to pay the higher. */
    private static Money range(JsonNode node, String written, int line, String currency) {
        Money low = money(node, "lowPrice", written, line, currency);
        Money high = money(node, "highPrice", written, line, currency);
        if (low != null && !low.equals(high)) {
            throw new CellFault(line, "offers", "has only lowPrice and highPrice: write an Offer with its price for each sku");
        }
        return low;
    }

    private static Money money(JsonNode node, String field, String written, int line, String currency) {
        String text = LdValue.text(node, field);
        if (text == null) {
            return null;
        }
        boolean bare = written != null && text.matches("[\\d.,\\s]+");
        return GoogleCells.price(new Row(line, Map.of(field, bare ? text + " " + written : text)), field, currency);
    }

    private static Availability availability(JsonNode node, int line) {
        JsonNode said = node.path("availability");
        String written = said.isObject() ? LdValue.text(said, "@id", "name") : LdValue.text(said);
        if (written == null) {
            return null;
        }
        try {
            return WrittenAvailability.read(written);
        } catch (IllegalArgumentException e) {
            throw new CellFault(line, "availability", e.getMessage());
        }
    }

    private static Integer quantity(JsonNode node, int line) {
        JsonNode level = node.path("inventoryLevel");
        String text = LdValue.text(level.isObject() ? level.path("value") : level);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CellFault(line, "inventoryLevel", "'" + text + "' is not a whole number");
        }
    }

    /** A day means its end. */
    private static Instant time(String text, int line) {
        if (text == null) {
            return null;
        }
        try {
            var time = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (time instanceof OffsetDateTime offset) {
                return offset.toInstant();
            }
            return time instanceof LocalDateTime local
                    ? local.toInstant(ZoneOffset.UTC)
                    : ((LocalDate) time).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new CellFault(line, "priceValidUntil", "'" + text + "' is no time: write it as 2026-11-12T23:59:59+08:00");
        }
    }
}
