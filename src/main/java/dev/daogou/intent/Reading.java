package dev.daogou.intent;

import java.util.List;

/**
 * What one message says beyond its question.
 *
 * @param wantsHuman an explicit wish for a person; "cancel my order" is not one
 * @param pleas what of it speaks for a person, with the words it stands in
 */
public record Reading(PriceSensitivity priceSensitivity, Intent intent, boolean wantsHuman, Mood mood, List<Plea> pleas) {

    public boolean pleads(Plea.Kind kind) {
        return pleas.stream().anyMatch(plea -> plea.kind() == kind);
    }
}
