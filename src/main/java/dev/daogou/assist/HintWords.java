package dev.daogou.assist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
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

    /** By language code. @param offered whether there is anything to be offered */
    Map<String, String> advice(HintKind kind, HintLevel level, boolean offered) {
        String name = kind.code() + "." + level.code();
        return words.inBoth(!kind.isOfPrice() ? name : name + (offered ? ".offer" : ".none"), List.of());
    }

    /** @param until the last day of its sale in the shop's time zone, or {@code null} */
    String reason(Lang lang, ProductView product, ProductView focus, PromotionDoc promotion, LocalDate until) {
        OfferView lead = product.lead();
        var said = new ArrayList<String>();
        if (!product.doc().id().equals(focus.doc().id())) {
            Money saved = new Money(focus.lead().payNow().amount().subtract(lead.payNow().amount()),
                    lead.payNow().currency());
            said.add(words.say("reason.cheaper", lang, List.of("saved", saved.display())));
        }
        if (lead.salePrice() != null) {
            String end = until == null ? "" : words.say("until", lang, List.of("date", until));
            said.add(words.say("reason.sale", lang, List.of("sale", lead.salePrice().display(), "price",
                    lead.price().display(), "until", end)));
        }
        if (promotion != null) {
            String code = promotion.code() == null || promotion.title().contains(promotion.code())
                    ? ""
                    : words.say("code", lang, List.of("code", promotion.code()));
            said.add(words.say("reason.promotion", lang, List.of("promotion", promotion.title(), "code", code)));
        }
        return String.join(words.say("and", lang, List.of()), said);
    }
}
