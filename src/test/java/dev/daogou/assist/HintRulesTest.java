package dev.daogou.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.daogou.assist.HintEvidence.Heard;
import dev.daogou.assist.HintEvidence.Made;
import dev.daogou.assist.HintEvidence.Stake;
import dev.daogou.intent.IntentReader;

/** What Mei is told while Anna writes. */
class HintRulesTest {

    private final IntentReader reader = new IntentReader();
    private final HintRules rules = new HintRules(new HintMatters(reader));
    private final List<Heard> said = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private Stake stake = Stake.NONE;

    @Test
    void aVisitorWhoAsksWhatSomethingIsGetsNoHint() {
        for (String text : List.of("你好", "充绒量是多少?", "零下十五度能穿吗?", "有货吗?", "多少钱?", "What sizes do you have?", "Thanks!")) {
            assertThat(hear(text)).as(text).isEmpty();
        }
    }

    @Test
    void theFirstTimeItIsTooDearIsMediumTheSecondHighAndTheWordsAreTheVisitorsOwn() {
        HintFinding first = only(hear("这件有点贵啊"));
        assertThat(first.kind()).isEqualTo(HintKind.PRICE_SENSITIVE);
        assertThat(first.level()).isEqualTo(HintLevel.MEDIUM);
        HintFinding second = only(hear("还是太贵了,能便宜点吗"));
        assertThat(second.level()).isEqualTo(HintLevel.HIGH);
        assertThat(second.why()).hasSizeGreaterThan(1).allSatisfy(why -> assertThat(said)
                .anyMatch(heard -> heard.mid().equals(why.mid()) && heard.text().contains(why.span())));
        assertThat(hear("什么时候发货?")).isEmpty();
    }

    @Test
    void theSameEvidenceIsToldOnceAndMoreOfItAfterThreeMore() {
        hear("有点贵");
        hear("太贵了");
        assertThat(rules.in(evidence())).as("nothing was said since").isEmpty();
        assertThat(hear("能便宜点吗")).isEmpty();
        assertThat(hear("便宜点吧")).isEmpty();
        assertThat(only(hear("还是太贵了")).level()).isEqualTo(HintLevel.HIGH);
    }

    @Test
    void weighingThePriceIsComparingAndBargainingComesAfterIt() {
        HintFinding first = only(hear("Is there a cheaper one?"));
        assertThat(first.kind()).isEqualTo(HintKind.COMPARING);
        assertThat(first.level()).isEqualTo(HintLevel.LOW);
        assertThat(only(hear("That's too expensive for me")).kind()).isEqualTo(HintKind.PRICE_SENSITIVE);
        assertThat(hear("Any cheaper one?")).as("a step back is no news").isEmpty();
    }

    @Test
    void theThirdPriceQuestionInARowIsNoticed() {
        List<HintFinding> all = new ArrayList<>(hear("多少钱"));
        all.addAll(hear("那件黑色的什么价格"));
        all.addAll(hear("这双靴子卖多少钱"));
        assertThat(only(all).kind()).isEqualTo(HintKind.COMPARING);
    }

    @Test
    void aDismissedHintDoesNotComeBackForWhatItWasAbout() {
        hear("有点贵");
        hear("太贵了");
        dismissLast();
        assertThat(rules.in(evidence())).isEmpty();
        assertThat(hear("还是贵")).isEmpty();
        assertThat(hear("便宜点")).isEmpty();
    }

    @Test
    void whatWasDismissedWhileMildComesBackOnceItIsGrave() {
        hear("有点贵");
        dismissLast();
        assertThat(hear("太贵了")).as("by itself no graver than what was dismissed").isEmpty();
        HintFinding graver = only(hear("便宜点吧"));
        assertThat(graver.level()).isEqualTo(HintLevel.HIGH);
        assertThat(graver.why()).as("what was dismissed counts no more").noneMatch(why -> why.span().contains("有点贵"));
    }

    @Test
    void angerIsHighAndTwoDispleasedMessagesAreMedium() {
        HintFinding angry = only(hear("你们是骗子吗!!!气死我了"));
        assertThat(angry.kind()).isEqualTo(HintKind.FRUSTRATED);
        assertThat(angry.level()).isEqualTo(HintLevel.HIGH);
    }

    @Test
    void theSameQuestionAgainIsLowThenMediumAndAnotherOneIsAnotherMatter() {
        assertThat(hear("充绒量是多少?")).isEmpty();
        HintFinding again = only(hear("请问充绒量是多少"));
        assertThat(again.kind()).isEqualTo(HintKind.REPEAT_QUESTION);
        assertThat(again.level()).isEqualTo(HintLevel.LOW);
        assertThat(only(hear("充绒量到底是多少?")).level()).isEqualTo(HintLevel.MEDIUM);
        assertThat(hear("可以机洗吗?")).isEmpty();
        assertThat(only(hear("可以机洗吗")).level()).isEqualTo(HintLevel.LOW);
    }

    @Test
    void aWishForAPersonIsMediumAndHighTheSecondTime() {
        assertThat(only(hear("转人工")).level()).isEqualTo(HintLevel.MEDIUM);
        HintFinding again = only(hear("我要人工客服"));
        assertThat(again.kind()).isEqualTo(HintKind.WANTS_HUMAN);
        assertThat(again.level()).isEqualTo(HintLevel.HIGH);
    }

    @Test
    void aSaleUnderWayIsAtRiskOnlyWithTrouble() {
        stake = Stake.CART;
        assertThat(hear("充绒量是多少?")).isEmpty();
        assertThat(hear("太贵了")).extracting(HintFinding::kind).containsExactly(HintKind.PRICE_SENSITIVE, HintKind.AT_RISK);
        stake = Stake.MUCH;
        HintFinding risk = hear("转人工").stream().filter(f -> f.kind() == HintKind.AT_RISK).findFirst().orElseThrow();
        assertThat(risk.level()).isEqualTo(HintLevel.HIGH);
        assertThat(risk.why()).extracting(Hint.Why::span).contains("转人工");
    }

    @Test
    void aLongMessageIsNamedByItsBeginningAndNoCharacterIsCut() {
        String text = "😀".repeat(60);
        Hint.Why why = HintSigns.whole(new Heard("m", 1, "x" + text, reader.read(text, null)));
        assertThat(why.span()).isEqualTo("x" + "😀".repeat(39));
    }

    /** Heard, looked at, and what was found is made. */
    private List<HintFinding> hear(String text) {
        long seq = said.size() + 1L;
        said.add(new Heard("m" + seq, seq, text, reader.read(text, null)));
        List<HintFinding> found = rules.in(evidence());
        found.forEach(finding -> made.add(new Made(finding.kind(), finding.level(), finding.seq(), false)));
        return found;
    }

    private void dismissLast() {
        Made last = made.remove(made.size() - 1);
        made.add(new Made(last.kind(), last.level(), last.seq(), true));
    }

    private HintEvidence evidence() {
        return new HintEvidence(List.copyOf(said), stake, List.copyOf(made));
    }

    private static HintFinding only(List<HintFinding> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
