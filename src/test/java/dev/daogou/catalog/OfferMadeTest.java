package dev.daogou.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.daogou.shared.Money;

/** An offer was told where a text says what it comes to. */
class OfferMadeTest {

    private static OfferMade at(String price) {
        return OfferMade.of("c", "coat", new CartLine("coat", null, 1), Money.of("1999.00", "CNY"), Money.of(price, "CNY"));
    }

    @Test
    void anyWayToWriteTheFigureWillDo() {
        for (String text : new String[]{ "用上后是 ¥1059,比现价省 ¥40", "1059元", "you pay ¥1,059.00 now", "到手 1059.0", "¥1059.",
                "到手 ¥1059,300 人已买" }) {
            assertThat(at("1059.00").isNamedIn(text)).as(text).isTrue();
        }
        assertThat(at("525.60").isNamedIn("合计 ¥525.60,每件 ¥175.20")).isTrue();
        assertThat(at("525.60").isNamedIn("525.6 元")).isTrue();
    }

    @Test
    void anotherFigureOrACutOneIsNot() {
        for (String text : new String[]{ "现价 ¥1099", "¥105", "¥10590", "21059", "¥1059.50", "有优惠" }) {
            assertThat(at("1059.00").isNamedIn(text)).as(text).isFalse();
        }
        assertThat(at("525.60").isNamedIn("¥525.61")).isFalse();
        assertThat(at("525.60").isNamedIn("¥525")).isFalse();
    }
}
