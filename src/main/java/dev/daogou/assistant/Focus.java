package dev.daogou.assistant;

import java.util.List;

import dev.daogou.catalog.ProductName;

/**
 * Which products a message speaks of.
 *
 * @param ids in the order they are spoken of; empty when none is known
 * @param how it is known
 * @param likely what could be meant when none is known, likeliest first
 */
record Focus(List<String> ids, How how, List<ProductName> likely) {

    enum How {
        NAMED, PAGE, HISTORY, UNKNOWN
    }

    boolean known() {
        return !ids.isEmpty();
    }
}
