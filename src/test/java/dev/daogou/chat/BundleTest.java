package dev.daogou.chat;

import static dev.daogou.chat.Bargaining.cny;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Anna finds a pair of gloves dear. Nothing is on for one pair; where two come cheaper each, that is her one offer. */
@QuarkusTest
class BundleTest {

    private Bargaining anna;

    @BeforeEach
    void glovesUnderASumThatTwoReach() {
        anna = new Bargaining();
        anna.sells("gloves", "行云手套", "219.00", null);
        anna.runs("off-40", "全场满 399 元减 40 元",
                Map.of("amountOff", cny("40.00"), "minSpend", cny("399.00"), "stackable", false));
        anna.comes("zh", "gloves");
    }

    private String heard(String text) {
        return anna.hears(text).getString("text");
    }

    @Test
    void twoAreTheOneOfferAndAskingAgainBringsNoMore() {
        assertThat(heard("有点贵")).contains("现价 ¥219", "买 2 件更划算:全场满 399 元减 40 元", "用上后合计 ¥398,每件 ¥199");
        assertThat(heard("还是贵")).contains("之前说的 2 件合计 ¥398 仍然有效").doesNotContain("更划算");
        assertThat(heard("那现在多少钱?")).contains("现价 ¥219", "用上后是 2 件合计 ¥398");
        assertThat(anna.offersMade()).singleElement().satisfies(made -> assertThat(made).containsEntry("quantity", 2)
                .containsEntry("own", cny("438.00")).containsEntry("price", cny("398.00")));
    }

    @Test
    void whereAPieceComesToNoWholeCentItIsSaidToBeUnderTheNext() {
        anna.sells("gloves", "行云手套", "219.95", null);
        anna.runs("two", "手套两件 75 折",
                Map.of("percent", 25, "minQuantity", 2, "productIds", List.of("gloves"), "stackable", false));
        assertThat(heard("有点贵")).contains("合计 ¥329.93,每件不到 ¥164.97");
    }

    @Test
    void inEnglishToo() {
        anna.comes("en", "gloves");
        assertThat(heard("that's a bit too expensive for me")).contains("The price is ¥219", "taking 2 works out cheaper: ",
                "together you pay ¥398, ¥199 each");
    }

    @Test
    void whatIsOnForOneIsOfferedAndNoBundle() {
        anna.runs("five", "手套 95 折", Map.of("percent", 5, "productIds", List.of("gloves"), "stackable", false));
        assertThat(heard("有点贵")).contains("¥208.05").doesNotContain("2 件", "¥398");
    }

    @Test
    void itIsNeverMoreThanThereIs() {
        anna.holds("gloves", 1);
        assertThat(heard("有点贵")).contains("现价 ¥219").doesNotContain("2 件", "¥398", "更划算");
        assertThat(anna.offersMade()).isEmpty();
    }

    @Test
    void threeForThePriceOfLessWherePiecesAreAskedFor() {
        anna.runs("three", "手套三件 8 折",
                Map.of("percent", 20, "minQuantity", 3, "productIds", List.of("gloves"), "stackable", false));
        anna.merchant().delete("/api/v1/shop/promotions/off-40").then().statusCode(204);
        assertThat(heard("有点贵")).contains("买 3 件更划算:手套三件 8 折", "用上后合计 ¥525.60,每件 ¥175.20");
    }

    @Test
    void noFloorIsBrokenAndNoCapSpentTwice() {
        anna.policy(Map.of("offersPerDay", 1, "floors", List.of(Map.of("productId", "gloves", "floor", cny("210.00")))));
        assertThat(heard("有点贵")).contains("合计 ¥420,每件 ¥210");
        anna.comes("zh", "gloves");
        anna.policy(Map.of("floors", List.of(Map.of("productId", "gloves", "floor", cny("219.00")))));
        assertThat(heard("有点贵")).contains("现价 ¥219").doesNotContain("更划算");
    }
}
