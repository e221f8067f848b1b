package dev.daogou.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import dev.daogou.shared.Lang;

/** What we ourselves say the levels mean, in messages written by us with the known traps in mind. */
class PriceSensitivityTest {

    private final IntentReader reader = new IntentReader();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/intent/price-cases.tsv", delimiter = '\t', quoteCharacter = '`')
    void readsTheLevel(PriceLevel expected, String text) {
        PriceSensitivity read = reader.read(text, Lang.ofText(text)).priceSensitivity();
        assertThat(read.level()).as("%s %s", text, read.signals()).isEqualTo(expected);
        assertThat(read.signals()).allSatisfy(signal -> assertThat(text).contains(signal.span()));
        assertThat(PriceLevel.ofScore(read.score())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "COMPARING,400 以内,budget", "COMPARING,有 400 以内的吗,budget", "COMPARING,400 元以内的有吗,budget",
            "COMPARING,400 左右的,budget", "BARGAINING,800 卖不卖,counter_offer", "BARGAINING,800 元卖不卖,counter_offer" })
    void aBlankBetweenANumberAndItsWordChangesNothing(PriceLevel expected, String text, String kind) {
        for (String written : List.of(text, text.replace(" ", ""))) {
            PriceSensitivity read = reader.read(written, Lang.ZH).priceSensitivity();
            assertThat(read.level()).as(written).isEqualTo(expected);
            assertThat(read.signals()).as(written).extracting(Signal::kind).contains(kind);
        }
    }
}
