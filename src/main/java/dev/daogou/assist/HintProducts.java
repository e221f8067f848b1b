package dev.daogou.assist;

import java.util.List;

/**
 * Which products a hint may speak of.
 *
 * @param focusId the product that the conversation is about, or {@code null}
 * @param ids what might be offered, best first
 */
record HintProducts(String focusId, List<String> ids) {}
