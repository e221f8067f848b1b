package dev.daogou.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a visitor's messages say together. With {@code s(i)} the score of the i-th message, the heat is
 *
 * <pre>
 * h(i) = 1 − (1 − 0.7·h(i−1))·(1 − s(i)),  h(0) = 0
 * </pre>
 *
 * so that signals add up, and a message without any cools what came before by three tenths. The level is the one whose range the
 * heat reaches: it rises at once, and falls with the heat, from bargaining to none over about seven messages that say nothing of
 * the price. Above curious it rises only by {@link #evidence} enough, or by the third message that asks about the price: one
 * doubtful word, or two neutral questions, are no hesitation. Evidence fades by a tenth with each message.
 */
final class Accumulation {

    static final double KEPT = 0.7;
    /** An agent reads why at a glance. */
    private static final int SIGNALS = 8;
    /** Two messages that hesitate, a few others between them, or one that does so clearly. */
    private static final double ENOUGH = 1.7;
    private static final double FADED = 0.9;
    private static final int CLEARLY = 2;
    /** The chance that a message hesitates, where a rule can say why, and where only its wording and vector do. */
    private static final double LIKELY = 0.6;
    private static final double CLEAR = 0.95;
    private static final double CLEAR_BY_LIKENESS = 0.97;
    /** Characters or words: of so few the sense is mostly in what they follow. */
    private static final int FRAGMENT = 4;
    private static final Pattern UNIT = Pattern.compile("\\p{IsHan}|\\d+|[\\p{L}&&[^\\p{IsHan}]]+");
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
        double evidence = 0;
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            heat = 1 - (1 - KEPT * heat) * (1 - reading.priceSensitivity().score());
            asked += reading.priceSensitivity().level() == PriceLevel.NONE ? 0 : 1;
            evidence = FADED * evidence + evidence(said.get(i), reading.priceSensitivity());
            hesitant = hesitant && PriceLevel.ofScore(heat).compareTo(PriceLevel.COMPARING) >= 0
                    || evidence >= ENOUGH || asked >= CIRCLING;
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

    /** 0, 1, or {@value #CLEARLY}. */
    private static int evidence(String said, PriceSensitivity read) {
        if (read.level().compareTo(PriceLevel.COMPARING) < 0) {
            return 0;
        }
        double chance = read.level().chance(read.score());
        boolean ruled = read.signals().stream().anyMatch(signal -> !signal.kind().startsWith(PriceModel.LIKE));
        boolean clear = ruled
                ? chance >= CLEAR
                : chance >= CLEAR_BY_LIKENESS && UNIT.matcher(said).results().limit(FRAGMENT + 1).count() > FRAGMENT;
        return clear ? CLEARLY : chance >= LIKELY ? 1 : 0;
    }

    private static <T> List<T> tail(List<T> list, int count) {
        return List.copyOf(list.subList(Math.max(0, list.size() - count), list.size()));
    }
}
