package dev.daogou.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.daogou.handoff.HandoffDecision.Declined;
import dev.daogou.handoff.HandoffDecision.Handoff;
import dev.daogou.handoff.HandoffDecision.None;
import dev.daogou.intent.Intent;
import dev.daogou.intent.IntentName;
import dev.daogou.intent.IntentReader;
import dev.daogou.intent.Mood;
import dev.daogou.intent.Plea;
import dev.daogou.intent.Reading;
import dev.daogou.shop.Departments;

class HandoffPolicyTest {

    private record People(boolean here, Optional<String> wantContact, boolean awaited,
            Set<HandoffReason> settled) implements Colleagues {
        @Override
        public boolean present(String department) {
            return here;
        }
    }

    private static final double BELOW = 0.3;

    private final HandoffPolicy policy = new HandoffPolicy();

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            // intent, confidence, pleas, repeats, listens, personFirst, fullCart, present, settled → decision
            "PRODUCT,    0.9, -,              0, false, false, false, true,  -,                 none",
            "PRODUCT,    0.9, WANTS_HUMAN,    0, false, false, false, true,  -,                 WANTS_HUMAN/sales",
            "PRODUCT,    0.9, WANTS_HUMAN,    0, false, false, false, true,  WANTS_HUMAN,       WANTS_HUMAN/sales",
            "HUMAN,      0.9, WANTS_HUMAN,    0, false, false, false, false, -,                 declined WANTS_HUMAN",
            "PRODUCT,    0.1, -,              0, false, false, false, true,  -,                 LOW_CONFIDENCE/sales",
            "PRODUCT,    0.1, -,              0, false, false, false, true,  LOW_CONFIDENCE,    none",
            "PRODUCT,    0.1, -,              3, true,  false, false, true,  -,                 none",
            "SMALL_TALK, 0.1, -,              3, false, false, false, true,  -,                 none",
            "OUT_OF_SCOPE,0.1,-,              0, false, false, false, true,  -,                 none",
            "RETURN,     0.1, -,              0, false, false, false, true,  -,                 LOW_CONFIDENCE/after_sales",
            "SIZE,       0.9, -,              1, false, false, false, true,  -,                 none",
            "SIZE,       0.9, -,              2, false, false, false, true,  -,                 REPEATED_QUESTION/sales",
            "SIZE,       0.9, -,              2, false, false, false, true,  REPEATED_QUESTION, none",
            "SIZE,       0.9, ASKED_AGAIN,    0, false, false, false, true,  -,                 REPEATED_QUESTION/sales",
            "ORDER,      0.9, ANGRY,          0, false, false, false, true,  -,                 ANGRY/after_sales",
            "ORDER,      0.1, ANGRY,          2, false, false, false, true,  ANGRY,             REPEATED_QUESTION/after_sales",
            "PRODUCT,    0.9, SAFETY,         0, false, false, false, true,  -,                 SAFETY/after_sales",
            "PRODUCT,    0.9, LEGAL,          0, false, false, false, true,  -,                 LEGAL/after_sales",
            "PRODUCT,    0.9, COMPLAINT,      0, false, false, false, true,  -,                 COMPLAINT/after_sales",
            "RETURN,     0.9, REFUND_DISPUTE, 0, false, false, false, false, -,                 declined REFUND_DISPUTE",
            "PRODUCT,    0.9, ANGRY COMPLAINT SAFETY, 0, false, false, false, true, -,          SAFETY/after_sales",
            "PRODUCT,    0.9, ANGRY COMPLAINT, 0, false, false, false, true, COMPLAINT,         ANGRY/after_sales",
            "HUMAN,      0.9, WANTS_HUMAN COMPLAINT, 0, false, false, false, true, -,           WANTS_HUMAN/after_sales",
            "PRODUCT,    0.9, -,              0, false, false, true, true, -,                 CART_VALUE/sales",
            "SMALL_TALK, 0.9, -,              0, false, false, true, true, -,                 none",
            "PRODUCT,    0.9, -,              0, false, false, true, true, CART_VALUE,        none",
            "SMALL_TALK, 0.9, -,              0, false, true, false, true,  -,                 PERSON_FIRST/sales",
            "SMALL_TALK, 0.9, -,              0, false, true, false, false, -,                 declined PERSON_FIRST" })
    void bringsInAPersonOnlyForACause(IntentName intent, double confidence, String pleas, int repeats, boolean listens,
            boolean personFirst, boolean fullCart, boolean present, String settled, String expected) {
        Reading reading = reading(intent, words(pleas).stream().map(Plea.Kind::valueOf).toList());
        Set<HandoffReason> known = words(settled).stream().map(HandoffReason::valueOf).collect(Collectors.toSet());
        HandoffDecision decision = policy.decide(new Evidence("…", reading, listens, confidence, BELOW, repeats, personFirst,
                fullCart, Departments.USUAL, new People(present, Optional.empty(), false, known)));
        assertThat(inWords(decision)).isEqualTo(expected);
    }

    @Test
    void whoIsWaitedForIsNotAskedASecondTime() {
        Reading wish = reading(IntentName.HUMAN, List.of(Plea.Kind.WANTS_HUMAN));
        HandoffDecision decision = policy.decide(new Evidence("…", wish, false, 1, BELOW, 0, false, false, Departments.USUAL,
                new People(true, Optional.empty(), true, Set.of())));
        assertThat(decision).isInstanceOfSatisfying(Declined.class,
                declined -> assertThat(declined.why()).isEqualTo(HandoffDecision.Why.AWAITED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "算了你给我转个真人吧 | WANTS_HUMAN | 转个真人",
            "my son was burned by it and I will call my lawyer | SAFETY | was burned",
            "退的金额不对,少退了30 | REFUND_DISPUTE | 金额不对",
            "This is absolutely RIDICULOUS | ANGRY | RIDICULOUS" })
    void namesTheWordsThatLedToIt(String said, HandoffReason reason, String words) {
        Handoff decided = (Handoff) policy.decide(evidence(said, 0.9, 0));
        assertThat(decided.cause().reason()).isEqualTo(reason);
        assertThat(decided.cause().ownWords()).isEqualTo(said);
        assertThat(decided.cause().evidence()).isNotEmpty().allSatisfy(span -> assertThat(said).contains(span))
                .anySatisfy(span -> assertThat(span).contains(words));
    }

    @Test
    void whoComplainsAndAsksForAPersonIsForThoseWhoDealWithComplaints() {
        Handoff decided = (Handoff) policy.decide(evidence("我要投诉,转人工", 0.9, 0));
        assertThat(decided.cause().reason()).isEqualTo(HandoffReason.WANTS_HUMAN);
        assertThat(decided.department()).isEqualTo("after_sales");
    }

    @Test
    void whereNoSingleWordsLedToItTheQuestionItselfDid() {
        Handoff unsure = (Handoff) policy.decide(evidence("背面能印字吗", 0.1, 0));
        assertThat(unsure.cause()).isEqualTo(new Cause(HandoffReason.LOW_CONFIDENCE, List.of("背面能印字吗"), "背面能印字吗"));
        Handoff again = (Handoff) policy.decide(evidence("背面能印字吗", 0.9, 2));
        assertThat(again.cause().evidence()).containsExactly("背面能印字吗");
    }

    @ParameterizedTest
    @ValueSource(strings = { "会不会漏电", "有防干烧吗", "对花生过敏可以吃吗", "差评多吗", "优惠券过期了", "报警器响吗", "上次在别家买的质量太差了", "能退差价吗",
            "does it catch fire easily?", "is it shock proof", "any complaints about this one?", "another shop sent me a fake",
            "tennis court shoes", "when do you give no refund" })
    void whatIsOnlyAskedAboutIsNoMatterForAPerson(String said) {
        assertThat(policy.decide(evidence(said, 0.9, 0))).as(said).isInstanceOf(None.class);
    }

    private static Evidence evidence(String said, double confidence, int repeats) {
        return new Evidence(said, new IntentReader().read(said, null), false, confidence, BELOW, repeats, false, false,
                Departments.USUAL, new People(true, Optional.empty(), false, Set.of()));
    }

    private static Reading reading(IntentName intent, List<Plea.Kind> kinds) {
        return new Reading(new IntentReader().read("", null).priceSensitivity(), new Intent(intent, 0.9),
                kinds.contains(Plea.Kind.WANTS_HUMAN), Mood.NEUTRAL, kinds.stream().map(kind -> new Plea(kind, "…")).toList());
    }

    private static List<String> words(String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(" "));
    }

    private static String inWords(HandoffDecision decision) {
        if (decision instanceof Handoff handoff) {
            return handoff.cause().reason() + "/" + handoff.department();
        }
        return decision instanceof Declined declined ? "declined " + declined.cause().reason() : "none";
    }
}
