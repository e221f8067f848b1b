package dev.daogou.assist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.daogou.assist.NextAction.Kind;
import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductFilter;
import dev.daogou.catalog.ProductView;
import dev.daogou.intent.PriceLevel;
import dev.daogou.shared.Lang;

/** What the shop could offer who hesitates over the price, or wants what is gone. Every figure is a row's of now. */
@ApplicationScoped
class OfferActions {

    private static final int MOST_ALTERNATIVES = 3;
    /** Of a category, to choose among: it is read for one glance of an agent. */
    private static final int LOOKED_AT = 60;

    private final Catalog catalog;
    private final OwnPrices prices;
    private final AssistWords words = new AssistWords();

    OfferActions(Catalog catalog, OwnPrices prices) {
        this.prices = prices;
        this.catalog = catalog;
    }

    /** @param product in focus */
    List<NextAction> of(Situation s, ProductView product) {
        OfferView lead = product.lead();
        if (lead == null) {
            return List.of();
        }
        if (!lead.availability().buyable()) {
            return instead(s, product);
        }
        var actions = new ArrayList<NextAction>();
        PriceLevel level = s.now().priceSensitivity().level();
        if (level == PriceLevel.COMPARING || level == PriceLevel.BARGAINING) {
            if (lead.salePrice() != null) {
                actions.add(sale(s, product, lead));
            }
            // What an agent granted rests on no promotion: it stands beside the conversation.
            prices.of(s.recipient(), s.conversation().customerId, product).filter(own -> !own.by().isEmpty())
                    .ifPresent(own -> actions.add(promotion(s, product, own)));
        }
        return actions;
    }

    private NextAction sale(Situation s, ProductView product, OfferView lead) {
        String until = lead.saleUntil() == null
                ? ""
                : words.say("until", s.lang(), List.of("date", LocalDate.ofInstant(lead.saleUntil(), s.zone())));
        return words.action(s, Kind.OFFER_SALE, List.of("title", product.doc().title(s.lang()), "sale",
                lead.salePrice().display(), "price", lead.price().display(), "until", until), List.of(product.doc().id()));
    }

    private NextAction promotion(Situation s, ProductView product, OwnPrice own) {
        return words.action(s, Kind.OFFER_PROMOTION,
                List.of("title", product.doc().title(s.lang()), "promotion", own.promotions(words, s.lang()), "price",
                        own.price(words, s.lang()), "saving", own.saving().display()),
                List.of(product.doc().id()));
    }

    private List<NextAction> instead(Situation s, ProductView gone) {
        List<ProductView> others = alternatives(gone);
        if (others.isEmpty()) {
            return List.of();
        }
        return List.of(words.action(s, Kind.OFFER_ALTERNATIVE,
                List.of("title", gone.doc().title(s.lang()), "list", listed(others, s.lang())),
                others.stream().map(p -> p.doc().id()).toList()));
    }

    /** Of the same category, to be had now, nearest in price. */
    private List<ProductView> alternatives(ProductView gone) {
        if (gone.doc().category() == null) {
            return List.of();
        }
        BigDecimal paid = gone.lead().payNow().amount();
        return catalog.browse(new ProductFilter(null, gone.doc().category()), 0, LOOKED_AT).stream()
                .filter(p -> !p.doc().id().equals(gone.doc().id()) && p.lead() != null && p.lead().availability().buyable())
                .sorted(Comparator.comparing(p -> p.lead().payNow().amount().subtract(paid).abs()))
                .limit(MOST_ALTERNATIVES).toList();
    }

    private String listed(List<ProductView> products, Lang lang) {
        return products.stream()
                .map(p -> words.say("product", lang,
                        List.of("title", p.doc().title(lang), "price", p.lead().payNow().display())))
                .collect(Collectors.joining(words.say("list", lang, List.of())));
    }
}
