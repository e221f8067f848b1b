package dev.daogou.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class ReplyPlaceTest {

    @Test
    void whatIsKnownIsFilledInAndWhatIsNotStaysAndIsNamedOnce() {
        var filled = ReplyPlace.fill("{product}: {price}. 订单 {order}? {order}!",
                Map.of(ReplyPlace.PRODUCT, "Coat", ReplyPlace.PRICE, "¥1099")::get);
        assertThat(filled.text()).isEqualTo("Coat: ¥1099. 订单 {order}? {order}!");
        assertThat(filled.missing()).containsExactly("order");
    }

    @Test
    void whatIsFilledInIsNotFilledAgain() {
        var filled = ReplyPlace.fill("{product} {agent}",
                Map.of(ReplyPlace.PRODUCT, "$1 \\ {agent}", ReplyPlace.AGENT, "Mei")::get);
        assertThat(filled.text()).isEqualTo("$1 \\ {agent} Mei");
        assertThat(filled.missing()).isEmpty();
    }

    @Test
    void whatIsWrittenLikeAPlaceAndIsNoneIsTold() {
        assertThat(ReplyPlace.unknown("{price} {prise} {Price} { price } {}")).containsExactly("{prise}", "{Price}");
    }
}
