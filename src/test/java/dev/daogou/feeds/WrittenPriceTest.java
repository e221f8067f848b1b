package dev.daogou.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.daogou.shared.Money;

class WrittenPriceTest {

    @TestFactory
    Stream<DynamicTest> aPriceAsPeopleWriteIt() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/feeds/prices.txt")).stream().filter(line -> !line.startsWith("#"))
                .map(line -> DynamicTest.dynamicTest(line, () -> {
                    String[] row = line.split(" \\| ");
                    if (row[2].startsWith("!")) {
                        assertThatIllegalArgumentException().isThrownBy(() -> WrittenPrice.read(row[0], row[1]))
                                .withMessageContaining(row[2].substring(1)).withMessageNotContaining("null");
                    } else {
                        Money money = WrittenPrice.read(row[0], row[1]);
                        assertThat(money.amount().toPlainString() + " " + money.currency()).isEqualTo(row[2]);
                    }
                }));
    }

    @Test
    void spacesThatDoNotBreakPartThousands() {
        assertThat(WrittenPrice.read("1\u00A0299,00\u00A0€", "EUR")).isEqualTo(Money.of("1299.00", "EUR"));
        assertThat(WrittenPrice.read("\u200E1\u202F299\u2009kr", "SEK")).isEqualTo(Money.of("1299.00", "SEK"));
    }

    /** Attack: a cell that makes a pattern try everything. */
    @Test
    void aLongCellIsRefusedAtOnce() {
        Assertions.assertTimeout(Duration.ofSeconds(1), () -> {
            for (String part : new String[]{ "1.", "-", "1 ", "(", "$", "1,", "1-" }) {
                assertThatIllegalArgumentException().isThrownBy(() -> WrittenPrice.read(part.repeat(500_000) + "x", "EUR"));
                assertThatIllegalArgumentException().isThrownBy(() -> WrittenPrice.read(part.repeat(29) + "x", "EUR"));
            }
        });
    }
}
