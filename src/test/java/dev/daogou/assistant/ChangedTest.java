package dev.daogou.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.daogou.catalog.Availability;
import dev.daogou.catalog.OfferView;
import dev.daogou.catalog.ProductView;
import dev.daogou.catalog.PromotionView;
import dev.daogou.conversation.Author;
import dev.daogou.conversation.Line;
import dev.daogou.conversation.Reply;
import dev.daogou.conversation.Reply.AnsweredBy;
import dev.daogou.conversation.Reply.Citation;
import dev.daogou.conversation.Reply.Usage;
import dev.daogou.shared.Lang;
import dev.daogou.shared.Money;

/** Anna was told a price, and asks again later. */
class ChangedTest {

    private static final Instant ENDS = Instant.parse("2026-12-02T02:00:00Z");
    private static final Instant WRITTEN = Cast.NOW.minusSeconds(3600);

    private final Cast cast = new Cast();
    private final List<Line> history = new ArrayList<>();
    private String list = "699";
    private String sale = "599";
    private Instant changedAt = WRITTEN;
    private Availability there = Availability.IN_STOCK;

    /** The coat as the catalogue has it at a moment: a sale is on until the instant of its end. */
    private ProductView coat(Instant at) {
        return new ProductView(Cast.doc("coat", "晨雾 轻暖羽绒服", Lang.ZH, Map.of(), Map.of()),
                List.of(offer("M", at), offer("L", at)),
                at);
    }

    private OfferView offer(String size, Instant at) {
        boolean on = sale != null && ENDS.isAfter(at);
        return new OfferView("coat", "C-" + size, Map.of("尺码", size), Money.of(list, "CNY"),
                on ? Money.of(sale, "CNY") : null, on ? ENDS : null, there, null, 2, changedAt);
    }

    private Understood asks(String text, ProductView... products) {
        Understood read = cast.understood(text, null);
        Wish wish = text.contains("M") ? new Wish(Map.of("尺码", java.util.Set.of("M")), List.of()) : Wish.ANY;
        return new Understood(text, text, read.lang(), read.focus(), List.of(products), read.asked(), wish, read.reading(),
                read.measures());
    }

    private String changed(String text, Instant at) {
        Understood understood = asks(text, coat(at));
        return String.join("", Changed.since(history, understood, () -> cast.promotions, Cast.phrases(understood.lang())).news()
                .stream().map(Changed.News::text).toList());
    }

    /** As the assistant answers it, and the log keeps it. */
    private void told(String text, Instant at, Citation... cited) {
        Understood understood = asks(text, coat(at));
        Phrases phrases = Cast.phrases(understood.lang());
        String answer = changed(text, at) + String.join("", new OfferFacts(understood.product(), understood.wish(), phrases)
                .price());
        history.add(Cast.visitor(text));
        history.add(new Line(Author.ASSISTANT, answer, false, null,
                new Reply(answer, understood.lang(), AnsweredBy.FACTS, 1, at, List.of(cited),
                        Cards.of(understood, Retrieved.of(List.of()), List.of(), phrases), List.of(), List.of(), null, null,
                        new Usage(0, 0, 0, null), null)));
    }

    @Test
    void aSaleIsOverAtTheInstantOfItsEndAndNotBefore() {
        told("多少钱", Cast.NOW);
        assertThat(changed("多少钱", ENDS.minusNanos(1))).isEmpty();
        assertThat(changed("多少钱", ENDS)).isEqualTo("之前说的 ¥599 特价已于 12月2日 10:00 结束,现在是 ¥699。");
        assertThat(changed("how much is it?", ENDS))
                .isEqualTo("The sale price of ¥599 I mentioned ended on 2 Dec 10:00; it is ¥699 now.");
    }

    @Test
    void itIsSaidOnce() {
        told("多少钱", Cast.NOW);
        told("有货吗", ENDS);
        assertThat(history.get(3).text()).contains("特价已于");
        assertThat(changed("多少钱", ENDS.plusSeconds(60))).isEmpty();
    }

    @Test
    void ofEachFormThatWasToldAndOnceForAllOfThem() {
        told("M 码多少钱", Cast.NOW);
        told("多少钱", Cast.NOW.plusSeconds(60));
        assertThat(changed("M 码多少钱", ENDS)).isEqualTo("之前说的 ¥599 特价已于 12月2日 10:00 结束,现在是 ¥699。");
        told("多少钱", ENDS);
        assertThat(changed("M 码多少钱", ENDS.plusSeconds(60))).isEmpty();
    }

