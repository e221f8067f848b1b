package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.daogou.catalog.CartLine;
import dev.daogou.catalog.Offered.Why;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Page;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.guard.ClaimWords;
import dev.daogou.guard.Confidential;
import dev.daogou.guard.Grounds;
import dev.daogou.guard.Guard;
import dev.daogou.guard.Release;
import dev.daogou.guard.Truth;
import dev.daogou.intent.IntentReader;
import dev.daogou.model.Prompts;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;

/** A visitor whom the price keeps from buying, in the demo shop. */
class HesitationTest {

    private static final DemoShelf SHELF = new DemoShelf(Cast.NOW);
    private static final Lexicon LEXICON = new Lexicon();
    private static final String PARKA = "aurora-long-parka";

    private final List<Line> history = new ArrayList<>();
    private final MemoryOfOffers offers = new MemoryOfOffers(SHELF);
    private final Hesitations hesitations = new Hesitations(SHELF, (id, others) -> Map.of(), LEXICON, offers);

    private Understood understood(String text, String page) {
        return new Understand(SHELF, LEXICON, new FocusFinder(SHELF, LEXICON), new IntentReader()).read(question(text, page));
    }

    private Question question(String text, String page) {
        return new Question("default", null, List.of(text), null, page == null ? null : new Page(null, page, null),
                List.copyOf(history), null, null);
    }

    private boolean isHeardIn(String text) {
        return Hesitations.concerns(understood(text, PARKA));
    }

    private Facts.Said told(String text, String page) {
        Understood understood = understood(text, page);
        assertThat(Hesitations.concerns(understood)).as(text).isTrue();
        Phrases phrases = Cast.phrases(understood.lang());
        Facts.Said said = hesitations.say(understood, new Facts.Said("", new Sources(), List.of()), phrases);
        var cited = said.sources().citedIn(said.text());
        var found = Retrieved.of(understood.products()).with(said.alternatives());
        history.add(Cast.visitor(text));
        history.add(new Line(Author.ASSISTANT, said.text(), false, null,
                new Reply(said.text(), understood.lang(), AnsweredBy.FACTS, 1, Cast.NOW, cited,
                        Cards.of(understood, found, cited, phrases), List.of(), List.of(), null, null, null, null)));
        return said;
    }

    @Test
    void valueComesBeforeTheOneOfferAndThatBeforeWhatCostsLess() {
        Facts.Said said = told("有点贵", PARKA);
        assertThat(said.text()).containsSubsequence("适用温度 -20 ℃ 至 -5 ℃", "充绒量 220 g", "¥1099", "满 399 元减 40 元", "现在有货", "取舍");
        assertThat(said.sources().citedIn(said.text())).filteredOn(c -> c.ref().startsWith("promotion:")).hasSize(1);
        assertThat(said.alternatives()).extracting(a -> a.product().doc().id()).hasSizeBetween(2, 3)
                .doesNotContain("willow-belted-coat", "cloudlet-light-down", "sprout-kids-down");
        assertThat(said.text()).doesNotContain("价格由店铺定");
    }

    @Test
    void theSameOfferIsNotMadeTwiceNorTheSameProductNamed() {
        List<String> first = told("有点贵", PARKA).alternatives().stream().map(a -> a.product().doc().id()).toList();
        Facts.Said second = told("还是觉得太贵了", PARKA);
        assertThat(second.text()).doesNotContain("满 399", "优惠码").contains("¥1099");
        assertThat(second.text()).doesNotContain("充绒量 220 g [");
        assertThat(second.alternatives()).extracting(a -> a.product().doc().id()).doesNotContainAnyElementsOf(first);
        assertThat(told("太贵", "yao-s5").text()).contains("满 399 元减 40 元");
    }

    @Test
    void theOfferIsThePriceBooksToTheCentAndSaysWhatItSavesAndByWhat() {
        assertThat(told("有点贵", PARKA).text()).contains("现价 ¥1099", "满 399 元减 40 元", "用上后是 ¥1059,比现价省 ¥40");
        assertThat(told("还是太贵", PARKA).text()).contains("之前说的 ¥1059 仍然有效,没有更低的价格了");
        assertThat(told("要两件还是太贵", PARKA).text()).contains("用上后 2 件合计 ¥2158,原本 ¥2198,省 ¥40");
        assertThat(told("it is too expensive", "yao-s5").text()).contains("there is a promotion: ", "with it you pay ¥",
                "¥40 less");
    }

    @Test
    void whereOnlySeveralComeCheaperThatIsTheOneOffer() {
        offers.bundles(2);
        Facts.Said said = told("有点贵", PARKA);
        assertThat(said.text()).contains("正在优惠,¥1099(原价 ¥1299", "买 2 件更划算:全场满 399 元减 40 元", "用上后合计 ¥2158,每件 ¥1079");
        assertThat(said.sources().citedIn(said.text())).filteredOn(c -> c.ref().startsWith("promotion:")).hasSize(1);
        assertThat(told("还是太贵", PARKA).text()).contains("之前说的 2 件合计 ¥2158 仍然有效");
        history.clear();
        assertThat(told("it is too expensive", PARKA).text()).contains("¥1099", "taking 2 works out cheaper: ",
                "together you pay ¥2158, ¥1079 each");
    }

