package dev.daogou.shop;

import java.util.List;
import java.util.Map;

/**
 * People of a shop who deal with the same cases.
 *
 * @param id 1 to 40 of a–z, 0–9, {@code _} and {@code -}; what cases and agents name it by
 * @param name as people read it, by language code, each at most 60 characters
 * @param takes reasons for a hand-off, such as {@code legal}, and intents, such as {@code return}, of the cases that are for it;
 *        what no department takes is for the first
 * @param hours when its people answer, by the shop's clock; {@code null} for when the shop's do
 */
public record Department(String id, Map<String, String> name, List<String> takes, OpeningHours hours) {

    static final List<Department> USUAL = List.of(
            new Department("sales", Map.of("zh", "售前", "en", "Sales"), List.of(), null),
            new Department("after_sales", Map.of("zh", "售后", "en", "After-sales"), List.of("safety", "legal",
                    "refund_dispute", "complaint", "sensitive", "order", "return", "warranty", "invoice"), null));

    public Department {
        takes = takes == null ? List.of() : List.copyOf(takes);
    }
}
