package dev.daogou.assist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "现价 ¥599,原价 ¥699。 | It is ¥599 now, was ¥699.",
            "599元,包邮 | ¥599 with free shipping",
            "1,099.00 元 | RMB 1099",
            "￥1099 | 1,099 yuan",
            "下单后 2 天内发货,订单 W10023 | Order W10023 ships within 2 days of ordering",
            "满300减50,打折 20% | 50 off from 300, 20 percent off",
            "链接 https://shop.example/p/1?a=2 。 | The link: https://shop.example/p/1?a=2.",
            "DJ-AUR-BLK-M 有货 | DJ-AUR-BLK-M is in stock",
            "写信到 help@shop.example | Write to help@shop.example",
            "零下 15 度 | -15 °C",
            "3-5 天 | 3-5 days",
            "一件就够了 | One piece is enough",
    })
    void aTranslationThatKeepsEveryFigureAgrees(String one, String other) {
        assertThat(Figures.differing(one, other)).isEmpty();
        assertThat(Figures.differing(other, one)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "现价 ¥599 | It is ¥589 now",
            "现价 599 元 | It is $599 now",
            "现价 ¥599 | It is $84 now",
            "两件 ¥599,一件 ¥399 | ¥599 for two",
            "可以退 | You can return it within 7 days",
            "订单 W10023 | Order W10032",
            "DJ-AUR-BLK-M 有货 | DJ-AUR-BLK-L is in stock",
            "https://shop.example/p/1 | https://shop.example/p/2",
            "打 20% 折扣 | a discount of 20",
            "help@shop.example | help@shop.test",
    })
    void oneThatChangesAnyDoesNot(String one, String other) {
        assertThat(Figures.differing(one, other)).isNotEmpty();
        assertThat(Figures.differing(other, one)).isNotEmpty();
    }

    @Test
    void amountsOfMoneyAreTold() {
        assertThat(Figures.amounts("补差价 15 元,或者 $2.50;3 天内")).containsExactlyInAnyOrder("CNY 15", "USD 2.5");
        assertThat(Figures.amounts("3 天内发货")).isEmpty();
    }
}
