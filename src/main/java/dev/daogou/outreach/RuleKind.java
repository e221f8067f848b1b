package dev.daogou.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a shop may begin a message about. Lower case on the wire. */
public enum RuleKind {
    /** Has looked at a category for a while and put nothing into the cart. */
    LINGERING(90, 0),
    /** Has put something into the cart and done nothing with it since. */
    CART_IDLE(1_800, 0),
    /** What the visitor asked to be told of can be bought again. */
    BACK_IN_STOCK(0, 0),
    /** What the visitor was told of costs less now. */
    PRICE_DROPPED(0, 5);

    private final int seconds;
    private final int percent;

    RuleKind(int seconds, int percent) {
        this.seconds = seconds;
        this.percent = percent;
    }

    /** Whether the visitor has asked for the message; only then is it sent without the merchant's having switched it on. */
    public boolean asked() {
        return this == BACK_IN_STOCK;
    }

    /** How long it has to last, unless the merchant says otherwise; 0 where time does not matter. */
    int seconds() {
        return seconds;
    }

    /** How much less it has to cost, unless the merchant says otherwise; 0 where the price does not matter. */
    int percent() {
        return percent;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RuleKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
