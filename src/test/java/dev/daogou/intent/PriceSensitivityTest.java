package dev.daogou.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

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
}
