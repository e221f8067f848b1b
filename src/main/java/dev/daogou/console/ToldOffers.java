package dev.daogou.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.daogou.assist.GrantWords;
import dev.daogou.catalog.Catalog;
import dev.daogou.catalog.MadeOffer;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.shop.Agent;

/** Puts names to what was offered. */
@ApplicationScoped
class ToldOffers {

    private final Catalog catalog;
    private final GrantWords words = new GrantWords();

    ToldOffers(Catalog catalog) {
        this.catalog = catalog;
    }

    @Transactional
    List<ToldOffer> of(List<MadeOffer> offers) {
        Map<String, ProductView> products = catalog
                .products(offers.stream().map(MadeOffer::productId).distinct().toList()).stream()
                .collect(Collectors.toMap(product -> product.doc().id(), product -> product));
        Map<String, String> agents = Agent
                .<Agent>list("id in ?1", offers.stream().map(MadeOffer::agentId).filter(Objects::nonNull).distinct().toList())
                .stream().collect(Collectors.toMap(agent -> agent.id, agent -> agent.name));
        return offers.stream().map(offer -> told(offer, products.get(offer.productId()), agents)).toList();
    }

    private ToldOffer told(MadeOffer offer, ProductView product, Map<String, String> agents) {
        if (product == null) {
            return new ToldOffer(offer, null, null, agents.get(offer.agentId()), null);
        }
        String variant = variant(offer, product);
        // What an agent granted rests on nothing that could end.
        return new ToldOffer(offer, product.doc().title(), variant, agents.get(offer.agentId()),
                offer.agentId() == null ? null : words.of(offer, product.doc(), variant));
    }

    private static String variant(MadeOffer made, ProductView product) {
        OfferView offer = made.sku() == null ? null : product.offer(made.sku());
        return offer == null || offer.options() == null || offer.options().isEmpty()
                ? null
                : String.join(" / ", offer.options().values());
    }
}