    @Test
    void whatThePolicyDeclinesIsNotOfferedAndTheRestIsSaid() {
        for (Why why : Why.values()) {
            offers.declines(why);
            Facts.Said said = told("太贵了", PARKA);
            assertThat(said.text()).as("%s", why).contains("¥1099").doesNotContain("满 399", "¥1059", "用上");
            assertThat(said.sources().citedIn(said.text())).noneMatch(c -> c.ref().startsWith("promotion:"));
        }
        assertThat(history.get(1).text()).contains("充绒量 220 g", "取舍");
    }

    @Test
    void whatAnAgentGrantedIsToldThenOnlyThatItStands() {
        offers.grants(new CartLine(PARKA, understood("有点贵", PARKA).product().lead().sku(), 1), Money.of("999", "CNY"),
                Money.of("1099", "CNY"));
        assertThat(told("有点贵", PARKA).text()).contains("客服同事定的价格是 ¥999,比 ¥1099 省 ¥100").doesNotContain("满 399");
        assertThat(told("再便宜点", PARKA).text()).contains("之前说的 ¥999 仍然有效");
        history.clear();
        assertThat(told("too expensive", PARKA).text()).contains("a colleague has set your price at ¥999 instead of ¥1099");
    }

    /** The answer to the first of two messages is replaced before a word of it is shown. */
    @Test
    void whatWasRecordedAndNeverToldIsToldInFull() {
        told("有点贵", PARKA);
        history.clear();
        assertThat(told("太贵了", PARKA).text()).contains("满 399 元减 40 元", "¥1059");
    }

    @Test
    void whereFormsCostDifferentlyItIsSaidOfWhichThePriceIs() {
        var standing = new StandingOffers(SHELF, offers);
        String nuts = "daily-nuts-30";
        var week = understood("多少钱", nuts).product().offers().get(0);
        offers.grants(new CartLine(nuts, week.sku(), 2), Money.of("50", "CNY"), Money.of("178", "CNY"));
        OneOffer stands = standing.of(question("现在多少钱", nuts), understood("现在多少钱", nuts));
        assertThat(stands.standing(new Sources(), Cast.phrases(Lang.ZH))).matches("客服同事给您定的 2 件合计 ¥50\\(.+\\) 仍然有效 \\[1]");
        assertThat(stands.standing(new Sources(), Cast.phrases(Lang.EN)))
                .matches("the ¥50 for 2 pieces \\(.+\\) a colleague set for you still stands \\[1]");
    }

    @Test
    void onlyWhoAsksOfMoneyIsLookedUp() {
        var standing = new StandingOffers(SHELF, offers);
        for (String text : List.of("保暖吗", "什么时候发货", "有货吗", "有点贵")) {
            assertThat(standing.of(question(text, PARKA), understood(text, PARKA))).as(text).isNull();
        }
        assertThat(offers.lookedUp()).isZero();
        told("有点贵", PARKA);
        for (String text : List.of("那现在多少钱能拿?", "so what would I pay?", "what is the price now?")) {
            OneOffer stands = standing.of(question(text, PARKA), understood(text, PARKA));
            assertThat(stands.standing(new Sources(), Cast.phrases(Lang.ZH))).as(text)
                    .isEqualTo("之前说的优惠还在,用上后是 ¥1059 [1]");
        }
        assertThat(offers.lookedUp()).isEqualTo(3);
    }

    @Test
    void nothingIsDecidedForWhoDoesNotHesitate() {
        understood("保暖吗", PARKA);
        assertThat(offers.decided()).isZero();
    }

    @Test
    void aBidIsRefusedPolitelyAndAnsweredWithWhatIsTrue() {
        assertThat(told("800卖不卖", PARKA).text()).contains("价格由店铺定", "¥1099").doesNotContain("800");
        assertThat(told("would you take 900 for it?", PARKA).text()).contains("The shop sets its prices", "¥1099")
                .doesNotContain("900");
    }

    @Test
    void whatWasAskedForHoldsForWhatIsNamedInstead() {
        history.add(Cast.visitor("零下八度能穿吗"));
        history.add(Cast.assistant("可以"));
        Facts.Said said = told("有没有便宜点的", PARKA);
        assertThat(said.alternatives()).extracting(a -> a.product().doc().id()).containsExactly("bun-short-puffer");
        assertThat(said.alternatives().get(0).reason()).contains("¥599", "比这款便宜 ¥500");
        assertThat(said.alternatives().get(0).givenUp()).anyMatch(given -> given.contains("-8 ℃ 至 5 ℃"))
                .anyMatch(given -> given.equals("充绒量 150 g(L 码),少 70 g") || given.contains("少 70 g"));
        history.clear();
        history.add(Cast.visitor("零下二十度能穿吗"));
        history.add(Cast.assistant("可以"));
        Facts.Said none = told("太贵了", PARKA);
        assertThat(none.alternatives()).isEmpty();
        assertThat(none.text()).contains("没有更便宜、有货又符合您要求的");
    }

