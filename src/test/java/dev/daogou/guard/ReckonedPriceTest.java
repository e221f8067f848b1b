package dev.daogou.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.catalog.ProductView;
import dev.daogou.guard.Grounds.Reckoned;
import dev.daogou.shared.CanonicalJson;
import dev.daogou.shared.Money;

/** A total that no row holds is true when the price book has reckoned it, for as many pieces and for that product. */
class ReckonedPriceTest {

    private static final Instant NOW = Instant.parse("2026-11-11T00:00:00Z");

    private final ProductView coat = product("coat", "Aurora down coat", "499");
    private final ProductView boots = product("boots", "Fjord boots", "800");
    private final List<Reckoned> reckoned = List.of(new Reckoned("coat", 2, Money.of("998", "CNY"), Money.of("948", "CNY")),
            new Reckoned("coat", 1, Money.of("499", "CNY"), Money.of("474.05", "CNY")));

    @ParameterizedTest
    @ValueSource(strings = { "两件一共 ¥948。", "2 件合计 948 元。", "Two of them come to ¥948.", "现在 ¥474.05。",
            "两件合计 ¥948,每件 ¥474。", "两件一共 948 元,相当于每件 474 元。", "Two come to ¥948, ¥474 each.",
            "两件省 ¥50。", "You save ¥24.95." })
    void whatWasReckonedIsTrue(String sentence) {
        assertThat(untrue(sentence, reckoned)).isEmpty();
        assertThat(untrue(sentence, List.of())).isNotEmpty();
    }

    /** Another number of pieces, another amount, another product, and no number of pieces at all. */
    @ParameterizedTest
    @ValueSource(strings = { "三件一共 ¥948。", "两件一共 ¥940。", "Fjord boots: two for ¥948.", "现在 ¥948。", "两件一共 ¥474.05。",
            "两件,每件 ¥948。", "Two, ¥948 each.", "两件一共 ¥474。", "每件 ¥474。", "三件的话每件 ¥474。",
            "立减 ¥948。", "省 ¥50。", "You save ¥25." })
    void whatWasReckonedOtherwiseIsNot(String sentence) {
        assertThat(untrue(sentence, reckoned)).isNotEmpty();
    }

    /** A third of ¥1,000 is no price: only that a piece comes to less than the next cent up. */
    @Test
    void whatIsNoWholeCentIsNoPriceOfAPiece() {
        var three = List.of(new Reckoned("coat", 3, Money.of("1497", "CNY"), Money.of("1000", "CNY")));
        assertThat(untrue("三件一共 ¥1000。", three)).isEmpty();
        assertThat(untrue("三件一共 ¥1000,每件 ¥333.33。", three)).isNotEmpty();
        assertThat(untrue("三件一共 ¥1000,每件不到 ¥333.34。", three)).isEmpty();
        assertThat(untrue("Three come to ¥1000, under ¥333.34 each.", three)).isEmpty();
        assertThat(untrue("三件一共 ¥1000,每件 ¥333.34。", three)).isNotEmpty();
        assertThat(untrue("两件合计 ¥948,每件不到 ¥474。", reckoned)).isNotEmpty();
    }

    /** "Given you" is no favour of the assistant's where something was offered; without it, and beyond it, it is one. */
    @Test
    void whatWasOfferedMayBeCalledGivenToWhoPushes() {
        assertThat(untrue("之前给您的价 ¥474.05 仍然有效。", reckoned, "还是太贵,便宜点")).isEmpty();
        assertThat(untrue("之前给您的价 ¥474.05 仍然有效。", List.of(), "还是太贵,便宜点")).isNotEmpty();
        assertThat(untrue("之前给您的价 ¥470 仍然有效。", reckoned, "还是太贵,便宜点")).isNotEmpty();
        assertThat(untrue("给您再便宜一点。", reckoned, "还是太贵,便宜点")).isNotEmpty();
    }

    private List<Untrue> untrue(String sentence, List<Reckoned> prices, String... asked) {
        var grounds = new Grounds(List.of(coat), List.of(coat, boots), List.of(), List.of(), List.of(),
                List.of(asked), List.of(), prices);
        return new Truth(grounds).untrue(sentence, new Scene());
    }

    private static ProductView product(String id, String title, String price) {
        ProductDoc doc = CanonicalJson.read("{\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"lang\":\"en\"}",
                ProductDoc.class);
        return new ProductView(doc, List.of(new OfferView(id, null, Map.of(), Money.of(price, "CNY"), null, null,
                Availability.IN_STOCK, null, null, NOW)), NOW);
    }
}
