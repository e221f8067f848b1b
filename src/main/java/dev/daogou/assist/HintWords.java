package dev.daogou.assist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;
import dev.daogou.shop.Shop;

/** What agents are advised, {@code assist/hints/words.*.properties}: a sentence for each kind and level. */
final class HintWords {

    private final AssistWords words = new AssistWords("assist/hints");

    /** The language that a shop named first. */
    static Lang first(Shop shop) {
        return shop.languages.stream().flatMap(code -> Arrays.stream(Lang.values()).filter(lang -> lang.code().equals(code)))
                .findFirst().orElse(Lang.ZH);
    }

    /**
     * By language code.
     *
     * @param offer whether the product in focus is on offer
     * @param cheaper whether there is another that costs less
     */
    Map<String, String> advice(HintKind kind, HintLevel level, boolean offer, boolean cheaper) {
        String name = kind.code() + "." + level.code();
        String what = offer && cheaper ? ".both" : offer ? ".offer" : cheaper ? ".cheaper" : ".none";
        return words.inBoth(kind.isOfPrice() ? name + what : name, List.of());
    }

    /**
     * @param own the visitor's own price of it, or {@code null}
     * @param until the last day of its sale in the shop's time zone, or {@code null}
     */
    String reason(Lang lang, ProductView product, ProductView focus, OwnPrice own, LocalDate until) {
        OfferView seen = own == null ? product.lead() : own.seen();
        var said = new ArrayList<String>();
        if (!product.doc().id().equals(focus.doc().id())) {
            Money saved = new Money(focus.lead().payNow().amount().subtract(product.lead().payNow().amount()),
                    product.lead().payNow().currency());
            said.add(words.say("reason.cheaper", lang, List.of("saved", saved.display())));
        }
        if (seen.salePrice() != null) {
            String end = until == null ? "" : words.say("until", lang, List.of("date", until));
            said.add(words.say("reason.sale", lang, List.of("sale", seen.salePrice().display(), "price",
                    seen.price().display(), "until", end)));
        }
        if (own != null) {
            said.add(price(lang, own));
        }
        return String.join(words.say("and", lang, List.of()), said);
    }

    private String price(Lang lang, OwnPrice own) {
        String name = own.before() == null ? "reason.promotion" : own.isGranted() ? "reason.granted" : "reason.offered";
        return words.say(name, lang, List.of("promotion", own.promotions(words, lang), "price", own.price(words, lang),
                "saving", own.saving().display()));
    }
}
