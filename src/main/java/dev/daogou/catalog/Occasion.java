package dev.daogou.catalog;

import java.time.Instant;
import java.util.Set;

/**
 * When a price is asked for, and by whom.
 *
 * @param member whether the shop knows them as a member
 * @param code what they have entered, or {@code null}
 * @param spent ids of the promotions of which nothing is left to give
 */
record Occasion(Instant at, boolean member, String code, Set<String> spent) {

    boolean has(String wanted) {
        return code != null && code.strip().equalsIgnoreCase(wanted.strip());
    }
}
