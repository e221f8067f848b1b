package dev.daogou.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import dev.daogou.shop.CurrentShop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** A shop teaches topics of its own, at the wire. */
@QuarkusTest
class IntentExamplesTest {

    private static final String DOOR = "/api/v1/shop/intents/examples";
    private static final String TOPICS = "/api/v1/shop/intents/topics";
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String ASKED = "Could we stock your lamps in our own little store?";
    private static final String TABLE = """
            text,label,intent
            Do you sell to other shops?,wholesale,
            I run a boutique and would like to resell your lamps,wholesale,
            Can we become a dealer in our town?,wholesale,
            Which bulb goes into the reading lamp?,bulbs,product
            "What wattage, and which socket?",bulbs,product
            Is a bulb in the box?,bulbs,
            你们做批发吗?,批发,
            我想代理你们的灯,批发,
            灯泡是什么接口?,灯泡,product
            灯泡多少瓦?,灯泡,product
            """;

    @Inject
    EntityManager database;

    @Test
    void whatAShopTeachesNamesTheTopicsOfItsMessagesAndOfNoOthers() {
        Merchant merchant = Merchant.of("taught", "CNY");
        Merchant other = Merchant.of("taught-nothing", "CNY");
        JsonPath before = read(merchant, ASKED);
        assertThat(before.getString("items[0].intent.topic")).isNull();

        sendTable(merchant, TABLE).statusCode(200).body("examples.size()", equalTo(10))
                .body("topics.label", equalTo(List.of("wholesale", "bulbs", "批发", "灯泡")))
                .body("topics[0].sentences", equalTo(3)).body("topics[0].intent", nullValue())
                .body("topics[1].intent", equalTo("product"));
        ready(merchant);

        JsonPath after = read(merchant, ASKED);
        assertThat(after.getString("items[0].intent.topic")).isEqualTo("wholesale");
        assertThat(after.getString("items[0].intent.name")).isEqualTo(before.getString("items[0].intent.name"));
        assertThat(read(merchant, "请问你们的灯做批发吗?").getString("items[0].intent.topic")).isEqualTo("批发");
        assertThat(read(other, ASKED).getString("items[0]")).isEqualTo(before.getString("items[0]"));
        other.call().get(DOOR).then().statusCode(200).body("examples", empty()).body("languages", empty());
    }

    @Test
    void whatIsReplacedIsUnlearntAndWhatIsForgottenIsAsIfNeverTaught() {
        Merchant merchant = Merchant.of("taught-anew", "CNY");
        String before = read(merchant, ASKED).getString("items[0]");
        sendTable(merchant, TABLE).statusCode(200);
        ready(merchant);
        merchant.json(Map.of("examples", IntStream.range(0, 4).mapToObj(i -> Map.of("text",
                List.of("Do you sell to other shops?", "Can we resell your lamps?", "How heavy is it?", "What does it weigh?")
                        .get(i),
                "label", i < 2 ? "resale" : "weight")).toList())).put(DOOR).then().statusCode(200)
                .body("topics.label", equalTo(List.of("resale", "weight")));
        ready(merchant);
        assertThat(read(merchant, ASKED).getString("items[0].intent.topic")).isEqualTo("resale");
        merchant.call().delete(DOOR).then().statusCode(204);
        assertThat(read(merchant, ASKED).getString("items[0]")).isEqualTo(before);
        merchant.call().get(DOOR).then().body("examples", empty());
        merchant.call().delete(DOOR).then().statusCode(204);
    }

    @Test
    void whatIsAddedJoinsWhatIsThereAndIsReadAlreadyAndASentenceMovesToTheTopicItIsPutUnder() {
        Merchant merchant = Merchant.of("taught-more", "CNY");
        sendTable(merchant, TABLE).statusCode(200).body("languages.outOfScopeFrom", equalTo(List.of(200, 200)));
        ready(merchant);
        add(merchant,
                "text,label,intent\nDo you sell to other shops?,resale,\nMay I resell them?,resale,\nHow bright?,bulbs,size\n")
                .statusCode(200).body("topics.label", hasItems("wholesale", "bulbs", "resale"))
                .body("topics.find { it.label == 'wholesale' }.sentences", equalTo(2))
                .body("topics.find { it.label == 'bulbs' }.sentences", equalTo(4))
                .body("topics.find { it.label == 'bulbs' }.intent", equalTo("size"))
                .body("languages.find { it.lang == 'en' }.embedded", equalTo(6))
                .body("languages.find { it.lang == 'en' }.sentences", equalTo(8));
        ready(merchant);
        merchant.call().get(TOPICS).then().statusCode(200).body("languages.embedded", equalTo(List.of(4, 8)));
        assertThat(read(merchant, "May I resell them in my shop?").getString("items[0].intent.topic")).isEqualTo("resale");
        merchant.call().queryParam("label", "resale").get(DOOR).then().statusCode(200)
                .body("examples.text", equalTo(List.of("Do you sell to other shops?", "May I resell them?")));
        add(merchant, "text,label\nI run a boutique and would like to resell your lamps,resale\n").statusCode(400)
                .body("errors[0].line", nullValue()).body("errors[0].message", containsString("wholesale has one sentence"));
        add(merchant, "text,label\nOnly one?,lonely\n").statusCode(400).body("errors[0].line", equalTo(2));
        merchant.json(Map.of()).post(DOOR).then().statusCode(400);
        merchant.call().get(TOPICS).then().body("topics.size()", equalTo(5));
    }

