package dev.daogou.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.daogou.handoff.HandoffDecision.Declined;
import dev.daogou.handoff.HandoffDecision.Handoff;
import dev.daogou.intent.IntentName;
import dev.daogou.intent.Mood;

class HandoffPolicyTest {

    private record People(boolean present, boolean wantContact, Set<HandoffReason> settled) implements Colleagues {}

    private final HandoffPolicy policy = new HandoffPolicy();

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            // intent, confidence, wish, repeats, mood, guard, failed, personFirst, present, settled → decision
            "PRODUCT,    0.9, false, 0, NEUTRAL,  false, false, false, true,  -,                 none",
            "PRODUCT,    0.9, true,  0, NEUTRAL,  false, false, false, true,  -,                 WANTS_HUMAN/SALES",
            "PRODUCT,    0.9, true,  0, NEUTRAL,  false, false, false, true,  WANTS_HUMAN,       WANTS_HUMAN/SALES",
            "HUMAN,      0.9, true,  0, NEUTRAL,  false, false, false, false, -,                 declined WANTS_HUMAN",
            "PRODUCT,    0.1, false, 0, NEUTRAL,  false, false, false, true,  -,                 LOW_CONFIDENCE/SALES",
            "PRODUCT,    0.1, false, 0, NEUTRAL,  false, false, false, true,  LOW_CONFIDENCE,    none",
            "SMALL_TALK, 0.1, false, 3, NEUTRAL,  false, false, false, true,  -,                 none",
            "OUT_OF_SCOPE,0.1,false, 0, NEUTRAL,  false, false, false, true,  -,                 none",
            "RETURN,     0.1, false, 0, NEUTRAL,  false, false, false, true,  -,                 LOW_CONFIDENCE/AFTER_SALES",
            "SIZE,       0.9, false, 1, NEUTRAL,  false, false, false, true,  -,                 none",
            "SIZE,       0.9, false, 2, NEUTRAL,  false, false, false, true,  -,                 REPEATED_QUESTION/SALES",
            "SIZE,       0.9, false, 0, NEGATIVE, false, false, false, true,  -,                 none",
            "ORDER,      0.9, false, 0, ANGRY,    false, false, false, true,  -,                 ANGRY/AFTER_SALES",
            "ORDER,      0.1, false, 2, ANGRY,    false, false, false, true,  'ANGRY',           REPEATED_QUESTION/AFTER_SALES",
            "COMPLAINT,  0.9, false, 0, NEUTRAL,  false, false, false, true,  -,                 SENSITIVE/AFTER_SALES",
            "PRICE,      0.9, false, 0, NEUTRAL,  true,  false, false, true,  -,                 GUARD_BLOCKED/SALES",
            "PRICE,      0.9, false, 0, NEUTRAL,  false, true,  false, true,  -,                 MODEL_FAILED/SALES",
            "SMALL_TALK, 0.9, false, 0, NEUTRAL,  false, false, true,  true,  -,                 PERSON_FIRST/SALES",
            "SMALL_TALK, 0.9, false, 0, NEUTRAL,  false, false, true,  false, -,                 declined PERSON_FIRST" })
    void bringsInAPersonOnlyForACause(IntentName intent, double confidence, boolean wish, int repeats, Mood mood,
            boolean guard, boolean failed, boolean personFirst, boolean present, String settled, String expected) {
        Set<HandoffReason> known = settled == null
                ? Set.of()
                : Arrays.stream(settled.split(" ")).map(HandoffReason::valueOf).collect(Collectors.toSet());
        HandoffDecision decision = policy.decide(new Evidence(intent, confidence, 0.3, wish, repeats, mood, guard, failed,
                personFirst, new People(present, false, known)));
        assertThat(inWords(decision)).isEqualTo(expected);
    }

    private static String inWords(HandoffDecision decision) {
        if (decision instanceof Handoff handoff) {
            return handoff.reason() + "/" + handoff.department();
        }
        return decision instanceof Declined declined ? "declined " + declined.reason() : "none";
    }
}
