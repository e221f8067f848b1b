package dev.daogou.assistant;

import java.util.function.BooleanSupplier;

/**
 * Something that can happen next.
 *
 * @param weight how often it does, beside others
 */
record Move(int weight, BooleanSupplier may, Runnable make) {}
