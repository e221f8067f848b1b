package dev.daogou.feeds;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes the objects of a JSON-LD feed one by one; what a shop does not sell or answer is passed over. */
final class LdItems {

    private static final List<String> PRODUCTS = List.of("Product", "ProductGroup", "IndividualProduct", "ProductModel");

    private final String currency;
    private final FeedSink sink;
    private boolean anyKnown;

    LdItems(String currency, FeedSink sink) {
        this.currency = currency;
        this.sink = sink;
    }

    boolean anyKnown() {
        return anyKnown;
    }

    /** @param fault why it cannot be used as a whole, or {@code null} */
    void take(int line, JsonNode node, String fault) {
        boolean product = PRODUCTS.stream().anyMatch(type -> LdValue.isA(node, type));
        boolean faq = LdValue.isA(node, "FAQPage");
        anyKnown |= product || faq;
        if (fault != null && (product || faq)) {
            sink.rejected(new ImportError(line, LdProduct.id(node), null, fault));
        } else if (product) {
            product(line, node);
        } else if (faq) {
            LdFaq.read(node, line, sink);
        } else {
            within(line, node, fault);
        }
    }

    /** What a page is about, and what a list lists. */
    private void within(int line, JsonNode node, String fault) {
        LdValue.all(node.path("mainEntity")).forEach(about -> take(line, about, fault));
        if (LdValue.isA(node, "ItemList")) {
            LdValue.all(node.path("itemListElement")).forEach(element -> take(line, element.path("item").isObject()
                    ? element.path("item")
                    : element, fault));
        }
    }

    private void product(int line, JsonNode node) {
        try {
            sink.item(line, new ProductItem(LdProduct.of(node, line, currency)));
        } catch (CellFault fault) {
            sink.rejected(new ImportError(line, LdProduct.id(node), fault.column, fault.getMessage()));
        }
    }
}
