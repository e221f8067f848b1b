package dev.daogou.chat;

import static dev.daogou.chat.Bargaining.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Anna is a member of the shop, which says so: once it has vouched for her, what is for members is for her. */
@QuarkusTest
class MembersTest {

    private static final String ANNA = "/api/v1/shop/customers/anna";

    private Bargaining anna;

    @BeforeEach
    void aCoatThatMembersGetForLess() {
        anna = new Bargaining();
        anna.runs("members", "会员 9 折", Map.of("percent", 10, "members", true, "stackable", false));
        tells(true);
    }

    private void tells(boolean member) {
        anna.merchant().body(Map.of("member", member)).put(ANNA).then().statusCode(200);
    }

    private String heard(String text) {
        return anna.hears(text).getString("text");
    }

    @Test
    void aMemberIsOfferedWhatIsForMembersAndItStands() {
        anna.comesAs("anna", "zh", "aurora");
        assertThat(heard("有点贵")).contains("会员 9 折", "¥629.10", "省 ¥69.90");
        assertThat(heard("那现在多少钱能拿?")).contains("用上后是 ¥629.10");
        assertThat(anna.offersMade()).singleElement()
                .satisfies(made -> assertThat(made).containsEntry("price", cny("629.10")));
    }

    @Test
    void whoIsNotVouchedForOrNoMemberHearsNothingOfIt() {
        assertThat(heard("有点贵")).contains("¥699").doesNotContain("会员", "629");
        anna.comesAs("ben", "zh", "aurora");
        assertThat(heard("有点贵")).contains("¥699").doesNotContain("会员", "629");
        tells(false);
        anna.comesAs("anna", "zh", "aurora");
        assertThat(heard("有点贵")).contains("¥699").doesNotContain("会员", "629");
    }

    @Test
    void whoIsAMemberNoMoreIsNotPromisedItOn() {
        anna.comesAs("anna", "zh", "aurora");
        heard("有点贵");
        tells(false);
        assertThat(heard("那现在多少钱能拿?")).contains("现价 ¥699").doesNotContain("629");
    }

    /** Counted from what she pays as a member, or it would be more than that. */
    @Test
    void anAgentGrantsOnTopOfIt() {
        anna.policy(Map.of("grants", Map.of("maxPercent", 20)));
        anna.comesAs("anna", "zh", "aurora");
        anna.grants("aurora", "600.00");
        assertThat(anna.offersMade()).singleElement().satisfies(
                made -> assertThat(made).containsEntry("own", cny("629.10")).containsEntry("price", cny("600.00")));
    }

    @Test
    void aShopTellsReadsAndForgetsIt() {
        anna.merchant().get(ANNA).then().statusCode(200).body("id", equalTo("anna")).body("member", equalTo(true));
        anna.merchant().body(Map.of("member", false)).put(ANNA).then().statusCode(200).body("added", equalTo(false));
        anna.merchant().get(ANNA).then().statusCode(200).body("member", equalTo(false));
        anna.merchant().delete(ANNA).then().statusCode(204);
        anna.merchant().delete(ANNA).then().statusCode(404);
        anna.merchant().get(ANNA).then().statusCode(404);
        anna.merchant().body(Map.of()).put(ANNA).then().statusCode(400).body("errors.field", hasItem("member"));
        anna.merchant().body("{\"member\":\"gold\"}").put(ANNA).then().statusCode(400).body("errors.field", hasItem("member"));
        anna.merchant().body(Map.of("member", true)).put("/api/v1/shop/customers/" + "a".repeat(600)).then().statusCode(400);
    }

    /** Attack: another shop's key, for a customer of this one's by the same id. */
    @Test
    void aCustomerIsTheirShopsAlone() {
        var other = new Bargaining();
        other.merchant().get(ANNA).then().statusCode(404);
        other.merchant().delete(ANNA).then().statusCode(404);
        other.merchant().body(Map.of("member", false)).put(ANNA).then().statusCode(200).body("added", equalTo(true));
        anna.merchant().get(ANNA).then().statusCode(200).body("member", equalTo(true));
    }
}
