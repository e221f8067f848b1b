package dev.daogou.handoff;

import dev.daogou.intent.IntentName;
import dev.daogou.intent.Mood;

/**
 * What is known when it is decided whether a person is needed.
 *
 * @param intent what the visitor's message is about
 * @param confidence of the answer at hand, 0..1
 * @param handoffBelow the shop's threshold for it, 0..1
 * @param wantsHuman an explicit wish
 * @param repeats how often the visitor had asked the same before
 * @param guardBlocked a claim of the answer could not be verified
 * @param modelFailed no provider and no fallback answered
 * @param personFirst the shop wants a person to answer first and none has yet
 */
public record Evidence(IntentName intent, double confidence, double handoffBelow, boolean wantsHuman, int repeats, Mood mood,
        boolean guardBlocked, boolean modelFailed, boolean personFirst, Colleagues colleagues) {}
