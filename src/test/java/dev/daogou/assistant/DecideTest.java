package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
import dev.daogou.shop.Department;
import dev.daogou.shop.Departments;
import dev.daogou.shop.Languages;
import dev.daogou.shop.OpeningHours;
import dev.daogou.shop.ShopSettings;

class DecideTest {

    private record People(boolean here, Optional<String> wantContact, boolean awaited,
            Set<HandoffReason> settled) implements Colleagues {
        @Override
        public boolean present(String department) {
            return here;
        }
    }

    /** A Saturday in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-11-28T04:00:00Z");

    private final Cast cast = new Cast();
    /** The department whose case waits for somebody to come. */
    private Optional<String> waits = Optional.empty();
    /** Whether the visitor waits in the queue while the assistant keeps helping. */
    private boolean awaited;
    private ShopSettings settings = ShopSettings.defaults();

    private Decision decide(Set<Route> routes, List<Hit> hits, boolean agents, String text, String page, Line... history) {
        Understood understood = cast.understood(text, page, history);
        var house = new House("default", "Shop", ZoneId.of("Asia/Shanghai"), settings, List.of(), Languages.EVERY);
        var around = new Circumstances(house, NOW, 0, new People(agents, waits, awaited, Set.of()), true,
                history.length > 0 && history[history.length - 1].text().startsWith("请问您问的是"), false, null);
        var decide = new Decide(() -> routes, new Facts(cast, Cast.CLOCK), new OrderFacts(Cast.NO_ORDERS, Cast.CLOCK),
                new HandoffPolicy(), new Hesitations(cast, (id, others) -> Map.of(), new Lexicon(), new MemoryOfOffers(cast)));
        Phrases phrases = Cast.phrases(understood.lang());
        return decide.atOnce(understood, Retrieved.of(understood.products()), around, phrases).orElseGet(() -> {
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
        var always = new OpeningHours(Map.of("sat", List.of("00:00-24:00")), null);
        opens(new OpeningHours(Map.of("mon", List.of("09:00-18:00")), null), always);
        Optional<Instant> opensAt = Optional.of(Instant.parse("2026-11-30T01:00:00Z"));
        assertThat(decide(Set.of(Route.values()), List.of(), false, "转人工", null))
                .isInstanceOfSatisfying(Decision.ToPerson.class, person -> {
                    assertThat(person.now()).isFalse();
                    assertThat(person.opensAt()).isEqualTo(opensAt);
                });

        assertThat(decide(List.of(), "13800138000", null)).as("nothing waits: a number is no contact")
                .isNotInstanceOf(Decision.ContactLeft.class);
        waits = Optional.of("sales");
        assertThat(decide(List.of(), "13800138000", null)).isEqualTo(new Decision.ContactLeft("13800138000", opensAt));
        assertThat(decide(List.of(), "多少钱", "cloudlet")).isNotInstanceOf(Decision.ContactLeft.class);
    }

    @Test
    void whatAVisitorIsToldOfTimesIsWhenTheDepartmentOfTheirCaseOpens() {
        opens(new OpeningHours(Map.of("sat", List.of("00:00-24:00")), null),
                new OpeningHours(Map.of("sun", List.of("10:00-16:00")), null));
        Optional<Instant> sunday = Optional.of(Instant.parse("2026-11-29T02:00:00Z"));
        assertThat(decide(Set.of(Route.values()), List.of(), false, "孩子吃完嘴唇肿了", null)).isInstanceOfSatisfying(
                Decision.ToPerson.class, person -> assertThat(person.opensAt()).isEqualTo(sunday));
        assertThat(decide(Set.of(Route.values()), List.of(), false, "转人工", null)).isInstanceOfSatisfying(
                Decision.ToPerson.class, person -> assertThat(person.opensAt()).as("sales are open").isEmpty());
        waits = Optional.of("after_sales");
        assertThat(decide(List.of(), "13800138000", null)).isEqualTo(new Decision.ContactLeft("13800138000", sunday));
    }

    private void opens(OpeningHours shop, OpeningHours afterSales) {
        var usual = Departments.USUAL.all();
        var repairs = usual.get(1);
        var s = ShopSettings.defaults();
        settings = new ShopSettings(s.greeting(), s.accent(), true, false, false, s.handoffBelow(), s.handoffBelowFor(), shop,
                null, new Departments(List.of(usual.get(0),
                        new Department(repairs.id(), repairs.name(), repairs.takes(), afterSales))),
                null);
    }
}
