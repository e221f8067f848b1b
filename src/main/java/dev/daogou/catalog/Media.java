package dev.daogou.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Lang;

/**
 * A picture or film of a product.
 *
 * @param type {@code image} or {@code video}
 * @param alt what it shows, in the product's language
 * @param altEn the same in English, or {@code null}
 * @param shows {@code product}, {@code detail}, {@code use} or {@code size_chart}
 * @param sku the variant it shows, or {@code null} for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Media(String type, String url, String alt, String altEn, String shows, String sku) {

    public String alt(Lang lang) {
        return lang == Lang.EN && altEn != null ? altEn : alt;
    }
}
