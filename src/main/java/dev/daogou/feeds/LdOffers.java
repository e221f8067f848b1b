package dev.daogou.feeds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import dev.daogou.catalog.Variant;

/** The offers of a product: one, or one a variant. */
final class LdOffers {

    private static final LdOffer NONE = new LdOffer(null, null, null, null, null, null, null);

    private final List<LdOffer> offers = new ArrayList<>();
    private final int line;

    /** @throws CellFault naming what cannot be read */
    LdOffers(JsonNode product, int line, String currency) {
        this.line = line;
        LdValue.all(product.path("offers")).forEach(offer -> add(offer, currency));
        // A price for every country: the shop's own is what its visitors pay.
        if (offers.stream().anyMatch(offer -> isIn(offer, currency))) {
            offers.removeIf(offer -> offer.price() != null && !isIn(offer, currency));
        }
    }

    private static boolean isIn(LdOffer offer, String currency) {
        return offer.price() != null && offer.price().currency().equals(currency);
    }

    /** An AggregateOffer that names its offers says nothing itself. */
    private void add(JsonNode offer, String currency) {
        List<JsonNode> parts = LdValue.all(offer.path("offers")).stream().filter(JsonNode::isObject).toList();
        if (parts.isEmpty()) {
            offers.add(LdOffer.of(offer, line, currency));
        } else {
            parts.forEach(part -> add(part, currency));
        }
    }

    /** What the product itself costs; of offers that are variants, what the first one says. */
    LdOffer one() {
        if (offers.isEmpty()) {
            return NONE;
        }
        boolean same = offers.stream().allMatch(offers.get(0)::sameAs);
        if (!same && !areVariants()) {
            throw new CellFault(line, "offers", "differ in price or availability: give each Offer the sku it is for");
        }
        return offers.get(0);
    }

    boolean areVariants() {
        return offers.size() > 1 && offers.stream().map(LdOffer::sku).distinct().count() == offers.size()
                && offers.stream().noneMatch(o -> o.sku() == null);
    }

    /** Empty unless each offer is for a sku of its own. */
    List<Variant> variants(LdOptions options) {
        List<Variant> variants = new ArrayList<>();
        for (LdOffer offer : areVariants() ? offers : List.<LdOffer>of()) {
            JsonNode item = offer.node().path("itemOffered");
            Map<String, String> told = new LinkedHashMap<>(options.of(item.isObject() ? item : offer.node()));
            String name = LdValue.text(offer.node(), "name");
            if (told.isEmpty() && name != null) {
                told.put(options.name("option"), name);
            }
            variants.add(variant(offer.sku(), told, offer, List.of()));
        }
        return variants;
    }

    static Variant variant(String sku, Map<String, String> options, LdOffer offer, List<String> images) {
        return new Variant(sku, options, offer.price(), offer.salePrice(), null, offer.saleTo(), offer.availability(),
                offer.quantity(), null, images);
    }
}