    @Test
    void aTopicIsForgottenAndTaughtAgainByWhatWasAnsweredAndOneAloneCountsForNothing() {
        Merchant merchant = Merchant.of("taught-less", "CNY");
        Merchant other = Merchant.of("taught-elsewhere", "CNY");
        String table = TABLE.lines().limit(7).collect(Collectors.joining("\n"));
        sendTable(merchant, table).statusCode(200);
        ready(merchant);
        other.call().queryParam("label", "wholesale").delete(TOPICS).then().statusCode(404);
        merchant.call().delete(TOPICS).then().statusCode(400).body("errors[0].field", equalTo("label"));
        List<?> forgotten = merchant.call().queryParam("label", "wholesale").delete(TOPICS).then().statusCode(200)
                .body("examples.text", hasItems("Do you sell to other shops?")).extract().jsonPath().getList("examples");
        merchant.call().queryParam("label", "wholesale").delete(TOPICS).then().statusCode(404);
        await().atMost(SOON).until(() -> merchant.call().get(TOPICS).jsonPath().getList("languages.state"),
                List.of("too_few")::equals);
        assertThat(read(merchant, ASKED).getString("items[0].intent.topic")).isNull();
        merchant.json(Map.of("examples", forgotten)).post(DOOR).then().statusCode(200)
                .body("languages[0].embedded", equalTo(3));
        ready(merchant);
        assertThat(read(merchant, ASKED).getString("items[0].intent.topic")).isEqualTo("wholesale");
    }

    @Test
    void vectorsOfAnotherModelAreMadeAnew() {
        Merchant merchant = Merchant.of("taught-by-another-model", "CNY");
        sendTable(merchant, TABLE).statusCode(200);
        ready(merchant);
        assertThat(models("taught-by-another-model")).hasSize(2);
        CurrentShop.within("taught-by-another-model", () -> QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("update topic_example set model = 'older', vector = '\\x0000803f01' where shop = ?1")
                    .setParameter(1, "taught-by-another-model").executeUpdate();
            database.createNativeQuery("update topic_teaching set revision = 'by another replica' where shop = ?1")
                    .setParameter(1, "taught-by-another-model").executeUpdate();
        }));
        await().atMost(SOON).until(() -> {
            merchant.call().get(DOOR).then().statusCode(200);
            return !models("taught-by-another-model").contains("older");
        });
        ready(merchant);
        assertThat(read(merchant, ASKED).getString("items[0].intent.topic")).isEqualTo("wholesale");
    }

    @Test
    void aBadTableIsRefusedByLineAndFieldAndLeavesWhatIsThere() {
        Merchant merchant = Merchant.of("taught-badly", "CNY");
        sendTable(merchant, TABLE).statusCode(200);
        sendTable(merchant, "text,label,intent\nDo you ship abroad?,abroad,shipment\n").statusCode(400)
                .contentType("application/problem+json").body("errors[0].line", equalTo(2))
                .body("errors[0].field", equalTo("intent")).body("errors[0].message", containsString("shipping"));
        sendTable(merchant, "text,label\n,abroad\nHow heavy?," + "x".repeat(61) + "\nHow heavy?,weight\nHow heavy?,mass\n")
                .statusCode(400).body("errors.line", hasItems(2, 3, 5)).body("errors.field", hasItems("text", "label"))
                .body("errors[2].message", containsString("line 4"));
        sendTable(merchant, "text,label,intent\nA?,a,price\nB?,a,size\nC?,b,\nD?,b,\n").statusCode(400)
                .body("errors[0].line", equalTo(3)).body("errors[0].message", containsString("one intent"));
        sendTable(merchant, "text,label\nA?,a\nB?,a\n").statusCode(400).body("detail", containsString("at least two"));
        sendTable(merchant, "text,label\nA?,a\nB?,a\nC?,b\n").statusCode(400).body("errors[0].line", equalTo(4))
                .body("errors[0].message", containsString("write at least another one"));
        sendTable(merchant, "question,topic\nA?,a\n").statusCode(400).body("errors[0].message", containsString("text, label"));
        sendTable(merchant, "").statusCode(400);
        merchant.json(Map.of()).put(DOOR).then().statusCode(400).body("errors[0].field", equalTo("examples"));
        merchant.json("{\"examples\":[{\"text\":\"A?\",\"label\":\"a\",\"intent\":\"nonsense\"}]}").put(DOOR).then()
                .statusCode(400).body("errors[0].field", containsString("intent"));
        merchant.json("{\"examples\":[null]}").put(DOOR).then().statusCode(400).body("errors[0].line", equalTo(1));
        String many = IntStream.range(0, 10_001).mapToObj(i -> "Is it " + i + "?,l" + i % 9)
                .collect(Collectors.joining("\n", "text,label\n", ""));
        sendTable(merchant, many).statusCode(400).body("errors[0].message", containsString("10000"));
        merchant.call().get(DOOR).then().statusCode(200).body("examples.size()", equalTo(10));
    }

    private static ValidatableResponse sendTable(Merchant merchant, String table) {
        return merchant.call().contentType("text/csv; charset=UTF-8").body(table).put(DOOR).then();
    }

    private static ValidatableResponse add(Merchant merchant, String table) {
        return merchant.call().contentType("text/csv; charset=UTF-8").body(table).post(DOOR).then();
    }

    private static JsonPath read(Merchant merchant, String text) {
        return merchant.json(Map.of("texts", List.of(text))).post("/api/v1/intents").then().statusCode(200).extract()
                .jsonPath();
    }

    private static void ready(Merchant merchant) {
        await().atMost(SOON).until(() -> merchant.call().get(DOOR).then().statusCode(200).extract().jsonPath()
                .getList("languages.state").stream().allMatch("ready"::equals));
    }

    private List<?> models(String shop) {
        return CurrentShop.within(shop, () -> QuarkusTransaction.requiringNew()
                .call(() -> (List<?>) database
                        .createNativeQuery("select distinct model from topic_example where shop = ?1", String.class)
                        .setParameter(1, shop).getResultList()));
    }
}
