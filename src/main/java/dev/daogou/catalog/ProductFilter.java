package dev.daogou.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.daogou.shared.Like;

/**
 * Which of a shop's products.
 *
 * @param q stands somewhere in the title, the brand, the id or a SKU, in whichever case; {@code null} for all
 * @param category a category with those below it, or {@code null} for all
 */
public record ProductFilter(String q, String category) {

    private static final String WORDS = """
            (lower(title) like lower(:q) escape '!' or lower(brand) like lower(:q) escape '!'
            or lower(id) like lower(:q) escape '!'
            or id in (select o.productId from Offer o where lower(o.sku) like lower(:q) escape '!'))""";
    private static final String UNDER = "(category = :category or category like :below escape '!')";

    String where() {
        List<String> conditions = new ArrayList<>();
        if (q != null) {
            conditions.add(WORDS);
        }
        if (category != null) {
            conditions.add(UNDER);
        }
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (q != null) {
            parameters.put("q", Like.containing(q));
        }
        if (category != null) {
            parameters.put("category", category);
            parameters.put("below", Like.literal(category) + " > %");
        }
        return parameters;
    }
}
