package dev.daogou.assistant;

import java.util.Locale;

/** What a message can ask about. */
enum Facet {
    PRICE, STOCK, SHIP_TIME, PROMOTION,
    /** To be told when it is back in stock. */
    RESTOCK,
    /** Which colours, sizes or versions there are. */
    OPTIONS,
    /** Which size fits. */
    SIZE,
    /** A fact from the product's data sheet. */
    ATTRIBUTE,
    /** Whether a substance is in it. */
    CONTAINS,
    /** Whether it is for these people, or goes with this way of eating. */
    SUITS,
    /** Returns, payment, invoices: what the shop does for every product. */
    POLICY, LOOKS,
    /** How it is used, worn, folded. */
    USE, COMPARE, ADVICE,
    /** How far what they bought is. */
    ORDER,
    /** What this product is, in a few words. */
    OVERVIEW, GREETING, THANKS,
    /** Who is talking here. */
    IDENTITY;

    static Facet of(String heading) {
        return valueOf(heading.toUpperCase(Locale.ROOT));
    }

    /** Answered by key from offers and the data sheet, with no model. */
    boolean isFact() {
        return switch (this) {
            case PRICE, STOCK, RESTOCK, SHIP_TIME, PROMOTION, OPTIONS, ATTRIBUTE, CONTAINS, SUITS -> true;
            default -> false;
        };
    }

    /** No rule of the shop answers it for every product. */
    boolean differsByProduct() {
        return this == PRICE || this == STOCK || this == RESTOCK || this == OPTIONS || this == SIZE || this == LOOKS
                || this == CONTAINS || this == SUITS;
    }

    /** Means nothing before it is known of which product. */
    boolean needsProduct() {
        return isFact() && this != PROMOTION || this == SIZE || this == LOOKS;
    }
}
