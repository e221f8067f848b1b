package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.daogou.assistant.AssistantConfig.Route;
import dev.daogou.conversation.Line;
import dev.daogou.handoff.Colleagues;
import dev.daogou.handoff.HandoffPolicy;
import dev.daogou.handoff.HandoffReason;
import dev.daogou.indexing.Hit;
import dev.daogou.indexing.Passage;
import dev.daogou.indexing.PassageKind;
import dev.daogou.shared.Lang;
import dev.daogou.shop.ShopSettings;

class DecideTest {

    private record People(boolean here, boolean wantContact, boolean awaited,
            Set<HandoffReason> settled) implements Colleagues {
        @Override
        public boolean present(String department) {
            return here;
        }
    }

    private final Cast cast = new Cast();
    /** Whether a case waits for somebody to come. */
    private boolean waits;
    /** Whether the visitor waits in the queue while the assistant keeps helping. */
    private boolean awaited;
    private Optional<Instant> opensAt = Optional.empty();

    private Decision decide(Set<Route> routes, List<Hit> hits, boolean agents, String text, String page, Line... history) {
        Understood understood = cast.understood(text, page, history);
        var house = new House("default", "Shop", ZoneId.of("Asia/Shanghai"), ShopSettings.defaults(), List.of());
        var around = new Circumstances(house, 0, new People(agents, waits, awaited, Set.of()), true,
                history.length > 0 && history[history.length - 1].text().startsWith("请问您问的是"), false, null, opensAt);
        var decide = new Decide(() -> routes, new Facts(cast, Cast.CLOCK), new OrderFacts(Cast.NO_ORDERS, Cast.CLOCK),
                new HandoffPolicy());
        Phrases phrases = Cast.phrases(understood.lang());
        return decide.atOnce(understood, around, phrases).orElseGet(() -> {
            var products = understood.products();
            var found = new Retrieved(hits, products, List.of(), List.of());
            return decide.byEvidence(understood, found, Confidence.weigh(understood, found), around, phrases);
        });
    }

    private Decision decide(List<Hit> hits, String text, String page, Line... history) {
        return decide(Set.of(Route.values()), hits, true, text, page, history);
    }

    private static Hit hit(PassageKind kind, String title, String text, double score) {
        var passage = new Passage("x", "article:x#1", kind, null, "x", null, Lang.ofText(text), title, text, null, null);
        return new Hit(passage, score, score / 2, score > 0.5 ? 1 : null, score, 9);
    }

    @Test
    void whatTheDataSayNeedsNoModel() {
        assertThat(decide(List.of(), "雾蓝 M 多少钱", "cloudlet")).isInstanceOf(Decision.FromData.class);
        assertThat(decide(List.of(), "你好", null)).isInstanceOf(Decision.FromData.class);
    }

    @Test
    void theModelAloneAnswersEverythingWhenTheOperatorSaysSo() {
        assertThat(decide(Set.of(Route.LLM), List.of(), true, "雾蓝 M 多少钱", "cloudlet")).isInstanceOf(Decision.Composed.class);
        assertThat(decide(Set.of(Route.LLM), List.of(), true, "我要人工", "cloudlet")).isInstanceOf(Decision.Composed.class);
    }

    @Test
    void anUnclearProductIsAskedForOnce() {
        assertThat(decide(List.of(), "羽绒服多少钱", null)).isInstanceOfSatisfying(Decision.AskBack.class,
                ask -> assertThat(ask.choices()).contains("羽汀 云朵女士轻薄羽绒服", "小棉枝 豆芽儿童羽绒服"));
        assertThat(decide(List.of(), "羽绒服多少钱", null, Cast.visitor("多少钱"), Cast.assistant("请问您问的是哪一款?")))
                .isInstanceOf(Decision.ToPerson.class);
    }

    @Test
    void aPersonIsBroughtInWhenAskedForOrWhenTheEvidenceIsWeak() {
        assertThat(decide(List.of(), "转人工", "cloudlet")).isInstanceOfSatisfying(Decision.ToPerson.class, person -> {
            assertThat(person.reason()).isEqualTo(HandoffReason.WANTS_HUMAN);
            assertThat(person.now()).isTrue();
        });
        assertThat(decide(List.of(hit(PassageKind.GUIDE, "洗涤", "羽绒服怎么洗", 0.15)), "你们老板是谁", null))
                .isInstanceOfSatisfying(Decision.ToPerson.class,
                        person -> assertThat(person.reason()).isEqualTo(HandoffReason.LOW_CONFIDENCE));
        assertThat(decide(Set.of(Route.values()), List.of(), false, "转人工", "cloudlet"))
                .isInstanceOfSatisfying(Decision.ToPerson.class, person -> assertThat(person.now()).isFalse());
    }

