package dev.daogou.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collections as they arrive from outside: missing, or with holes. */
final class Lists {

    private Lists() {}

    static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    /** Keeps the order in which the merchant wrote the entries: shoppers see it. */
    static <V> Map<String, V> given(Map<String, V> map) {
        Map<String, V> kept = new LinkedHashMap<>();
        if (map != null) {
            map.forEach((key, value) -> {
                if (value != null) {
                    kept.put(key, value);
                }
            });
        }
        return Collections.unmodifiableMap(kept);
    }
}
