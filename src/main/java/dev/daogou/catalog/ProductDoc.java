package dev.daogou.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;

/**
 * A product as merchants write it: the protocol's canonical Product, and how its descriptive part is stored. In the stored
 * part everything that an offer says (price, sale, stock, time to ship) is {@code null}: it is read live, by key.
 *
 * @param category a path, {@code A > B > C}
 * @param translations by language code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductDoc(String id, String title, String description, String brand, String category, String link,
        List<String> imageLinks, List<Media> media, Lang lang, Money price, Money salePrice, Instant salePriceFrom,
        Instant salePriceTo, Availability availability, Integer quantity, Integer shipsInDays,
        Map<String, AttributeValue> attributes, SizeChart sizeChart, List<Variant> variants,
        Map<String, Translation> translations) {

    public ProductDoc {
        imageLinks = Lists.given(imageLinks);
        media = Lists.given(media);
        attributes = Lists.given(attributes);
        variants = Lists.given(variants);
        translations = Lists.given(translations);
        lang = lang != null ? lang : Lang.ofText((title == null ? "" : title) + (description == null ? "" : description));
    }

    /** What text search and answers may quote: everything but price, sale, stock and time to ship. */
    public ProductDoc descriptive() {
        return new ProductDoc(id, title, description, brand, category, link, imageLinks, media, lang, null, null, null, null,
                null, null, null, attributes, sizeChart, variants.stream().map(Variant::descriptive).toList(), translations);
    }

    /** The same product under the id of the address it was sent to. */
    public ProductDoc withId(String addressed) {
        return new ProductDoc(addressed, title, description, brand, category, link, imageLinks, media, lang, price, salePrice,
                salePriceFrom, salePriceTo, availability, quantity, shipsInDays, attributes, sizeChart, variants,
                translations);
    }

    public String title(Lang wanted) {
        Translation translation = translations.get(wanted.code());
        return translation != null && translation.title() != null ? translation.title() : title;
    }

    public String description(Lang wanted) {
        Translation translation = translations.get(wanted.code());
        return translation != null && translation.description() != null ? translation.description() : description;
    }

    public String category(Lang wanted) {
        Translation translation = translations.get(wanted.code());
        return translation != null && translation.category() != null ? translation.category() : category;
    }

    public Map<String, AttributeValue> attributes(Lang wanted) {
        Translation translation = translations.get(wanted.code());
        return translation != null && !translation.attributes().isEmpty() ? translation.attributes() : attributes;
    }

    /** An option's name or value in a language, or itself where nobody translated it. */
    public String option(String word, Lang wanted) {
        Translation translation = translations.get(wanted.code());
        return translation == null ? word : translation.options().getOrDefault(word, word);
    }
}
