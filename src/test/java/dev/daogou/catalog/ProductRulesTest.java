package dev.daogou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Problem;

class ProductRulesTest {

    private static final String PRICE = "\"price\":{\"amount\":\"10\",\"currency\":\"CNY\"}";
    private static final String BASE = "{\"id\":\"p\",\"title\":\"T\",";

    @Test
    void aProductThatSaysEverythingPasses() {
        assertThat(ProductRules.check(Coats.aurora())).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsNamed() {
        return Map.ofEntries(
                Map.entry("id", "{\"title\":\"T\"," + PRICE + ",\"availability\":\"in_stock\"}"),
                Map.entry("title", "{\"id\":\"p\"," + PRICE + ",\"availability\":\"in_stock\"}"),
                Map.entry("price", BASE + "\"availability\":\"in_stock\"}"),
                Map.entry("availability", BASE + PRICE + "}"),
                Map.entry("salePrice",
                        BASE + PRICE
                                + ",\"salePrice\":{\"amount\":\"10\",\"currency\":\"CNY\"},\"availability\":\"in_stock\"}"),
                Map.entry("salePriceTo", BASE + PRICE
                        + ",\"salePrice\":{\"amount\":\"9\",\"currency\":\"CNY\"},\"salePriceFrom\":\"2026-01-02T00:00:00Z\",\"salePriceTo\":\"2026-01-01T00:00:00Z\",\"availability\":\"in_stock\"}"),
                Map.entry("variants[1].sku",
                        BASE + PRICE + ",\"availability\":\"in_stock\",\"variants\":[{\"sku\":\"a\"},{\"sku\":\"a\"}]}"),
                Map.entry("variants[0].price", BASE + "\"availability\":\"in_stock\",\"variants\":[{\"sku\":\"a\"}]}"),
                Map.entry("quantity", BASE + PRICE + ",\"availability\":\"in_stock\",\"quantity\":-1}"),
                Map.entry("link", BASE + PRICE + ",\"availability\":\"in_stock\",\"link\":\"javascript:alert(1)\"}"),
                Map.entry("description", BASE + PRICE + ",\"availability\":\"in_stock\",\"description\":\"a\\u0000b\"}"),
                Map.entry("translations.fr", BASE + PRICE + ",\"availability\":\"in_stock\",\"translations\":{\"fr\":{}}}"),
                Map.entry("sizeChart.rows[0]", BASE + PRICE
                        + ",\"availability\":\"in_stock\",\"sizeChart\":{\"columns\":[\"a\"],\"rows\":[[\"1\",\"2\"]]}}"))
                .entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(),
                        () -> assertThat(ProductRules.check(CanonicalJson.read(e.getValue(), ProductDoc.class)))
                                .extracting(Problem.Fault::field).containsOnlyOnce(e.getKey())));
    }

    @Test
    void aVariantWithItsOwnPriceHasOnlyItsOwnSale() {
        var offers = OfferRow.of(Coats.aurora());
        assertThat(offers.get(0).salePrice()).isNotNull();
        assertThat(offers.get(1).salePrice()).isNull();
        assertThat(offers.get(1).availability()).isEqualTo(Availability.BACKORDER);
        assertThat(offers.get(1).quantity()).isNull();
        assertThat(offers.get(0).shipsInDays()).isEqualTo(2);
    }
}
