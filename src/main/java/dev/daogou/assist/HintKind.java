package dev.daogou.assist;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a hint is about. Lower case on the wire. */
public enum HintKind {
    /** The visitor bargains: asks for a reduction, calls it too expensive, buys only if it is cheaper. */
    PRICE_SENSITIVE,
    /** The visitor weighs the price: a budget, another shop, "any cheaper one?", the third price question in a row. */
    COMPARING,
    /** Angry, complaining, twice displeased, or something is the matter with safety or law. */
    FRUSTRATED,
    /** The same is asked again. */
    REPEAT_QUESTION,
    /** A person is wished for. */
    WANTS_HUMAN,
    /** A sale is under way and there is trouble, see {@link HintMatters}. */
    AT_RISK;

    /** Kinds of one family are steps of one matter: a newer hint takes the older one's place. */
    HintKind family() {
        return this == COMPARING ? PRICE_SENSITIVE : this;
    }

    boolean isOfPrice() {
        return family() == PRICE_SENSITIVE;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static HintKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
