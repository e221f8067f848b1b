package dev.daogou.assist;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.daogou.catalog.MadeOffer;
import dev.daogou.catalog.ProductDoc;
import dev.daogou.shared.Lang;

/** How an agent could tell a visitor what they were granted. */
public final class GrantWords {

    private final AssistWords words = new AssistWords();

    /**
     * By language code.
     *
     * @param variant what its SKU stands for, or {@code null}
     */
    public Map<String, String> of(MadeOffer granted, ProductDoc product, String variant) {
        Map<String, String> byLang = new TreeMap<>();
        for (Lang lang : Lang.values()) {
            byLang.put(lang.code(), words.say(granted.quantity() == 1 ? "granted.text" : "granted.pieces.text", lang,
                    List.of("title", named(product.title(lang), variant, lang), "pieces", granted.quantity(), "price",
                            granted.price().display(), "own", granted.own().display(), "off", granted.off().display())));
        }
        return byLang;
    }

    private String named(String title, String variant, Lang lang) {
        return variant == null ? title : words.say("variant", lang, List.of("title", title, "variant", variant));
    }
}
