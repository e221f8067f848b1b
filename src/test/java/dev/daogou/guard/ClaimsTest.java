package dev.daogou.guard;

import static dev.daogou.guard.Claim.Kind.AMOUNT;
import static dev.daogou.guard.Claim.Kind.DISCOUNT;
import static dev.daogou.guard.Claim.Kind.PERCENT;
import static dev.daogou.guard.Claim.Kind.SAVING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "现在只要¥899|899|¥", "到手价 899 元|899|CNY", "一百九十九元|199|CNY", "两千三块钱|2300|CNY",
            "$1,047.84 today|1047.84|$", "it costs 47.84 dollars|47.84|$", "price is 47.84|47.84|",
            "¥1299|1299|¥", "US$47.84|47.84|USD", "HK$300|300|HKD", "三块五|3.5|CNY", "1.2万元|12000|CNY", "壹佰玖拾玖元|199|CNY",
            "卖一百九十九|199|", "eight hundred and ninety-nine yuan|899|CNY", "USD 47.84|47.84|USD",
            "现价是199|199|" })
    void anAmountIsReadInDigitsAndInWords(String sentence, String value, String currency) {
        assertThat(Claims.in(sentence)).singleElement().satisfies(claim -> {
            assertThat(claim.kind()).isEqualTo(AMOUNT);
            assertThat(claim.value()).isEqualByComparingTo(value);
            assertThat(claim.currency()).isEqualTo(currency);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "打八五折|15", "8.5折|15", "85折|15", "半价出售|50", "50% off today|50", "save 20%|20",
            "立减10%|10", "百分之二十的优惠|20", "half price|50", "ninety percent off|90", "三折|70" })
    void aDiscountIsWhatItTakesOff(String sentence, String points) {
        assertThat(Claims.in(sentence)).singleElement().satisfies(claim -> {
            assertThat(claim.kind()).isEqualTo(DISCOUNT);
            assertThat(claim.value()).isEqualByComparingTo(points);
        });
    }

    @Test
    void moneyTakenOffIsASavingAndAShareIsAPercentage() {
        assertThat(Claims.in("立减200元")).extracting(Claim::kind).containsExactly(SAVING);
        assertThat(Claims.in("$20 off")).extracting(Claim::kind).containsExactly(SAVING);
        assertThat(Claims.in("绒子含量 90%")).extracting(Claim::kind).containsExactly(PERCENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "屏幕 6.7 英寸,电池 5000 mAh|", "适合零下 15 ℃|", "剩 3 件,2 天内发货|", "三折叠手机|",
            "only 3 left|", "it weighs 1,280 g|", "保修 1 年|", "X7 Pro 支持 65W 快充|", "只要 3 天就到|" })
    void whatIsNotMoneyIsNoClaim(String sentence, String none) {
        assertThat(Claims.in(sentence)).isEmpty();
    }
}
