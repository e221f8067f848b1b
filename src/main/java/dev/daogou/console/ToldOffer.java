package dev.daogou.console;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.daogou.catalog.MadeOffer;

/**
 * What a visitor was offered, as an agent reads it.
 *
 * @param title of the product, or {@code null} when it is sold no more
 * @param variant what its SKU stands for, such as colour and size, or {@code null}
 * @param agentName of who granted it, or {@code null}
 * @param text how the visitor could be told of a grant, by language code; {@code null} for what may have ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToldOffer(@JsonUnwrapped MadeOffer offer, String title, String variant, String agentName,
        Map<String, String> text) {}
