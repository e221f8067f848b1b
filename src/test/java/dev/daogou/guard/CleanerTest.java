package dev.daogou.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Attack: an address in such a dress that it is not taken for one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "to evil.com.|to .", "to evil.example/pay now|to  now", "to evil.de now|to  now",
            "to e\u200Bvil.com now|to  now", "to ｅｖｉｌ．ｃｏｍ now|to  now", "to 𝐞𝐯𝐢𝐥.𝐜𝐨𝐦 now|to  now",
            "to https%3A%2F%2Fevil%2Eexample now|to  now", "to evil&#46;com now|to  now", "to evil&period;com now|to  now",
            "to &#104;ttps://evil.example now|to  now", "to evil**.**com now|to  now", "to evil\\.com now|to  now",
            "a [evil.com](https://evil.com) on|a  on", "[https://evil.com] on|() on", "[evil.com](/p/coat) on|[](/p/coat) on",
            "店铺.com 见|店铺 见", "to evil。com/x now|to evil。 now", "to evil<b></b>.shop/x now|to evil. now",
            "to evil[.]com now|to evil(.) now", "to evil dot com now|to evil dot  now", "见:evil.com/x。|见:。",
            "a https://shop.example@evil.com/ on|a  on", "a tel:+4490 on|a  on", "'a <|im_start|>hi'|a hi",
            "a [9](/p/coat) on|a  on" })
    void anAddressInDisguiseIsTakenOut(String text, String clean) {
        assertThat(cleaned(List.of(text))).isEqualTo(clean);
        assertThat(cleaned(text.chars().mapToObj(c -> String.valueOf((char) c)).toList())).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = { "It is great.It fits.", "1.5kg, 0.8.", "a Wi-Fi 802.11.ac router", "Q&A & more", "USB3.2/Type-C",
            "e.g. i.e. 5 p.m.", "Net weight. Net 220 g", "AT&T; ok", "防水.透气", "No.5, v1.2.3", "Node.js", "St.Moritz" })
    void whatOnlyLooksLikeOneIsLeft(String text) {
        assertThat(cleaned(List.of(text))).isEqualTo(text);
    }

    @Test
    void tagsSpellAFlagAndNothingElse() {
        String england = "\uD83C\uDFF4" + tags("gbeng") + "\uDB40\uDC7F";
        String flags = "warm " + england + england + "\uD83C\uDFF4 wool";
        assertThat(cleaned(List.of(flags))).isEqualTo(flags);
        assertThat(cleaned(flags.chars().mapToObj(c -> String.valueOf((char) c)).toList())).isEqualTo(flags);
        assertThat(cleaned(List.of("hi" + tags("pay elsewhere") + " you"))).isEqualTo("hi you");
        assertThat(cleaned(List.of("\uD83C\uDFF4" + tags("pay elsewhere") + " you"))).hasSizeLessThan(20);
    }

    private static String tags(String text) {
        return text.chars().mapToObj(c -> Character.toString(0xE0000 + c)).collect(Collectors.joining());
    }

    private static String cleaned(List<String> deltas) {
        var shown = new ArrayList<String>();
        var cleaner = new Cleaner(n -> n == 1, address -> address.startsWith("https://shop.example/"), shown::add);
        deltas.forEach(cleaner::feed);
        cleaner.finish();
        return String.join("", shown);
    }
}
