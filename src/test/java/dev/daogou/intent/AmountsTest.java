package dev.daogou.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "七百八|780", "两百|200", "一千二|1200", "一千零五|1005", "十五|15", "二十五|25", "一万二|12000",
            "三万五千|35000", "1,099.50|1099.5", "make it 9|9" })
    void aNumberIsReadAsItIsWritten(String text, double value) {
        assertThat(Amounts.all(text)).containsExactly(value);
    }

    @Test
    void aLoneSignAndANumberOfNothingAreNone() {
        assertThat(Amounts.all("等一下,0 元,三星")).isEmpty();
        assertThat(Amounts.all("1".repeat(400))).as("no price").isEmpty();
    }

    @Test
    void whatIsMarkedAsMoneyIsThePriceAndNothingElse() {
        assertThat(Amounts.named("充绒量 160 克,现价 899 元[1],截至 12:30")).containsExactly(899.0);
        assertThat(Amounts.named("down fill 160 g, £45 [2]")).containsExactly(45.0);
        assertThat(Amounts.named("they're 12 each [3]")).containsExactly(12.0);
    }
}