    @Test
    void theFormIsNamedWhereOnlyItWasAskedFor() {
        told("M 码多少钱", Cast.NOW);
        assertThat(changed("L 码呢", ENDS)).isEqualTo("之前说的M ¥599 特价已于 12月2日 10:00 结束,现在是 ¥699。");
        assertThat(changed("and now?", ENDS)).startsWith("The sale price of ¥599 (M) I mentioned ended on");
    }

    @Test
    void aSaleTakenBackEarlyEndedWithoutATime() {
        told("多少钱", Cast.NOW);
        sale = null;
        changedAt = Cast.NOW.plusSeconds(30);
        assertThat(changed("多少钱", Cast.NOW.plusSeconds(60))).isEqualTo("之前说的 ¥599 特价已经结束,现在是 ¥699。");
        assertThat(changed("how much is it?", Cast.NOW.plusSeconds(60)))
                .isEqualTo("The sale price of ¥599 I mentioned has ended; it is ¥699 now.");
    }

    @Test
    void anotherPriceAndStockThatIsGoneAreSaid() {
        told("多少钱", Cast.NOW);
        sale = "499";
        there = Availability.OUT_OF_STOCK;
        changedAt = Cast.NOW.plusSeconds(30);
        assertThat(changed("多少钱", Cast.NOW.plusSeconds(60))).isEqualTo("之前说的 ¥599 已经变了,现在是 ¥499。之前还有货,现在没有货了。");
        told("多少钱", Cast.NOW.plusSeconds(60));
        there = Availability.IN_STOCK;
        changedAt = Cast.NOW.plusSeconds(90);
        assertThat(changed("is it back?", Cast.NOW.plusSeconds(120))).isEqualTo(
                "It was out of stock earlier and is available again.");
    }

    @Test
    void nothingIsSaidOfWhatWasNotToldOrIsAsItWas() {
        assertThat(changed("多少钱", ENDS)).isEmpty();
        history.add(Cast.assistant("您好,想看点什么?"));
        assertThat(changed("多少钱", ENDS)).isEmpty();
        told("多少钱", ENDS);
        assertThat(changed("有货吗", ENDS.plusSeconds(60))).isEmpty();
        Understood other = asks("多少钱", Cast.cloudlet());
        assertThat(Changed.since(history, other, () -> cast.promotions, Cast.phrases(Lang.ZH)).news()).isEmpty();
    }

    @Test
    void aPromotionThatWasToldAndIsOverIsSaidToBe() {
        var cited = new Citation(1, "promotion:double", "policy", null, "双十二 满 300 减 50", null, "");
        cast.promotions.add(promotion("double", cited.title()));
        told("有什么优惠", Cast.NOW, cited);
        assertThat(changed("多少钱", Cast.NOW.plusSeconds(60))).isEmpty();
        cast.promotions.clear();
        assertThat(changed("多少钱", Cast.NOW.plusSeconds(60))).isEqualTo("之前说的活动“双十二 满 300 减 50”已经结束。");
        told("多少钱", Cast.NOW.plusSeconds(60));
        assertThat(changed("多少钱", Cast.NOW.plusSeconds(90))).isEmpty();
    }

    private static PromotionView promotion(String id, String title) {
        return new PromotionView(new dev.daogou.catalog.PromotionDoc(id, null, title, null, Money.of("50", "CNY"), null,
                Money.of("300", "CNY"), null, List.of("coat"), null, null, Cast.NOW, ENDS, false, null), Cast.NOW);
    }

    @Test
    void whatAModelHasToldIsNotToldAgainBehindIt() {
        told("多少钱", Cast.NOW);
        var changed = Changed.since(history, asks("多少钱", coat(ENDS)), () -> cast.promotions, Cast.phrases(Lang.ZH));
        assertThat(changed.leftOutBy("599 元的特价已经结束,现在 ¥699 [1]。")).isEmpty();
        assertThat(changed.leftOutBy("¥599.00 的特价已经结束。")).isEmpty();
        assertThat(changed.leftOutBy("现在 ¥699 [1],型号 1599。")).startsWith("\n\n之前说的 ¥599 特价");
    }
}
