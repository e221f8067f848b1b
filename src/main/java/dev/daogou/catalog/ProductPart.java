package dev.daogou.catalog;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.indexing.Passage;

/** What of a product a passage was cut from; the end of its ref says it. */
public enum ProductPart {
    /** Brand, category and description under the title. */
    DESCRIPTION("", "description"),
    /** The title alone, where there is nothing else to say what the product is. */
    TITLE("", "title"),
    /** All attributes, or a group of them. */
    ATTRIBUTES("#spec", "attributes"),
    SIZE_CHART("#size", "sizeChart"),
    /** What can be chosen: the options of all variants. */
    VARIANTS("#options", "variants");

    /** What stands behind the product in the ref. */
    final String end;
    private final String code;

    ProductPart(String end, String code) {
        this.end = end;
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** @param passage of a product, made by {@link ProductPassages} */
    public static ProductPart of(Passage passage) {
        String end = passage.ref().substring(ProductPassages.ref(passage.productId()).length());
        return Arrays.stream(values())
                .filter(part -> !part.end.isEmpty() && (end.equals(part.end) || end.startsWith(part.end + "-"))).findFirst()
                .orElse(passage.text().isEmpty() ? TITLE : DESCRIPTION);
    }
}
