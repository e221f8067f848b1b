package dev.daogou.feeds;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import dev.daogou.catalog.Availability;

/** Whether a thing can be had, as feeds write it: in Google's words, schema.org's, and those of Chinese shops. */
final class WrittenAvailability {

    private static final Map<String, Availability> WORDS = new HashMap<>();

    static {
        words(Availability.IN_STOCK,
                "instock limitedavailability onlineonly instoreonly availablefororder available 有货 现货 有现货 在售");
        words(Availability.OUT_OF_STOCK, "outofstock soldout discontinued reserved unavailable 无货 缺货 售罄 已售罄 售完 断货 下架 已下架");
        words(Availability.PREORDER, "preorder presale 预售 预订 预定");
        words(Availability.BACKORDER, "backorder madetoorder 补货中 可补货 定制 按需定制");
    }

    private WrittenAvailability() {}

    private static void words(Availability meaning, String words) {
        for (String word : words.split(" ")) {
            WORDS.put(word, meaning);
        }
    }

    /** @throws IllegalArgumentException with what to write instead */
    static Availability read(String written) {
        Availability known = WORDS.get(LdValue.word(written).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""));
        if (known == null) {
            throw new IllegalArgumentException("must be in_stock, out_of_stock, preorder or backorder, or schema.org's "
                    + "InStock, OutOfStock, PreOrder or BackOrder, not '" + written + "'");
        }
        return known;
    }
}
