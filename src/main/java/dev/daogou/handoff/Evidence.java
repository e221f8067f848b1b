package dev.daogou.handoff;

import dev.daogou.intent.Reading;
import dev.daogou.shop.Departments;

/**
 * What is known when it is decided whether a person is needed.
 *
 * @param said the visitor's message, unaltered
 * @param reading what the rules read in it
 * @param listens the whole message only shows that somebody listens: "ok", "好的"
 * @param confidence of the answer at hand, 0..1
 * @param handoffBelow the shop's threshold for it, 0..1
 * @param repeats how often the visitor had asked the same before
 * @param personFirst the shop wants a person to answer first and none has yet
 * @param fullCart the visitor's cart is worth so much that the shop wants a person for it
 * @param departments who deals with which cases
 */
public record Evidence(String said, Reading reading, boolean listens, double confidence, double handoffBelow, int repeats,
        boolean personFirst, boolean fullCart, Departments departments, Colleagues colleagues) {}
