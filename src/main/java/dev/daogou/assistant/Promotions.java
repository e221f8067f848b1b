package dev.daogou.assistant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionDoc;
import dev.daogou.catalog.PromotionView;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;

/** Says what can be had for less now: a product's own sale, and the promotions it is under. */
final class Promotions {

    private static final int MOST_FORMS = 4;

    private final Phrases phrases;
    private final Sources sources;

    Promotions(Phrases phrases, Sources sources) {
        this.phrases = phrases;
        this.sources = sources;
    }

    /** A product's sale, or that there is none; where its forms cost differently, that of each. */
    List<String> sale(ProductView product, OfferFacts offers) {
        Map<String, OfferView> forms = offers.byPrice();
        if (forms.size() < 2 || forms.size() > MOST_FORMS) {
            return List.of(sale(offers.leading(), offers));
        }
        return forms.entrySet().stream().map(form -> form.getKey() + phrases.say("colon") + sale(form.getValue(), offers))
                .toList();
    }

    String sale(OfferView lead, OfferFacts offers) {
        if (lead.salePrice() == null) {
            return phrases.say("not-on-sale", "price", lead.payNow().display());
        }
        BigDecimal saved = lead.price().amount().subtract(lead.salePrice().amount());
        return phrases.say("on-sale", "price", lead.salePrice().display(), "list", lead.price().display(), "saving",
                new Money(saved.max(BigDecimal.ZERO), lead.price().currency()).display(), "until", offers.until(lead));
    }

    /** Each with its citation; empty when there are none. */
    String running(List<PromotionView> promotions) {
        if (promotions.isEmpty()) {
            return "";
        }
        return phrases.say("promotions", "list", String.join(phrases.say("join"), promotions.stream().map(this::one).toList()));
    }

    String one(PromotionView promotion) {
        PromotionDoc doc = promotion.doc();
        return named(doc) + " [" + sources.promotion(doc.id(), doc.title()) + "]";
    }

    /** What it is called, with its code, whom it is for and until when it runs. */
    String named(PromotionDoc doc) {
        String title = Lang.ofText(doc.title()) == phrases.lang() ? doc.title() : terms(doc);
        String extra = doc.code() == null || title.contains(doc.code())
                ? ""
                : phrases.say("promotion-code", "code", doc.code());
        if (Boolean.TRUE.equals(doc.members()) && !title.contains("会员")
                && !title.toLowerCase(java.util.Locale.ROOT).contains("member")) {
            extra += phrases.say("promotion-members");
        }
        if (doc.to() != null) {
            extra += phrases.say("promotion-until", "date", phrases.date(doc.to()));
        }
        return phrases.say("promotion", "title", title, "terms", extra);
    }

    /** The rule itself, where the title is in another language. */
    private String terms(PromotionDoc doc) {
        var said = new ArrayList<String>();
        if (doc.percent() != null) {
            said.add(phrases.say("promotion-percent", "percent", doc.percent().stripTrailingZeros().toPlainString()));
        }
        if (doc.amountOff() != null) {
            said.add(phrases.say("promotion-amount", "amount", doc.amountOff().display()));
        }
        if (doc.price() != null) {
            said.add(phrases.say("promotion-price", "amount", doc.price().display()));
        }
        if (doc.minSpend() != null) {
            said.add(phrases.say("promotion-min-spend", "amount", doc.minSpend().display()));
        }
        if (doc.minQuantity() != null) {
            said.add(phrases.say("promotion-min-quantity", "count", doc.minQuantity()));
        }
        if (doc.category() != null) {
            said.add("(" + doc.category() + ")");
        }
        return String.join(" ", said);
    }
}