    @Test
    void whatIsLeftOutIsSaid() {
        history.add(Cast.visitor("松针绿的有吗"));
        history.add(Cast.assistant("有"));
        Facts.Said said = told("太贵了", PARKA);
        if (!said.text().contains("放宽")) {
            assertThat(said.alternatives()).allSatisfy(a -> assertThat(a.offer().options()).containsValue("松针绿"));
        }
        assertThat(told("有400以内的吗", "yao-vista-7-pro").text()).contains("放宽“400 元以内”", "取舍");
    }

    @Test
    void nothingOfItIsSaidToWhoDoesNotHesitate() {
        for (String text : List.of("保暖吗", "多少钱", "有什么优惠", "价格不是问题", "这款贵不贵", "有优惠券吗", "I don't mind the price, is it warm?",
                "上周买的,现在降价了,能价保吗")) {
            assertThat(isHeardIn(text)).as(text).isFalse();
        }
        assertThat(isHeardIn("有点贵")).isTrue();
        history.addAll(List.of(Cast.visitor("多少钱"), Cast.visitor("M 码多少钱")));
        assertThat(isHeardIn("L 码多少钱")).as("a third time").isTrue();
        history.add(Cast.visitor("有点贵"));
        assertThat(isHeardIn("L 码多少钱")).as("having said so").isFalse();
        history.clear();
        assertThat(understood("有点贵", null).hesitation()).isNotNull();
        assertThat(Hesitations.concerns(understood("有点贵", null))).isFalse();
    }

    @Test
    void aModelIsGivenOneOfferAndTheAlternativesAndToWhoDoesNotHesitateNeither() {
        var compose = new Compose(new Prompts(Optional.empty()), Cast.CLOCK);
        Understood dear = understood("太贵了,能退吗", PARKA);
        Phrases phrases = Cast.phrases(Lang.ZH);
        var running = SHELF.promotions(Cast.NOW, PARKA);
        var found = new Retrieved(List.of(), dear.products(), running, running);
        var sources = compose.sources(dear, hesitations.beside(dear, found, phrases), Changed.NOTHING, phrases).all();
        assertThat(sources).filteredOn(s -> s.ref().startsWith("promotion:")).hasSize(1);
        assertThat(sources).filteredOn(s -> s.text().contains("备选:¥559")).hasSize(1);
        assertThat(sources).filteredOn(s -> s.text().contains("能给这位顾客的优惠:可以用的活动:")
                && s.text().contains("用上后是 ¥1059,比现价省 ¥40")).hasSize(1);
        assertThat(compose.sources(understood("保暖吗", PARKA), found, Changed.NOTHING, phrases).all())
                .noneMatch(s -> s.ref().startsWith("promotion:"));
    }

    @Test
    void aModelMaySayWhatWasReckonedAndNothingElse() {
        Understood dear = understood("太贵了,便宜点", PARKA);
        Phrases phrases = Cast.phrases(Lang.ZH);
        var running = SHELF.promotions(Cast.NOW, PARKA);
        var found = hesitations.beside(dear, new Retrieved(List.of(), dear.products(), running, running), phrases);
        var grounds = found.grounds(List.of(dear.text()), dear.products(),
                new Compose(new Prompts(Optional.empty()), Cast.CLOCK).sources(dear, found, Changed.NOTHING, phrases).all());
        assertThat(shown(grounds, "这款用上后是 ¥1059,省 ¥40。")).isEqualTo("这款用上后是 ¥1059,省 ¥40。");
        assertThat(shown(grounds, "现在 1059 元就能拿下。")).isEqualTo("现在 1059 元就能拿下。");
        assertThat(shown(grounds, found.offer().mark(phrases).strip())).contains("¥1059", "省 ¥40");
        for (String untrue : List.of("用上后是 ¥1049。", "1000 元可以给您。", "用上后省 ¥60。")) {
            assertThat(shown(grounds, untrue)).as(untrue).isEmpty();
        }
    }

    private static String shown(Grounds grounds, String text) {
        var shown = new StringBuilder();
        var release = new Release(new ClaimWords(), new Guard(() -> new Truth(grounds), Confidential.of("", ""),
                (price, stock, terms) -> "", "").after(grounds.asked(), grounds.pushing()), shown::append);
        release.feed(text);
        release.finish();
        return shown.toString();
    }

    @Test
    void whatIsAskedBesidesIsAskedStill() {
        Understood both = understood("保暖吗?有点贵", PARKA);
        assertThat(Hesitations.besides(both)).extracting(Asked::facet).containsExactly(Facet.ATTRIBUTE);
        assertThat(Hesitations.besides(understood("有便宜点的吗", PARKA))).isEmpty();
        assertThat(Cast.phrases(Lang.EN).say("alternatives-none")).isNotBlank();
    }
}