    @Test
    void whatAShopMayBeHeldToWaitsForAPersonEvenWhenNobodyIsThere() {
        assertThat(decide(Set.of(Route.values()), List.of(), false, "孩子吃完嘴唇肿了", null)).isInstanceOfSatisfying(
                Decision.ToPerson.class, person -> {
                    assertThat(person.reason()).isEqualTo(HandoffReason.SAFETY);
                    assertThat(person.cause().evidence()).anySatisfy(words -> assertThat(words).contains("嘴唇肿"));
                    assertThat(person.now()).isFalse();
                });
        assertThat(decide(Set.of(Route.values()), List.of(), false, "你们什么态度", null))
                .as("an answer helps the angry more than a wait")
                .satisfies(decided -> assertThat(decided.why()).isNotEqualTo(HandoffReason.ANGRY.code()));
    }

    @Test
    void anAnswerThatComesToNothingIsAPersonsUnlessNothingWasAsked() {
        List<Hit> near = List.of(hit(PassageKind.GUIDE, "洗涤", "羽绒服怎么洗", 0.55), hit(PassageKind.GUIDE, "晾晒", "怎么晾", 0.5));
        assertThat(decide(near, "背面能印字吗", null)).isInstanceOfSatisfying(Decision.Composed.class,
                composed -> assertThat(composed.personIfNot()).isTrue());
        assertThat(decide(near, "哈哈哈", null)).isInstanceOfSatisfying(Decision.Composed.class,
                composed -> assertThat(composed.personIfNot()).isFalse());
    }

    @Test
    void anApprovedAnswerToThisQuestionIsGivenWordForWord() {
        assertThat(decide(List.of(hit(PassageKind.FAQ, "可以开发票吗", "可以,下单时填写抬头。", 0.9)), "可以开发票吗", null))
                .isInstanceOfSatisfying(Decision.FromData.class,
                        data -> assertThat(data.said().text()).isEqualTo("可以,下单时填写抬头。 [1]"));
    }

    @Test
    void anAttributeMissingFromTheSheetIsLookedForInTheTexts() {
        assertThat(decide(List.of(hit(PassageKind.PRODUCT, "云朵", "面料做了防水处理。", 0.7)), "防水吗", "cloudlet"))
                .isInstanceOf(Decision.Composed.class);
        assertThat(decide(List.of(hit(PassageKind.PRODUCT, "云朵", "很轻。", 0.7)), "防水吗", "cloudlet"))
                .isInstanceOfSatisfying(Decision.FromData.class, data -> assertThat(data.said().missing()).hasSize(1));
    }

    @Test
    void whoWaitsInTheQueueIsAnsweredAndToldThatAPersonHasBeenAskedAlready() {
        awaited = true;
        assertThat(decide(List.of(), "转人工", "cloudlet"))
                .isEqualTo(new Decision.Awaited(HandoffReason.WANTS_HUMAN, 1));
        assertThat(decide(List.of(), "雾蓝 M 多少钱", "cloudlet")).isInstanceOf(Decision.FromData.class);
        assertThat(decide(List.of(), "你们什么态度,多少钱", "cloudlet")).isInstanceOf(Decision.FromData.class);
    }

    @Test
    void outsideOpeningHoursTheVisitorIsToldWhenAndTheContactTheyLeaveIsTaken() {
        opensAt = Optional.of(Instant.parse("2026-11-30T01:00:00Z"));
        assertThat(decide(Set.of(Route.values()), List.of(), false, "转人工", null))
                .isInstanceOfSatisfying(Decision.ToPerson.class, person -> {
                    assertThat(person.now()).isFalse();
                    assertThat(person.opensAt()).isEqualTo(opensAt);
                });

        assertThat(decide(List.of(), "13800138000", null)).as("nothing waits: a number is no contact")
                .isNotInstanceOf(Decision.ContactLeft.class);
        waits = true;
        assertThat(decide(List.of(), "13800138000", null)).isEqualTo(new Decision.ContactLeft("13800138000", opensAt));
        assertThat(decide(List.of(), "多少钱", "cloudlet")).isNotInstanceOf(Decision.ContactLeft.class);
    }
}
