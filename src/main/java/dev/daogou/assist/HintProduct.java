package dev.daogou.assist;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.daogou.catalog.Availability;
import dev.daogou.shared.Money;

/**
 * A product that an agent may offer, as its rows are now.
 *
 * @param salePrice what this visitor pays for one piece where that is less, by its sale and by what the assistant has told them or
 *        would, else {@code null}
 * @param promotion the title of what that rests on, or {@code null}
 * @param reason why it, in the shop's first language; every figure in it is a row's or the price book's
 * @param reasonByLang the same by language code
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HintProduct(String id, String title, Money price, Money salePrice, String promotion, String reason,
        Map<String, String> reasonByLang, Availability availability, String imageLink) {}
