package dev.daogou.catalog;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

import dev.daogou.shared.Money;

/**
 * A promotion on something in the cart that takes nothing off it, and why.
 *
 * @param id {@code null} for a code that no promotion has
 * @param missing what would have to be spent on top, or {@code null}
 * @param missingPieces how many pieces would have to be taken on top, or {@code null}
 * @param at when it begins or ended, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotApplied(String id, String title, Why why, Money missing, Integer missingPieces, Instant at) {

    /** In the order in which they are looked at: the first that holds is told. */
    public enum Why {
        NOT_YET, ENDED, OTHER_CURRENCY, MEMBERS_ONLY, CODE_NEEDED, BUDGET_SPENT, NEEDS_MORE,
        /** It does not join with others, and others take off more. */
        NOT_JOINED,
        /** What the floor allows is taken off already. */
        AT_FLOOR,
        /** The price is as low without it. */
        NO_LOWER, UNKNOWN_CODE;

        @JsonValue
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static NotApplied because(PromotionDoc promotion, Why why) {
        return new NotApplied(promotion.id(), promotion.title(), why, null, null,
                why == Why.NOT_YET ? promotion.from() : why == Why.ENDED ? promotion.to() : null);
    }

    static NotApplied lacking(PromotionDoc promotion, Money missing, Integer pieces) {
        return new NotApplied(promotion.id(), promotion.title(), Why.NEEDS_MORE, missing, pieces, null);
    }
}
