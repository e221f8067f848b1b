package dev.daogou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Money;

/** What a visitor is told depends on the moment, never on what was true at import. */
class OfferTest {

    private static final Instant START = Instant.parse("2026-11-11T00:00:00Z");
    private static final Instant END = Instant.parse("2026-11-12T00:00:00Z");

    @Test
    void aSaleHoldsFromItsFirstInstantAndNoLongerAtItsLast() {
        Offer offer = onSale();
        assertThat(offer.at(START.minusMillis(1)).payNow()).isEqualTo(Money.of("199", "CNY"));
        assertThat(offer.at(START).payNow()).isEqualTo(Money.of("149", "CNY"));
        assertThat(offer.at(END.minusMillis(1)).payNow()).isEqualTo(Money.of("149", "CNY"));
        assertThat(offer.at(END).salePrice()).isNull();
    }

    @Test
    void aSaleWithoutDatesIsOn() {
        Offer offer = onSale();
        offer.saleFrom = null;
        offer.saleTo = null;
        assertThat(offer.at(START).payNow()).isEqualTo(Money.of("149", "CNY"));
    }

    @Test
    void whatHasRunOutIsNeverInStock() {
        Offer offer = onSale();
        offer.quantity = 0;
        assertThat(offer.at(START).availability()).isEqualTo(Availability.OUT_OF_STOCK);
        offer.availability = Availability.PREORDER;
        assertThat(offer.at(START).availability()).isEqualTo(Availability.PREORDER);
    }

    private static Offer onSale() {
        Offer offer = new Offer();
        offer.productId = "coat";
        offer.sku = "";
        offer.price = new BigDecimal("199");
        offer.salePrice = new BigDecimal("149");
        offer.currency = "CNY";
        offer.saleFrom = START;
        offer.saleTo = END;
        offer.availability = Availability.IN_STOCK;
        offer.options = "{}";
        return offer;
    }
}
