package dev.daogou.packaged;

import java.util.Map;

/** Which edition of each product and article a shop holds, by id. */
record Stock(Map<String, Integer> products, Map<String, Integer> articles) {

    static final Stock NOTHING = new Stock(Map.of(), Map.of());
}
