package dev.daogou.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as saying a fact, and what does not. */
class StatementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1099 | 现在 ¥1,099.00 [1]", "1,099 | 到手 1099 元", "￥1099 | 现价 1,099 元。", "1099元 | It is ¥1,099.00 now.",
            "$5 | 5 USD", "5 dollars | US$5.00", "220 | L 码充绒 **220 g**", "220g | 220克", "２２０ｇ | 220 g", "1.5kg | 重 1.50 千克",
            "-20 | -20 ℃ 至 -5 ℃", "-20℃ | 零下 20 度也能穿", "-5 | good from −20 °C to −5 °C", "-20 | 适用温度:-20°C~-5°C",
            "RJ45 | 1 个 RJ45 网口", "usb-a | 2 × USB-A", "black | Obsidian black",
            "jacket | two jackets", "L | 建议 L 码", "15天 | 15 days", "28 小时 | 28 h", "雾蓝 | 有雾蓝色", "6,500 | 6500 mAh",
            "36 | 36-40 m²", "40 | 36-40 m²", "5.0 | Bluetooth 5", "0012 | 编号 0012",
            "16GB+512GB | 16 GB + 512 GB"
    })
    void theSameFactIsFoundHoweverItIsWritten(String fact, String answer) {
        assertThat(says(answer, fact)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "80 | 180 g", "80 | 80.5 g", "2 | 没有货 [2]", "2 | 12 件", "-20 | 20 ℃", "20 | -20 ℃", "1099 | 10,99", "1099 | 1,0995",
            "L | XL 码", "L | wool", "220 g | 220 kg", "¥5 | $5", "199 | 1199", "12 | 0012", "Hong Kong | Hong and Kong",
            "不支持 | 支持", "5 | 80,120", "80120 | 80，120", "art | part", "3 件 | 3 双"
    })
    void anotherFactIsNot(String fact, String answer) {
        assertThat(says(answer, fact)).isFalse();
    }

    @Test
    void linesAndApostrophesTellNoFactsApart() {
        assertThat(says("not yet to HONG\nKONG", "Hong  Kong")).isTrue();
        assertThat(says("We don’t know", "don't")).isTrue();
    }

    @Test
    void punctuationAloneSaysNothing() {
        assertThat(Statement.of(" …!?** [1] ").isEmpty()).isTrue();
        assertThat(Statement.of("%").isEmpty()).isFalse();
    }

    private static boolean says(String answer, String fact) {
        return Statement.of(answer).says(Statement.of(fact));
    }
}
