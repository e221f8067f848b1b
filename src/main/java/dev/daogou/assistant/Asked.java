package dev.daogou.assistant;

import java.util.List;

/**
 * One thing a message asks for.
 *
 * @param words those it was read from
 * @param attributes names under which a product may keep it, likeliest first; empty unless the facet is an attribute
 */
record Asked(Facet facet, String words, List<String> attributes) {

    static Asked attribute(String name) {
        return new Asked(Facet.ATTRIBUTE, name, List.of(name));
    }
}
