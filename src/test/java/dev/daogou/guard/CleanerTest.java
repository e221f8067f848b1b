package dev.daogou.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "warm<script>alert(1)</script> coat|warmalert(1) coat",
            "look ![x](https://evil.example/p?d=1) here|look  here", "see [our page](/p/coat) now|see [our page](/p/coat) now",
            "see [this](https://evil.example/x) now|see this now", "see https://evil.example/x now|see  now",
            "go to www.evil.example/x now|go to  now", "go to evil.com/x now|go to  now",
            "[go](javascript:alert(1)) on|go) on", "at https://shop.example/a now|at https://shop.example/a now",
            "true [1] and false [9].|true [1] and false .", "a < b and 5 <6|a < b and 5 <6", "wow! nice|wow! nice",
            "cut <img src=x|cut \u2039img src=x", "暖和【1】|暖和[1]", "[备注] 好|(备注) 好", "<img onerror=x>hi|hi",
            "//evil.com/x|//", "[a](//evil.com/x)|a", "12:30 to 3.5:1|12:30 to 3.5:1" })
    void onlyWhatMayBeShownIsLeft(String text, String clean) {
        assertThat(cleaned(List.of(text))).isEqualTo(clean);
        assertThat(cleaned(text.chars().mapToObj(c -> String.valueOf((char) c)).toList())).isEqualTo(clean);
    }

    private static String cleaned(List<String> deltas) {
        var shown = new ArrayList<String>();
        var cleaner = new Cleaner(n -> n == 1, address -> address.startsWith("https://shop.example/"), shown::add);
        deltas.forEach(cleaner::feed);
        cleaner.finish();
        return String.join("", shown);
    }
}
