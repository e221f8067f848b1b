package dev.daogou.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a visitor's messages say together. With {@code s(i)} the score of the i-th message, the heat is
 *
 * <pre>
 * h(i) = 1 − (1 − 0.7·h(i−1))·(1 − s(i)),  h(0) = 0
 * </pre>
 *
 * so that signals add up, and a message without any cools what came before by three tenths. The level is the one whose range the
 * heat reaches: it rises at once, and falls with the heat, from bargaining to none over about seven messages that say nothing of
 * the price. Above curious it rises only by a message that is itself comparing or bargaining, clearly, or by the third that asks
 * about the price: two neutral questions and a doubtful word are no hesitation.
 */
final class Accumulation {

    static final double KEPT = 0.7;
    /** An agent reads why at a glance. */
    private static final int SIGNALS = 8;
    /** Of a message that hesitates for certain; half a tenth over what makes it comparing. */
    private static final double CLEAR = 0.4;
    private static final int CIRCLING = 3;
    private static final int MOOD_OVER = 3;

    private Accumulation() {}

    static ConversationReading of(List<String> said, List<Reading> readings) {
        double heat = 0;
        List<Signal> signals = new ArrayList<>();
        Intent intent = new Intent(IntentName.PRODUCT, 0);
        boolean wantsHuman = false;
        boolean hesitant = false;
        int asked = 0;
        for (Reading reading : readings) {
            heat = 1 - (1 - KEPT * heat) * (1 - reading.priceSensitivity().score());
            asked += reading.priceSensitivity().level() == PriceLevel.NONE ? 0 : 1;
            hesitant = hesitant && PriceLevel.ofScore(heat).compareTo(PriceLevel.COMPARING) >= 0
                    || clear(reading.priceSensitivity()) || asked >= CIRCLING;
            signals.addAll(reading.priceSensitivity().signals());
            intent = reading.intent().confidence() > 0.3 ? reading.intent() : intent;
            wantsHuman |= reading.wantsHuman();
        }
        PriceLevel reached = PriceLevel.ofScore(heat);
        PriceLevel level = hesitant || reached == PriceLevel.NONE ? reached : PriceLevel.CURIOUS;
        List<Signal> latest = level == PriceLevel.NONE ? List.of() : tail(signals, SIGNALS);
        Mood mood = tail(readings, MOOD_OVER).stream().map(Reading::mood).max(Comparator.naturalOrder()).orElse(Mood.NEUTRAL);
        return new ConversationReading(
                new PriceSensitivity(level, PriceRules.round(level == reached ? heat : level.clamp(heat)), latest), intent,
                wantsHuman, mood,
                Repeats.ofLatest(said));
    }

    private static boolean clear(PriceSensitivity said) {
        return said.level().compareTo(PriceLevel.COMPARING) >= 0 && said.score() >= CLEAR;
    }

    private static <T> List<T> tail(List<T> list, int count) {
        return List.copyOf(list.subList(Math.max(0, list.size() - count), list.size()));
    }
}
